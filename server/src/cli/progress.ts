import type { Terminal } from './terminal.ts';

/** A person who waits is told so often, in milliseconds, how far the work is; work that takes less says nothing. */
const interval = 1000;

/** A line on standard error that says how many drafts are checked, where a person looks at it. */
export class Progress {
  readonly #total: number;
  readonly #stderr: Terminal['stderr'];
  #told = performance.now();
  #isShown = false;

  constructor(total: number, { stderr }: Terminal) {
    this.#total = total;
    this.#stderr = stderr;
  }

  /** Tells how many are done, unless that was told just now. */
  show(done: number): void {
    if (!this.#stderr.isTerminal || performance.now() - this.#told <= interval) return;
    this.#stderr.write(`\rChecking: ${done} of ${this.#total} drafts`);
    this.#told = performance.now();
    this.#isShown = true;
  }

  /** Takes the line away. */
  end(): void {
    if (this.#isShown) this.#stderr.write('\r\u001b[K');
    this.#isShown = false;
  }
}
