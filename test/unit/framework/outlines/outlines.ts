import { headingsGone } from './headings-gone.ts';
import { levels } from './levels.ts';
import { missingAndRenamed } from './missing-and-renamed.ts';
import { orderAndRepetition } from './order-and-repetition.ts';
import { otherFrameworks } from './other-frameworks.ts';
import type { OutlineCase } from './outline-case.ts';
import { understood } from './understood.ts';

export const outlines: readonly OutlineCase[] = [
  ...understood,
  ...missingAndRenamed,
  ...orderAndRepetition,
  ...headingsGone,
  ...levels,
  ...otherFrameworks,
];
