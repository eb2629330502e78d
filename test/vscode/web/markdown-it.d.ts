/** What the tests use of markdown-it, which comes without types. */
declare module 'markdown-it' {
  export default class MarkdownIt {
    constructor(options: { readonly html: boolean; readonly linkify: boolean });
    readonly renderer: import('../../../client/src/preview/markdown-it.ts').MarkdownIt['renderer'];
    render(text: string, environment: unknown): string;
  }
}
