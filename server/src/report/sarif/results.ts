import type { Fix, Location, Result } from 'sarif';
import type { Found } from '../../baseline/found-files.ts';
import type { DiagnosticFix } from '../../diagnostic.ts';
import type { FinishedRun, RunFile } from '../finished-run.ts';
import { relativePath } from '../relative-path.ts';
import { artifactLocation, physicalLocation, region } from './places.ts';
import { levels } from './rules.ts';

/** What was found in a file; `index` is the file's place among the run's artifacts. */
export function sarifResults(file: RunFile, index: number, run: FinishedRun): Result[] {
  const ruleIndex = new Map(run.rules.map(({ id }, i) => [id as string, i]));
  return file.found.map((found) => {
    const { diagnostic, silenced } = found;
    const fingerprint = `${found.key}:${found.occurrence}`;
    return {
      ruleId: diagnostic.rule,
      ruleIndex: ruleIndex.get(diagnostic.rule) ?? -1,
      level: levels[diagnostic.severity],
      message: { text: withoutLinks(diagnostic.message) },
      locations: [locationOf(found, file, index)],
      ...(diagnostic.related.length > 0 ? { relatedLocations: relatedLocations(found, run) } : {}),
      ...(diagnostic.fixes.length > 0 ? { fixes: diagnostic.fixes.map((fix) => fixOf(fix, run.folder)) } : {}),
      // The second name is the only one that GitHub looks at.
      partialFingerprints: { 'cqcLintFinding/v1': fingerprint, primaryLocationLineHash: fingerprint },
      suppressions: silenced
        ? [{ kind: 'inSource', ...(silenced.reason === null ? {} : { justification: silenced.reason }) }]
        : [],
      properties: { severity: diagnostic.severity },
    };
  });
}

/** In SARIF `[words](target)` in a message is a link; a draft’s own words are none. */
function withoutLinks(message: string): string {
  return message.replaceAll(/\[(?=[^[\]\n]{0,500}\]\()/g, '\\[');
}

function locationOf({ diagnostic, section }: Found, { path, source }: RunFile, index: number): Location {
  return {
    physicalLocation: physicalLocation(path, diagnostic.range, source, index),
    ...(section === '' ? {} : { logicalLocations: [{ fullyQualifiedName: section, kind: 'section' }] }),
  };
}

function relatedLocations({ diagnostic }: Found, { folder }: FinishedRun): Location[] {
  return diagnostic.related.map(({ uri, range, message }, id) => ({
    id,
    message: { text: withoutLinks(message) },
    physicalLocation: physicalLocation(relativePath(folder, uri), range, null),
  }));
}

function fixOf({ title, edits }: DiagnosticFix, folder: string): Fix {
  const uris = [...new Set(edits.map(({ uri }) => uri))];
  return {
    description: { text: title },
    artifactChanges: uris.map((uri) => ({
      artifactLocation: artifactLocation(relativePath(folder, uri)),
      replacements: edits
        .filter((edit) => edit.uri === uri)
        .map(({ range, newText }) => ({
          deletedRegion: region(range),
          ...(newText === '' ? {} : { insertedContent: { text: newText } }),
        })),
    })),
  };
}
