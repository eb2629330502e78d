import { join } from 'node:path';

/** The absolute path of the bundle that holds the command: it lies beside the running program. */
export function commandBundle(): string {
  return join(__dirname, 'command.js');
}
