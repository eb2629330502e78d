import { l10n } from 'vscode';

type Noun = 'error' | 'number' | 'warning';

/** A count with its noun, each form as one text for translators: “1 error”, “2 errors”. */
export function counted(count: number, noun: Noun): string {
  switch (noun) {
    case 'error':
      return count === 1 ? l10n.t('1 error') : l10n.t('{0} errors', count);
    case 'number':
      return count === 1 ? l10n.t('1 number') : l10n.t('{0} numbers', count);
    case 'warning':
      return count === 1 ? l10n.t('1 warning') : l10n.t('{0} warnings', count);
  }
}
