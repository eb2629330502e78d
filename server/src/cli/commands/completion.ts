import { Argument } from 'commander';
import { shippedFrameworkIds } from '../../framework/framework-shelf.ts';
import { rules } from '../../rules/registry.ts';
import { bashCompletion } from '../completion/bash.ts';
import { type CommandTable, commandTable } from '../completion/command-table.ts';
import { fishCompletion } from '../completion/fish.ts';
import { powershellCompletion } from '../completion/powershell.ts';
import { zshCompletion } from '../completion/zsh.ts';
import { exitStatus } from '../terminal.ts';
import type { AddCommand } from './command.ts';

const shells: Readonly<Record<string, (table: CommandTable) => string>> = {
  bash: bashCompletion,
  zsh: zshCompletion,
  fish: fishCompletion,
  powershell: powershellCompletion,
};

const help = `
How to use it:
  bash        source <(cqc-lint completion bash)          in ~/.bashrc
  zsh         cqc-lint completion zsh > FOLDER/_cqc-lint  in a folder of your $fpath
  fish        cqc-lint completion fish > ~/.config/fish/completions/cqc-lint.fish
  PowerShell  cqc-lint completion powershell | Out-String | Invoke-Expression  in your $PROFILE`;

export const addCompletion: AddCommand = (program, terminal, finish) => {
  program
    .command('completion')
    .summary('write what a shell needs to complete what you type')
    .description('Writes a script with which a shell completes commands, options and their values as you type.')
    .addArgument(new Argument('<shell>', 'the shell').choices(Object.keys(shells)))
    .addHelpText('after', help)
    .action((shell: string) => {
      const ids = rules.map(({ id }) => id);
      const known = {
        rules: ids,
        frameworks: shippedFrameworkIds,
        '--framework': shippedFrameworkIds,
        '--rule': ids.map((id) => `${id}=`),
      };
      terminal.stdout.write(shells[shell]!(commandTable(program, 'lint', known)));
      finish(exitStatus.clean);
    });
};
