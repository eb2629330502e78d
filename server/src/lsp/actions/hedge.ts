import type { CodeAction } from 'vscode-languageserver/node';
import type { Analysis } from '../../analysis.ts';
import type { Diagnostic } from '../../diagnostic.ts';
import { isClaimed } from '../../numbers/claimed-sentences.ts';
import type { Hedge } from '../../numbers/number.ts';
import { roundWithHedge } from '../../numbers/rewriting/round-with-hedge.ts';
import { rehedged } from '../../numbers/rounding.ts';
import type { Quantity } from '../../numbers/token.ts';
import type { Span } from '../../text/source-text.ts';
import { workspaceEdit } from '../draft-edits.ts';
import type { CheckedDraft } from '../examined-draft.ts';
import { toProtocol } from '../protocol-diagnostics.ts';
import { quickFix, refactorRewrite } from '../protocol-values.ts';
import type { Server } from '../server.ts';

/** The hedges that a right number is offered with. */
const hedges: readonly Hedge[] = ['approx', 'nearly', 'over'];

/** Puts a hedge before a number that is not quite right, where one makes it true; `found` is what was found at the place. */
export function hedgeFixes({ analysis }: CheckedDraft, found: readonly Diagnostic[], server: Server): CodeAction[] {
  const { source } = analysis.draft;
  return found
    .filter(({ rule }) => rule === 'number/inconsistent')
    .flatMap((diagnostic) => {
      const at = source.span(diagnostic.range);
      return numbersAt(analysis, at).flatMap((number): CodeAction[] => {
        const { verdict, metric, observation, mention } = number;
        const isOpen = verdict === 'inconsistent' && mention.reading.hedge === 'none' && isRound(mention.quantity);
        const better = isOpen ? rehedged(number, metric, observation) : undefined;
        if (!better) return [];
        const start = mention.span.start;
        const edit = change(source.uri, source.range({ start, end: start }), better.text, server);
        const title = `Add a hedge: “${better.reads}”`;
        return [{ title, kind: quickFix, diagnostics: [toProtocol(diagnostic, server)], edit }];
      });
    });
}

/** Writes a right number rounded, behind a hedge that says so. */
export function roundActions({ analysis }: CheckedDraft, at: Span, server: Server): CodeAction[] {
  const { source } = analysis.draft;
  return numbersAt(analysis, at).flatMap((number) => {
    if (number.verdict !== 'supported' || number.loosely) return [];
    return hedges.flatMap((hedge): CodeAction[] => {
      const round = roundWithHedge(number, number.metric, number.observation, hedge);
      if (!round) return [];
      const range = source.range(number.mention.span);
      const edit = change(source.uri, range, round.text, server);
      return [{ title: `Round it with a hedge: “${round.reads}”`, kind: refactorRewrite, edit }];
    });
  });
}

/** “Nearly 1,400” and “about 65%” are said; behind a hedge, “1,397” and “65.2%” would only look exact. */
function isRound({ form, value, zeros }: Quantity): boolean {
  return value.isInteger() && (zeros > 0 || form === 'percent');
}

function change(uri: string, range: Diagnostic['range'], newText: string, server: Server) {
  return workspaceEdit([{ uri, range, newText }], server);
}

/** The claims at a place whose metric has a value for them. */
function numbersAt({ numbers }: Analysis, at: Span) {
  return numbers.flatMap((number) => {
    const { mention, metric, observation } = number;
    const isHere = mention.span.start <= at.end && at.start <= mention.span.end;
    return isHere && isClaimed(number) && metric && observation ? [{ ...number, metric, observation }] : [];
  });
}
