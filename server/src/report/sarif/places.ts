import type { ArtifactLocation, PhysicalLocation, Region } from 'sarif';
import type { Range, SourceText } from '../../text/source-text.ts';
import { uriPath } from '../uri-path.ts';

/** A file by its path from the folder of the run; one outside of it has no base. */
export function artifactLocation(path: string, index?: number): ArtifactLocation {
  const isInside = !path.startsWith('../') && !path.startsWith('/') && !/^[A-Za-z]:/.test(path);
  return {
    uri: uriPath(path),
    ...(isInside ? { uriBaseId: '%SRCROOT%' } : {}),
    ...(index === undefined ? {} : { index }),
  };
}

/** A stretch of a file; with its text where that is at hand. */
export function physicalLocation(
  path: string,
  range: Range,
  source: SourceText | null,
  index?: number,
): PhysicalLocation {
  const text = source?.slice(source.span(range)) ?? '';
  return {
    artifactLocation: artifactLocation(path, index),
    region: { ...region(range), ...(text === '' ? {} : { snippet: { text } }) },
  };
}

/** Counted from 1, the end not included. */
export function region({ start, end }: Range): Region {
  return {
    startLine: start.line + 1,
    startColumn: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}
