import * as vscode from 'vscode';
import { testPreview } from './preview.ts';

describe('The Markdown preview', () => {
  testPreview((document) => vscode.commands.executeCommand<string>('markdown.api.render', document));
});
