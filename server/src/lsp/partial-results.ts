import { ProgressType } from 'vscode-jsonrpc';
import type { ProgressToken } from 'vscode-languageserver/node';
import type { Connection } from './connection.ts';

/** A list that a client is given piece by piece while it grows, if it asked for that, and otherwise as one answer. */
export class PartialResults<T> {
  readonly #connection: Connection;
  readonly #token: ProgressToken | undefined;
  readonly #wrap: (items: readonly T[]) => unknown;
  readonly #kept: T[] = [];

  /** `token` is what the client gave for pieces, if it wants them; `wrap` makes a piece of the protocol of some items. */
  constructor(
    connection: Connection,
    token: ProgressToken | undefined,
    wrap: (items: readonly T[]) => unknown = (items) => items,
  ) {
    this.#connection = connection;
    this.#token = token;
    this.#wrap = wrap;
  }

  /** Hands over items. */
  async add(items: readonly T[]): Promise<void> {
    if (items.length === 0) return;
    if (this.#token === undefined) this.#kept.push(...items);
    else await this.#connection.sendProgress(new ProgressType<unknown>(), this.#token, this.#wrap(items));
  }

  /** What the answer itself has to hold: all, or nothing where it was handed over already. */
  get rest(): T[] {
    return this.#kept;
  }
}
