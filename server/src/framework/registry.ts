import cqcLocalAuthority from '../../../schemas/frameworks/cqc-local-authority.json';
import type { Framework } from './framework.ts';
import { frameworkSchema } from './framework-schema.ts';

/** The framework of a draft that is linted without naming one. */
export const defaultFrameworkId = 'cqc-local-authority';

/** Every framework that drafts can name. */
export const frameworks: readonly Framework[] = [cqcLocalAuthority].map((file) => frameworkSchema.parse(file));

/** The framework that a draft names, or undefined where there is none of that id. */
export function frameworkById(id: string): Framework | undefined {
  return frameworks.find((framework) => framework.id === id);
}
