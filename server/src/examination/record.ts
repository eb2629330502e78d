import type { LoadedDraft } from '../project.ts';
import type { Interval } from '../quantities/interval.ts';
import { Rational } from '../quantities/rational.ts';
import { ruleById, rules } from '../rules/registry.ts';
import { analysisAtNeed } from './analysis-at-need.ts';
import type { Examined } from './examine.ts';
import { severities } from './found.ts';
import { type ExaminationRecord, type RecordedInterval, recordSchema } from './record-schema.ts';

/** What is to be kept of an examination, by all rules there are, so that it can be reported on again without being repeated. */
export function recordOf({ found, summary, verdicts }: Examined): ExaminationRecord {
  const statements = [...summary.statements].map(
    ([rule, list]) =>
      [
        rule,
        list.map((one) => ({
          ...one,
          strict: recordedInterval(one.strict),
          lenient: recordedInterval(one.lenient),
        })),
      ] as const,
  );
  return {
    found: found.map(({ diagnostic }) => diagnostic),
    statements: Object.fromEntries(statements),
    verdicts,
  };
}

/**
 * The examination that a record was made of, for a draft loaded from the same text and files with the same overrides.
 * Null where it is no such record, as in a file that was damaged.
 */
export function recalled(loaded: LoadedDraft, record: unknown): Examined | null {
  const { success, data } = recordSchema.safeParse(record);
  if (!success) return null;
  const found = data.found.flatMap((diagnostic) => {
    const rule = ruleById(diagnostic.rule);
    return rule ? [{ rule, diagnostic }] : [];
  });
  if (found.length < data.found.length) return null;
  const statements = Object.entries(data.statements).map(
    ([rule, list]) =>
      [
        rule,
        list.map((one) => ({ ...one, strict: intervalOf(one.strict), lenient: intervalOf(one.lenient) })),
      ] as const,
  );
  return {
    loaded,
    analysis: analysisAtNeed(loaded),
    summary: {
      uri: loaded.draft.source.uri,
      framework: loaded.framework?.family ?? null,
      authority: loaded.authority,
      statements: new Map(statements),
    },
    rules,
    found,
    verdicts: data.verdicts,
    severityOf: severities(loaded),
  };
}

function recordedInterval({ low, high, ...ends }: Interval): RecordedInterval {
  const text = (value: Rational | null) => value && (`${value.numerator}/${value.denominator}` as const);
  return { low: text(low), high: text(high), ...ends };
}

function intervalOf({ low, high, ...ends }: RecordedInterval): Interval {
  return { low: rationalOf(low), high: rationalOf(high), ...ends };
}

function rationalOf(text: string | null): Rational | null {
  if (text === null) return null;
  const [numerator, denominator] = text.split('/');
  return Rational.of(BigInt(numerator!), BigInt(denominator!));
}
