import * as assert from 'node:assert/strict';
import MarkdownIt from 'markdown-it';
import * as vscode from 'vscode';
import type { PreviewContribution } from '../../../client/src/start-extension.ts';
import { testPreview } from '../suite/preview.ts';
import { extensionId } from '../suite/workspace.ts';

/**
 * The VS Code of these tests has its Markdown extension for Node only, so that here the extension’s plugin is given to
 * markdown-it as VS Code gives it: the preview’s tokens, and the document that they are of.
 */
async function preview(document: vscode.TextDocument): Promise<string> {
  const extension = vscode.extensions.getExtension<PreviewContribution>(extensionId);
  assert.ok(extension);
  const { extendMarkdownIt } = await extension.activate();
  const text = document.getText();
  // VS Code makes its own block of the front matter.
  const withoutFrontMatter = text.replace(/^---\n.*?\n---\n/s, (front) => '\n'.repeat(front.split('\n').length - 1));
  const markdown = new MarkdownIt({ html: true, linkify: true });
  extendMarkdownIt(markdown);
  return markdown.render(withoutFrontMatter, { currentDocument: document.uri });
}

describe('The Markdown preview', () => testPreview(preview));
