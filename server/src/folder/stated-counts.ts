import type { Analysis } from '../analysis.ts';
import { namedCounts } from '../numbers/enumeration/named-counts.ts';
import { closed } from '../quantities/interval.ts';
import { Rational } from '../quantities/rational.ts';
import { words } from '../text/words.ts';
import type { Statement } from './statement.ts';

/**
 * How many priorities, themes or teams a draft says that a named plan or the authority has. Another draft's count is
 * held against it only for the plan of the same year, and for the authority's own only if both drafts say "our" and
 * report on the same year.
 */
export function statedCounts({ authority, draft, draftNumbers, period }: Analysis): Statement[] {
  const names = new Set(words(authority ?? '').map(({ stem }) => stem));
  return namedCounts(draftNumbers).flatMap(({ counted, key, year, owner, whose }): Statement[] => {
    if (whose === 'all') return [];
    // "Harrowmere's Carers Strategy" is the Carers Strategy.
    const thing = key.split(' ').filter((stem) => !names.has(stem));
    const when = whose === 'own' ? (period?.key ?? '') : (year ?? '');
    const value = closed(Rational.of(counted.count), Rational.of(counted.count));
    return [
      {
        keys: [[thing.join(' '), counted.modifiers.join(' '), when].join('|')],
        text: counted.text,
        range: draft.source.range(counted.passage.toSource(counted.plain)),
        strict: value,
        lenient: value,
        about: owner,
      },
    ];
  });
}
