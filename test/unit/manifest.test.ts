import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';

const manifest = readFileSync('package.json', 'utf8');
const strings = JSON.parse(readFileSync('package.nls.json', 'utf8')) as Record<string, string>;

/** Where the manifest of an extension has text for people: what stands there must be a key. */
const shown = ['title', 'description', 'markdownDescription', 'contents', 'category', 'contextualTitle', 'altText'];

describe('the manifest', () => {
  const used = [...manifest.matchAll(/"%([^%"\s]+)%"/g)].map(([, key]) => key!);

  it('names no text that is not in package.nls.json', () => {
    assert.ok(used.length > 50);
    assert.deepEqual(
      used.filter((key) => strings[key] === undefined),
      [],
    );
  });

  it('uses every text of package.nls.json', () => {
    assert.deepEqual(
      Object.keys(strings).filter((key) => !used.includes(key)),
      [],
    );
  });

  it('has no text for people that could not be translated', () => {
    const plain: string[] = [];
    const { contributes, capabilities } = JSON.parse(manifest) as Record<string, unknown>;
    JSON.stringify({ contributes, capabilities }, (key, value: unknown) => {
      if (shown.includes(key) && typeof value === 'string' && !/^%[^%]+%$/.test(value)) plain.push(`${key}: ${value}`);
      return value;
    });
    assert.deepEqual(plain, []);
  });

  it('names programs and pictures that are there', () => {
    const { main, browser, icon } = JSON.parse(manifest) as Record<string, string>;
    assert.deepEqual([main, browser], ['./dist/client.js', './dist/client.web.js']);
    assert.ok(existsSync(icon!));
  });
});
