import type { CommandTable } from './command-table.ts';

/** A completion for fish. */
export function fishCompletion({ commands, usual }: CommandTable): string {
  const names = commands.map(({ name }) => name).join(' ');
  const lines = commands.flatMap(({ name, summary, options, words, parts }) => {
    const seen = `__fish_seen_subcommand_from ${name}`;
    const here = name === usual ? `${seen}; or not __fish_seen_subcommand_from ${names}` : seen;
    return [
      `complete -c cqc-lint -n ${quoted(`not __fish_seen_subcommand_from ${names}`)} -a ${name} -d ${quoted(summary)}`,
      ...options.map(
        (option) =>
          `complete -c cqc-lint -n ${quoted(here)} -l ${option.flag.slice(2)} -d ${quoted(option.summary)}${after(option.words)}`,
      ),
      ...(parts.length === 0 ? [] : [`complete -c cqc-lint -n ${quoted(seen)} -a ${quoted(parts.join(' '))}`]),
      ...(words === 'files' ? [] : [`complete -c cqc-lint -n ${quoted(seen)} -f -a ${quoted(words.join(' '))}`]),
    ];
  });
  return `# Completion of cqc-lint for fish: cqc-lint completion fish > ~/.config/fish/completions/cqc-lint.fish\n${lines.join('\n')}\n`;
}

function after(words: 'files' | readonly string[] | null): string {
  if (words === null) return '';
  return words === 'files' ? ' -r -F' : ` -x -a ${quoted(words.join(' '))}`;
}

function quoted(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}
