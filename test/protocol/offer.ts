import assert from 'node:assert/strict';
import type { CompletionItem, TextEdit } from 'vscode-languageserver-protocol';
import { applied } from './workplace.ts';

/** What was offered for a text. */
export class Offer {
  readonly #text: string;
  readonly items: readonly CompletionItem[];

  constructor(text: string, items: readonly CompletionItem[]) {
    this.#text = text;
    this.items = items;
  }

  get inOrder(): CompletionItem[] {
    return [...this.items].sort((a, b) => ((a.sortText ?? a.label) < (b.sortText ?? b.label) ? -1 : 1));
  }

  get first(): CompletionItem {
    return this.inOrder[0]!;
  }

  get labels(): string[] {
    return this.items.map(({ label }) => label).sort();
  }

  item(label: string): CompletionItem {
    const found = this.items.find((item) => item.label === label);
    assert.ok(found, `“${label}” is not among: ${this.labels.join('; ')}`);
    return found;
  }

  /** The text once an item is accepted, its tab stops unfilled. */
  accepted(label: string): string {
    return this.acceptedItem(this.item(label));
  }

  acceptedItem(item: CompletionItem): string {
    assert.ok(item.textEdit && 'range' in item.textEdit);
    return applied(this.#text, [item.textEdit as TextEdit]);
  }
}
