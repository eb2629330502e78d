import assert from 'node:assert/strict';
import { mock } from 'node:test';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { giveBackMemory } from '../../../server/src/lsp/node/memory.ts';
import { tidyUpAtRest } from '../../../server/src/lsp/rest.ts';

describe('memory when a writer rests', () => {
  beforeEach(() => mock.timers.enable({ apis: ['setTimeout'] }));
  afterEach(() => mock.timers.reset());

  /** A workspace whose changes settle when the test says so, with how often memory was given back. */
  function watched(): { settle(): void; isCalm: boolean; tidied: number } {
    const listeners: (() => void)[] = [];
    const watch = { settle: () => listeners.forEach((listen) => void listen()), isCalm: true, tidied: 0 };
    const onSettled = (listener: unknown): void => void listeners.push(listener as () => void);
    tidyUpAtRest(
      {
        get isCalm() {
          return watch.isCalm;
        },
        onSettled,
      },
      { tidyUp: () => void watch.tidied++ },
    );
    return watch;
  }

  it('is given back once, two seconds after the last change has settled', () => {
    const watch = watched();
    watch.settle();
    mock.timers.tick(1500);
    watch.settle();
    mock.timers.tick(1500);
    assert.equal(watch.tidied, 0);
    mock.timers.tick(500);
    assert.equal(watch.tidied, 1);
    mock.timers.tick(60_000);
    assert.equal(watch.tidied, 1);
  });

  it('is not given back while a change is under way', () => {
    const watch = watched();
    watch.settle();
    watch.isCalm = false;
    mock.timers.tick(10_000);
    assert.equal(watch.tidied, 0);
    watch.isCalm = true;
    watch.settle();
    mock.timers.tick(2000);
    assert.equal(watch.tidied, 1);
  });

  it('goes back to what is in use', async () => {
    const megabytes = (): number => process.memoryUsage().heapUsed / 1e6;
    await giveBackMemory();
    const before = megabytes();
    let garbage: unknown[] | null = Array.from({ length: 1_000_000 }, (_, i) => ({ i, text: `number ${i}` }));
    assert.equal(garbage.length, 1_000_000);
    assert.ok(megabytes() > before + 40);
    garbage = null;
    await giveBackMemory();
    assert.ok(megabytes() < before + 20, `${megabytes()} MB after, ${before} MB before`);
  });

  it('goes back to the system where Node has collected it and keeps it', async () => {
    const megabytes = (): number => process.memoryUsage.rss() / 1e6;
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('globalThis.gc') as () => void;
    await giveBackMemory();
    const before = megabytes();
    let garbage: unknown[] | null = Array.from({ length: 2_000_000 }, (_, i) => ({ i, text: `number ${i}` }));
    assert.equal(garbage.length, 2_000_000);
    garbage = null;
    collect();
    assert.ok(megabytes() > before + 80, 'Node keeps what it has collected');
    await giveBackMemory();
    assert.ok(megabytes() < before + 40, `${megabytes()} MB after, ${before} MB before`);
  });
});
