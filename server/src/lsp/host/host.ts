import type { MessageReader, MessageWriter, RAL } from 'vscode-jsonrpc';
import type { Disk } from './disk.ts';

/** What the place that the server runs in gives it: a process of Node, or a web worker. */
export interface Host {
  /** Timers and text encodings of that place, for what reads and writes messages. */
  readonly runtime: ReturnType<typeof RAL>;
  /** The disk of the computer that the server runs on; null in a browser, where only the client reads files. */
  readonly disk: Disk | null;
  /** The URI, ending in `/`, of the folder that holds the program; null where only the client can say. */
  readonly program: string | null;
  /** Whether a file came with the program; `path` starts from the program's folder. */
  isPackaged(path: string): boolean;
  /** The channel to the client. */
  openChannel(): [MessageReader, MessageWriter];
  /** Calls `lost` when the process that started this one is gone, which a client that is killed has no way to say. */
  onClientLost(processId: number | null, lost: () => void): void;
  /** Gives back memory that is no longer needed, where that is much; nothing else is done meanwhile. */
  tidyUp(): void;
  /** Ends the program; the status is 0 where all went as it should. */
  end(status: number): void;
  /** Loads what lies beside the program in a bundle of its own; `readText` reads a file of that folder. */
  loadBundle(name: BundleName, readText: (name: string) => Promise<string>): Promise<unknown>;
}

/** The bundles that the server loads when they are first needed. */
export type BundleName = 'reports' | 'xlsx';
