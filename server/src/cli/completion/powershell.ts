import type { CommandTable } from './command-table.ts';

/** A completion for PowerShell 5 and newer. */
export function powershellCompletion({ commands, usual }: CommandTable): string {
  const entries = commands.map(({ name, options, words, parts }) => {
    const flags = options.map(
      ({ flag, words: values, summary }) =>
        `      ${quoted(flag)} = @{ Text = ${quoted(summary)}; Words = ${list(values)} }`,
    );
    return `    ${quoted(name)} = @{ Words = ${list(parts.length === 0 ? words : parts)}; Options = [ordered]@{\n${flags.join('\n')}\n    } }`;
  });
  return `# Completion of cqc-lint for PowerShell: cqc-lint completion powershell | Out-String | Invoke-Expression
Register-ArgumentCompleter -Native -CommandName cqc-lint -ScriptBlock {
  param($wordToComplete, $commandAst, $cursorPosition)
  $commands = [ordered]@{
${entries.join('\n')}
  }
  $typed = @($commandAst.CommandElements | Select-Object -Skip 1 | Where-Object { $_.Extent.EndOffset -lt $cursorPosition } | ForEach-Object { $_.ToString() })
  $named = $typed | Where-Object { $commands.Contains($_) } | Select-Object -First 1
  $command = if ($named) { $commands[$named] } else { $commands[${quoted(usual)}] }
  $last = if ($typed.Count -gt 0) { $typed[-1] } else { '' }
  $option = $command.Options[$last]
  if ($option -and $null -ne $option.Words) { $words = $option.Words }
  elseif ($wordToComplete -like '-*') { $words = @($command.Options.Keys) }
  elseif ($named) { $words = $command.Words }
  else { $words = @($commands.Keys) }
  $words | Where-Object { $_ -like "$wordToComplete*" } | ForEach-Object {
    $known = $command.Options[$_]
    $text = if ($known) { $known.Text } else { $_ }
    [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $text)
  }
}
`;
}

/** Nothing for files: PowerShell offers these itself where a completion offers nothing. */
function list(words: 'files' | readonly string[] | null): string {
  if (words === null) return '$null';
  return `@(${words === 'files' ? '' : words.map(quoted).join(', ')})`;
}

function quoted(text: string): string {
  return `'${text.replaceAll(/['‘’‚‛]/g, '$&$&')}'`;
}
