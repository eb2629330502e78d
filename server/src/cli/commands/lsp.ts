import { exitStatus } from '../terminal.ts';
import type { AddCommand } from './command.ts';

export const addLsp: AddCommand = (program, _terminal, finish) => {
  program
    .command('lsp')
    .summary('start the language server, for an editor')
    .description('Starts the language server on standard input and output. Editors start it; it is of no use by hand.')
    .requiredOption('--stdio', 'speak over standard input and output')
    .action(async () => {
      // The build leaves the server in its own bundle, which lies beside the command.
      await import('../../lsp/main.ts');
      finish(exitStatus.clean);
    });
};
