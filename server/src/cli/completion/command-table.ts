import type { Command, Option } from 'commander';

/** What can be typed after the command's name, as a shell needs to know it. */
export interface CommandTable {
  readonly commands: readonly CommandEntry[];
  /** The command that is meant where none is named. */
  readonly usual: string;
}

export interface CommandEntry {
  readonly name: string;
  /** In one line. */
  readonly summary: string;
  readonly options: readonly OptionEntry[];
  /** What its arguments can be: files, some words, or nothing that is known. */
  readonly words: Words;
  /** The commands that it is made of, one of which comes first; none for most. */
  readonly parts: readonly string[];
}

export interface OptionEntry {
  /** With its dashes. */
  readonly flag: string;
  readonly summary: string;
  /** What can follow it; null where nothing does. */
  readonly words: Words | null;
}

type Words = 'files' | readonly string[];

/** Words that the command knows but its options do not list, by the name of the command that takes them or by the flag. */
export type KnownWords = Readonly<Record<string, readonly string[]>>;

/** Reads the table out of the program itself, so that a completion offers what there is. */
export function commandTable(program: Command, usual: string, known: KnownWords): CommandTable {
  const commands = program.commands.map((command): CommandEntry => {
    const help = { flag: '--help', summary: 'show the help of this command', words: null };
    return {
      name: command.name(),
      summary: command.summary(),
      options: [...optionsOf(command).map((option) => optionEntry(option, known)), help],
      words: command.commands.length > 0 ? 'files' : wordsOf(command, known),
      parts: command.commands.map((part) => part.name()),
    };
  });
  const names = commands.map(({ name }) => name);
  const help = { name: 'help', summary: 'show the help of a command', options: [], words: names, parts: [] };
  return { commands: [...commands, help], usual };
}

/** The options of a command and of those that it is made of, each once. */
function optionsOf(command: Command): Option[] {
  const all = [command, ...command.commands].flatMap(({ options }) => options);
  return all.filter((option, i) => all.findIndex(({ long }) => long === option.long) === i);
}

function optionEntry(option: Option, known: KnownWords): OptionEntry {
  const flag = option.long!;
  const takesOne = option.required || option.optional;
  const files = /<(?:file|folder)>/.test(option.flags);
  const words = option.argChoices ?? known[flag] ?? (files ? 'files' : []);
  return { flag, summary: option.description.split(':')[0]!.replace(/\s+/g, ' '), words: takesOne ? words : null };
}

function wordsOf(command: Command, known: KnownWords): Words {
  const argument = command.registeredArguments[0];
  return argument ? (argument.argChoices ?? known[command.name()] ?? 'files') : [];
}
