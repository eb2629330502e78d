import { type Look, toWidth, visible } from '../look.ts';
import type { EffectiveSetting } from './effective-settings.ts';

/** What applies to one draft. The shape of an entry of `config --format json`. */
export interface SettingsOfDraft {
  readonly path: string;
  readonly settings: readonly EffectiveSetting[];
}

/** What applies to drafts, for people: of each a table with where every value was set. */
export function settingsText(drafts: readonly SettingsOfDraft[], look: Look): string {
  return drafts.map((draft) => `${table(draft, look)}\n`).join('\n');
}

function table({ path, settings }: SettingsOfDraft, look: Look): string {
  const width = (key: 'setting' | 'value'): number => Math.max(...settings.map((one) => [...visible(one[key])].length));
  const [names, values] = [width('setting'), Math.min(width('value'), 40)];
  const rows = settings.map(({ setting, value, from }) => {
    const shown = [...visible(value)].length > values ? visible(value) : toWidth(visible(value), values);
    return `  ${toWidth(visible(setting), names)}  ${shown}  ${look.paint('faint', visible(from))}`;
  });
  return [look.paint('path', visible(path)), ...rows].join('\n');
}
