import assert from 'node:assert/strict';
import * as z from 'zod';
import { SourceText } from '../../../server/src/text/source-text.ts';
import { readStructured } from '../../../server/src/text/structured.ts';
import { measuring } from '../../processor-time.ts';

const entry = z.strictObject({
  id: z.string().describe('A short name.'),
  unit: z.enum(['count', 'percent']).optional(),
  values: z.array(z.strictObject({ value: z.string(), note: z.string().optional() })).min(1),
});
const schema = z.strictObject({
  authority: z.string().optional(),
  files: z.union([z.string(), z.array(z.string())]).optional(),
  entries: z.array(entry).optional(),
});

interface Read {
  readonly value: z.output<typeof schema> | null;
  /** Each problem as the text it lies on and its message. */
  readonly problems: readonly (readonly [string, string])[];
  at(...path: PropertyKey[]): string;
  keyAt(...path: PropertyKey[]): string;
}

function read(text: string, within = { start: 0, end: text.length }): Read {
  const source = new SourceText('file:///harrowmere/any.yaml', text);
  const { value, problems, spanOf, keySpanOf } = readStructured(source, within, schema);
  for (const { span } of problems) {
    assert.ok(within.start <= span.start && span.start <= span.end && span.end <= within.end, 'a problem lies outside');
  }
  return {
    value,
    problems: problems.map(({ span, message }) => [source.slice(span), message]),
    at: (...path) => source.slice(spanOf(path)),
    keyAt: (...path) => source.slice(keySpanOf(path)),
  };
}

/** Asserts one problem, on `where` and with a message that holds each of `words`. */
function assertProblem(text: string, where: string, ...words: string[]): Read {
  const result = read(text);
  assert.equal(result.problems.length, 1, JSON.stringify(result.problems));
  const [on, message] = result.problems[0]!;
  assert.equal(on, where);
  for (const word of words) assert.ok(message.includes(word), `“${message}” does not say “${word}”`);
  return result;
}

describe('readStructured', () => {
  it('keeps the text of every scalar', () => {
    const { value, problems } = read(
      'authority: 0123\nentries:\n  - id: 2024-25\n    values: [{ value: 64.50 }, { value: true }, { value: 1e3 }, { value: 2023-06-30 }, { value: 0x1F }]\n',
    );
    assert.deepEqual(problems, []);
    assert.equal(value?.authority, '0123');
    assert.equal(value?.entries?.[0]?.id, '2024-25');
    assert.deepEqual(
      value?.entries?.[0]?.values.map((each) => each.value),
      ['64.50', 'true', '1e3', '2023-06-30', '0x1F'],
    );
  });

  it('reads JSON, one line or tabs, with escapes', () => {
    const text =
      '{\n\t"authority": "Harrow\\u006dere \\ud83c\\udfe0\\/",\n\t"entries": [{"id":"a","values":[{"value":64.50}]}]\n}';
    const result = read(text);
    assert.deepEqual(result.problems, []);
    assert.equal(result.value?.authority, 'Harrowmere 🏠/');
    assert.equal(result.at('entries', 0, 'values', 0, 'value'), '64.50');
    assert.equal(result.at('entries', 0, 'id'), 'a');
    assert.equal(result.keyAt('entries', 0, 'id'), 'id');
  });

  it('places every value exactly, after a byte-order mark, with CRLF and within a stretch of a file', () => {
    const front =
      '\uFEFF---\r\nauthority: "Harrowmere" # ours\r\nfiles:\r\n  - a.yaml\r\n  - \'b.yaml\'\r\n---\r\n# Draft';
    const within = { start: front.indexOf('authority'), end: front.lastIndexOf('---') };
    const result = read(front, within);
    assert.deepEqual(result.problems, []);
    assert.equal(result.at('authority'), 'Harrowmere');
    assert.equal(result.at('files', 1), 'b.yaml');
    assert.equal(result.at('files', 7), "- a.yaml\r\n  - 'b.yaml'\r\n");
    assert.equal(read('\uFEFFauthority: x').at('authority'), 'x');
  });

  it('takes null, ~ and nothing as an absent key, but not the quoted word', () => {
    const { value, problems } = read('authority: null\nfiles: ~\nentries:\n');
    assert.deepEqual([value, problems], [{}, []]);
    assert.equal(read('authority: "null"').value?.authority, 'null');
    assert.deepEqual(read('').value, {});
    assert.deepEqual(read('# nothing yet\n').value, {});
  });

  describe('what does not fit', () => {
    it('an unknown key, with the closest known one', () => {
      const { value } = assertProblem('authorty: x\nfiles: a', 'authorty', 'not a key', '“authority”');
      assert.deepEqual(value, { files: 'a' });
    });

    it('an unknown key that is like none, with all known ones', () => {
      assertProblem('zzz: x', 'zzz', 'authority, files, entries');
    });

    it('a wrong value of several, with the allowed ones', () => {
      const text = 'entries: [{ id: a, unit: percentage, values: [{ value: 1 }] }]';
      const { value } = assertProblem(text, 'percentage', '“unit”', 'count, percent', 'Did you mean “percent”?');
      assert.deepEqual(value?.entries, [{ id: 'a', values: [{ value: '1' }] }]);
    });

    it('a missing key, on the first line of the entry that lacks it, with what it is for', () => {
      const text = 'entries:\n  - unit: count\n    values: [{ value: 1 }]\n  - id: b\n    values: [{ value: 2 }]\n';
      const { value } = assertProblem(text, 'unit: count', '“id” is missing', 'a short name.');
      assert.deepEqual(
        value?.entries?.map(({ id }) => id),
        ['b'],
      );
    });

    it('a key without a value, on the key', () => {
      assertProblem('entries:\n  - id:\n    values: [{ value: 1 }]\n', 'id', '“id” is missing');
    });

    it('a missing key of an entry with an id, with that id', () => {
      assertProblem('entries: [{ id: reviews }]', '{ id: reviews }', '“values” is missing in “reviews”');
    });

    it('a list that is too short', () => {
      assertProblem('entries: [{ id: a, values: [] }]', '[]', '“values” needs at least one entry');
    });

    it('a single value for a list, a list for a single value, an entry for either', () => {
      assertProblem('entries: a', 'a', '“entries” should be a list', 'a single value stands here');
      assertProblem('authority: [a, b]', '[a, b]', 'should be a single value', 'a list stands here');
      assertProblem('files: { a: b }', '{ a: b }', '“files” should be a single value');
      assertProblem('files: [[a]]', '[a]', 'Entry 1 of “files”');
      assertProblem('entries: [3]', '3', 'Entry 1 of “entries” should be an entry with keys');
    });

    it('an empty list entry', () => {
      assertProblem('files:\n  -\n  - b\n', '-', 'list entry is empty');
    });

    it('a whole text that is no entry with keys', () => {
      assert.equal(assertProblem('just words', 'just words', 'Keys are expected').value, null);
      assert.equal(assertProblem('- a\n- b\n', '- a', 'Keys are expected').value, null);
    });
  });

  it('loses nothing that is sound beside what is broken', () => {
    const { value, problems } = read(`authority: Harrowmere
entries:
  - id: one
    unit: furlongs
    values: [{ value: 1 }, { note: no value }, { value: 3 }]
  - values: [{ value: 4 }]
  - id: three
    values: [{ note: none }]
  - id: four
    values: [{ value: 5, remark: x }]
`);
    assert.deepEqual(value, {
      authority: 'Harrowmere',
      entries: [
        { id: 'one', values: [{ value: '1' }, { value: '3' }] },
        { id: 'four', values: [{ value: '5' }] },
      ],
    });
    assert.deepEqual(
      problems.map(([where]) => where),
      ['furlongs', '{ note: no value }', 'values: [{ value: 4 }]', '{ note: none }', 'remark'],
    );
  });

  it('places what is left where it stands, not where it would without what is left out', () => {
    const { at } = read('entries:\n  - { id: bad }\n  - { id: good, values: [{ note: x }, { value: 7 }] }\n');
    assert.equal(at('entries', 0, 'id'), 'good');
    assert.equal(at('entries', 0, 'values', 0), '{ value: 7 }');
  });

  it('reports what several keys say together although another key is broken', () => {
    const paired = z
      .strictObject({ low: z.string(), high: z.string(), unit: z.enum(['count']).optional() })
      .superRefine(({ low, high }, context) => {
        if (low > high) context.addIssue({ code: 'custom', path: ['low'], message: 'Low is above high.' });
      });
    const source = new SourceText('file:///a.yaml', 'low: 9\nhigh: 1\nunit: miles\n');
    const { problems } = readStructured(source, { start: 0, end: source.text.length }, paired);
    assert.deepEqual(
      problems.map(({ span }) => source.slice(span)),
      ['miles', '9'],
    );
  });

  describe('what is not well-formed', () => {
    it('a colon in a value', () => {
      assertProblem('authority: Harrowmere: a borough\n', 'Harrowmere: a borough', 'double quotes');
    });

    it('a key that is indented too far', () => {
      assertProblem('entries:\n  - id: a\n     unit: count\n', 'a', 'indented further', 'one column');
    });

    it('a tab as indentation', () => {
      assertProblem('entries:\n\t- id: a\n', '\t', 'Use spaces');
    });

    it('a quotation mark that is never closed', () => {
      assertProblem('authority: "Harrowmere\n', 'e', 'never closed');
    });

    it('a bracket that is never closed', () => {
      assertProblem('files: [a, b\n', 'b', 'bracket');
    });

    it('a missing space after a colon', () => {
      assertProblem('authority:x\nfiles: a\n', 'authority:x', 'a space after the colon');
    });

    it('a missing comma in JSON', () => {
      assertProblem('{"authority": "x" "files": "a"}', '"files"', 'comma');
    });

    it('a forbidden first character', () => {
      assertProblem('authority: @x\n', '@', 'double quotes');
    });

    it('keeps what comes before the fault', () => {
      const { value } = read('authority: Harrowmere\nfiles: [a, b\n');
      assert.equal(value?.authority, 'Harrowmere');
    });
  });

  describe('hostile input', () => {
    it('a key written twice: the first counts', () => {
      const { value } = assertProblem('authority: a\nauthority: b\n', 'authority', 'written twice');
      assert.equal(value?.authority, 'a');
    });

    it('a second document', () => {
      const { value } = assertProblem('authority: a\n---\nauthority: b\n', '---', 'second document');
      assert.equal(value?.authority, 'a');
    });

    it('a prototype', () => {
      const { value } = assertProblem('__proto__: { polluted: yes }\nauthority: a\n', '__proto__', 'Delete it');
      assert.equal(Object.getPrototypeOf(value), Object.prototype);
      assert.equal(Object.hasOwn(Object.prototype, 'polluted'), false);
      assertProblem('constructor: a\n', 'constructor', 'not a key');
      assertProblem('toString: a\n', 'toString', 'not a key');
    });

    it('NUL', () => {
      assertProblem('authority: a\0b\n', '\0', 'unreadable character');
    });

    it('a key that is a list', () => {
      assertProblem('? [a]\n: b\nauthority: a\n', '[a]', 'A plain name');
    });

    it('anchors are read, an alias of nothing or of itself is not', () => {
      const { value, problems } = read('authority: &name Harrowmere\nfiles: [*name]\n');
      assert.deepEqual([value?.files, problems], [['Harrowmere'], []]);
      assertProblem('authority: *nothing\n', '*nothing', 'stands for nothing');
      assertProblem('files: &a [*a]\n', '*a', 'the very entry');
    });

    it('tags are ignored', () => {
      for (const tag of ['!!binary', '!!timestamp', '!!int', '!!js/function', '!any']) {
        assert.equal(read(`authority: ${tag} 2023-06-30\n`).value?.authority, '2023-06-30', tag);
      }
      for (const tag of ['!!omap', '!!pairs', '!!set']) {
        assert.deepEqual(read(`files: ${tag} [a]\n`).value?.files, ['a'], tag);
        assert.doesNotThrow(() => read(`files: ${tag} [a: b]\nentries: ${tag} {a: b}\n`), tag);
      }
    });

    const deep = 10_000;
    const many = 30_000;
    const bombs: Readonly<Record<string, string>> = {
      'lists in lists': `files: ${'['.repeat(deep)}${']'.repeat(deep)}`,
      'lists never closed': '['.repeat(deep * 10),
      'entries in entries': '{a: '.repeat(deep),
      'dashes on one line': '- '.repeat(deep),
      'question marks': '? '.repeat(deep),
      'keys on one line': 'a: '.repeat(deep),
      'keys a space deeper each': Array.from({ length: 2000 }, (_, i) => `${' '.repeat(i)}a:`).join('\n'),
      'anchors on one line': '&a '.repeat(many),
      'anchors on many lines': '&a\n'.repeat(many),
      'quotation marks': '"'.repeat(many),
      'empty lines': '\n'.repeat(many),
      commas: `[${','.repeat(many)}`,
      documents: '---\n'.repeat(many),
      'aliases of nothing': `files: [${'*a, '.repeat(many)}]`,
      'a billion laughs': `a: &a [x, x]\n${Array.from({ length: 40 }, (_, i) => `k${i}: &${'a'.repeat(i + 2)} [*${'a'.repeat(i + 1)}, *${'a'.repeat(i + 1)}]`).join('\n')}`,
    };
    for (const [name, text] of Object.entries(bombs)) {
      it(`${name} end soon, and not in silence`, function () {
        this.timeout(240_000);
        const taken = measuring();
        const { problems } = read(text);
        if (text.trim() !== '') assert.ok(problems.length > 0);
        assert.ok(taken() < 5000);
      });
    }
  });
});
