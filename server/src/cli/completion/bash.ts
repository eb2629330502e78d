import type { CommandEntry, CommandTable, OptionEntry } from './command-table.ts';

/** A completion for bash 4 and newer. */
export function bashCompletion({ commands, usual }: CommandTable): string {
  const names = commands.map(({ name }) => name).join('|');
  return `# Completion of cqc-lint for bash: source <(cqc-lint completion bash)
_cqc_lint() {
  local current="\${COMP_WORDS[COMP_CWORD]}" previous="\${COMP_WORDS[COMP_CWORD-1]}" command="" word words=""
  COMPREPLY=()
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case "$word" in ${names}) command="$word"; break ;; esac
  done
  case "\${command:-${usual}} $previous" in
${commands.flatMap((command) => command.options.flatMap((option) => afterOption(command, option))).join('\n')}
  esac
  if [[ "$current" == -* ]]; then
    case "\${command:-${usual}}" in
${commands.map(({ name, options }) => `      ${name}) words="${options.map(({ flag }) => flag).join(' ')}" ;;`).join('\n')}
    esac
    mapfile -t COMPREPLY < <(compgen -W "$words" -- "$current")
    return
  fi
  case "$command" in
    "") words="${commands.map(({ name }) => name).join(' ')}" ;;
${commands.flatMap(({ name, words, parts }) => (words === 'files' && parts.length === 0 ? [] : [`    ${name}) words="${(words === 'files' ? parts : words).join(' ')}" ;;`])).join('\n')}
  esac
  mapfile -t COMPREPLY < <(compgen -W "$words" -- "$current")
  case "\${command:-${usual}}" in
    ${commands.flatMap(({ name, words }) => (words === 'files' ? [name] : [])).join('|')})
      compopt -o filenames
      mapfile -t -O "\${#COMPREPLY[@]}" COMPREPLY < <(compgen -f -- "$current") ;;
  esac
}
complete -F _cqc_lint cqc-lint
`;
}

function afterOption({ name }: CommandEntry, { flag, words }: OptionEntry): string[] {
  if (words === null) return [];
  const list =
    words === 'files'
      ? 'compopt -o filenames; mapfile -t COMPREPLY < <(compgen -f -- "$current")'
      : `mapfile -t COMPREPLY < <(compgen -W "${words.join(' ')}" -- "$current")`;
  return [`    "${name} ${flag}") ${list}; return ;;`];
}
