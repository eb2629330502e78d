import { type Baseline, baselineSchema } from './baseline-schema.ts';

/** Reads the text of a baseline. Null where it is none; then nobody can say what was known. */
export function readBaseline(text: string): Baseline | null {
  try {
    return baselineSchema.safeParse(JSON.parse(text)).data ?? null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
