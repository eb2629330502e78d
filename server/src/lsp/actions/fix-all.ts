import type { CodeAction } from 'vscode-languageserver/node';
import type { Diagnostic, DiagnosticFix } from '../../diagnostic.ts';
import { fixDraft } from '../../fix.ts';
import { collide, type TextEdit } from '../../text/edits.ts';
import type { SourceText } from '../../text/source-text.ts';
import { changedLines } from '../changed-lines.ts';
import { ownDiagnostics } from '../document-diagnostics.ts';
import { workspaceEdit } from '../draft-edits.ts';
import type { CheckedDraft } from '../examined-draft.ts';
import { toProtocol } from '../protocol-diagnostics.ts';
import { quickFix, sourceFixAll } from '../protocol-values.ts';
import type { Server } from '../server.ts';

/** Everything in a draft that can be mended with nobody looking, as `cqc-lint --fix` would; none where there is nothing. */
export function fixAllSafe({ loaded, report }: CheckedDraft, server: Server): CodeAction[] {
  if (!report.diagnostics.some(({ fixes }) => fixes.some(({ isSafe }) => isSafe))) return [];
  const { source } = loaded.draft;
  const fixed = fixDraft(loaded).loaded.draft.source;
  const edits = changedLines(source, fixed.text);
  if (edits.length === 0) return [];
  const title = 'Fix everything in this draft that is certain';
  return [{ title, kind: sourceFixAll, edit: workspaceEdit(inLines(edits, source), server) }];
}

/** For each rule of what was found at a place: the fix of every finding of the rule that has just one, if there are more. */
export function fixAllOfRule(checked: CheckedDraft, here: readonly Diagnostic[], server: Server): CodeAction[] {
  const { source } = checked.loaded.draft;
  const own = ownDiagnostics(checked);
  return [...new Set(here.map(({ rule }) => rule))].flatMap((rule): CodeAction[] => {
    const found = own.filter((diagnostic) => diagnostic.rule === rule && onlyFix(diagnostic, source));
    const chosen = apart(found, source);
    if (chosen.length < 2) return [];
    const edits = chosen.flatMap((diagnostic) => onlyFix(diagnostic, source)!.edits);
    return [
      {
        title: `Fix all ${chosen.length} findings of ${rule} in this draft`,
        kind: quickFix,
        diagnostics: chosen.map((diagnostic) => toProtocol(diagnostic, server)),
        edit: workspaceEdit(edits, server),
      },
    ];
  });
}

/** The fix of a finding that has just one, within the draft. */
function onlyFix({ fixes }: Diagnostic, { uri }: SourceText): DiagnosticFix | undefined {
  const [fix, ...others] = fixes;
  return fix && others.length === 0 && fix.edits.every((edit) => edit.uri === uri) ? fix : undefined;
}

/** The findings, in order, without those whose fixes touch an earlier one. */
function apart(found: readonly Diagnostic[], source: SourceText): Diagnostic[] {
  const taken: TextEdit[] = [];
  return found.filter((diagnostic) => {
    const edits = onlyFix(diagnostic, source)!.edits.map(({ range, newText }) => ({
      span: source.span(range),
      newText,
    }));
    if (edits.some((edit) => taken.some((other) => collide(edit, other)))) return false;
    taken.push(...edits);
    return true;
  });
}

function inLines(edits: readonly TextEdit[], source: SourceText): DiagnosticFix['edits'] {
  return edits.map(({ span, newText }) => ({ uri: source.uri, range: source.range(span), newText }));
}
