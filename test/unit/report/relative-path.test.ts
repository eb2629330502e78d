import assert from 'node:assert/strict';
import { relativePath } from '../../../server/src/report/relative-path.ts';

describe('relativePath', () => {
  const cases: [folder: string, uri: string, path: string][] = [
    ['file:///home/ann/', 'file:///home/ann/draft.md', 'draft.md'],
    ['file:///home/ann/', 'file:///home/ann/drafts/theme%201.md', 'drafts/theme 1.md'],
    ['file:///home/ann/work/', 'file:///home/ann/draft.md', '../draft.md'],
    ['file:///home/ann/work/', 'file:///srv/draft.md', '../../../srv/draft.md'],
    ['file:///home/ann/', 'file:///home/annex/draft.md', '../annex/draft.md'],
    ['file:///', 'file:///draft.md', 'draft.md'],
    ['file:///c:/drafts/', 'file:///c:/drafts/draft.md', 'draft.md'],
    ['file:///C:/work/', 'file:///D:/draft.md', 'D:/draft.md'],
    ['file:///home/', 'file:///home/100%.md', '100%.md'],
  ];
  for (const [folder, uri, path] of cases) {
    it(`${uri} from ${folder} is ${path}`, () => assert.equal(relativePath(folder, uri), path));
  }
});
