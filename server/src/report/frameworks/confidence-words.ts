import type { Confidence } from '../../framework/framework.ts';

/** How well wording is known, in words that go on with a sentence. */
export const confidenceWords: Readonly<Record<Confidence, string>> = {
  V: 'read on an official page',
  R: 'read in a republished copy of an official text',
  S: 'seen in a published document of its kind',
  D: 'worked out from the others',
  M: 'not confirmed',
};

export const confidences = Object.keys(confidenceWords) as Confidence[];
