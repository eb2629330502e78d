import type { Location, Place, Range } from './text/source-text.ts';

/** The severities a rule can have; `off` silences it. */
export const severities = ['error', 'warning', 'info', 'hint', 'off'] as const;

export type Severity = (typeof severities)[number];

/** What a rule found, in places of the texts it looked at. */
export interface Finding {
  readonly place: Place;
  /** Plain British English: what is wrong, why it matters, how to write it right. */
  readonly message: string;
  readonly related?: readonly { readonly place: Place | Location; readonly message: string }[];
  readonly fixes?: readonly Fix[];
  /** Only where it differs from the rule's own. */
  readonly severity?: Exclude<Severity, 'off'>;
}

export interface Fix {
  /** What it does, as the writer reads it in the menu. */
  readonly title: string;
  readonly edits: readonly { readonly place: Place; readonly newText: string }[];
  /** Whether it is right beyond doubt, so that it may be applied with nobody looking (`--fix`). */
  readonly isSafe?: boolean;
}

/** What leaves the engine: positions are 0-based, characters are UTF-16 units. */
export interface Diagnostic {
  readonly rule: string;
  readonly severity: Exclude<Severity, 'off'>;
  readonly message: string;
  readonly uri: string;
  readonly range: Range;
  readonly related: readonly { readonly uri: string; readonly range: Range; readonly message: string }[];
  readonly fixes: readonly DiagnosticFix[];
}

/** A diagnostic that a comment in the draft silences. */
export interface SilencedDiagnostic {
  readonly diagnostic: Diagnostic;
  /** What the comment gives as its reason. */
  readonly reason: string | null;
}

export interface DiagnosticFix {
  readonly title: string;
  readonly edits: readonly { readonly uri: string; readonly range: Range; readonly newText: string }[];
  readonly isSafe?: boolean;
}
