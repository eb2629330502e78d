/** What is used here of markdown-it, with which VS Code makes its preview. */
export interface MarkdownIt {
  readonly renderer: { render(tokens: Token[], options: unknown, environment: unknown): string };
}

export interface Token {
  type: string;
  /** The first line of the block, and the line after its last; null for what is no block. */
  map: [number, number] | null;
  /** What an inline token consists of. */
  children: Token[] | null;
  content: string;
  attrGet(name: string): string | null;
  attrSet(name: string, value: string): void;
}

/** A token of a kind, for an element that begins (1) or ends (-1). */
export function newToken(like: Token, type: string, tag: string, nesting: 1 | 0 | -1): Token {
  const Kind = like.constructor as new (type: string, tag: string, nesting: number) => Token;
  return new Kind(type, tag, nesting);
}

/** The same token with other children; tokens are kept by VS Code and must not change. */
export function withChildren(token: Token, children: Token[]): Token {
  return Object.assign(Object.create(Object.getPrototypeOf(token)), token, { children });
}
