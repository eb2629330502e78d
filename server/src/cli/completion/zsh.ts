import type { CommandEntry, CommandTable, OptionEntry } from './command-table.ts';

/** A completion for zsh. */
export function zshCompletion({ commands, usual }: CommandTable): string {
  return `#compdef cqc-lint
# Completion of cqc-lint for zsh: save it as _cqc-lint in a folder of your $fpath.
_cqc_lint() {
  local -a commands
  commands=(
${commands.map(({ name, summary }) => `    ${quoted(`${name}:${summary.replaceAll(':', '\\:')}`)}`).join('\n')}
  )
  local command="\${words[2]}"
  if (( CURRENT == 2 )) && [[ "$command" != -* ]]; then
    _describe -t commands command commands
    _files
    return
  fi
  case "$command" in
${commands.map((command) => `    ${command.name}) shift words; (( CURRENT-- )); ${call(command)} ;;`).join('\n')}
    *) ${call(commands.find(({ name }) => name === usual)!)} ;;
  esac
}
compdef _cqc_lint cqc-lint
`;
}

function call({ options, words, parts }: CommandEntry): string {
  const first = parts.length === 0 ? '' : `'1:command:(${parts.join(' ')})'`;
  const rest = words === 'files' ? "'*:file:_files'" : words.length === 0 ? '' : `'*:word:(${words.join(' ')})'`;
  return `_arguments ${[...options.map(specification), first, rest].filter((part) => part !== '').join(' ')}`;
}

function specification({ flag, summary, words }: OptionEntry): string {
  const action = words === null ? '' : words === 'files' ? ':file:_files' : `:value:(${words.join(' ')})`;
  return quoted(`*${flag}[${summary.replaceAll(/[[\]\\]/g, '\\$&')}]${action}`);
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
