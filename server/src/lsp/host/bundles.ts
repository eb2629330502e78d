import type { BundleName } from './host.ts';

let load: ((name: BundleName) => Promise<unknown>) | undefined;

/** Says how the bundles beside the program are loaded, once, at the start. */
export function loadBundlesWith(loader: (name: BundleName) => Promise<unknown>): void {
  load = loader;
}

/**
 * What a bundle beside the program exports. The build puts this in the place of a module that lies in such a bundle.
 * @public
 */
export function loadBundle(name: BundleName): Promise<unknown> {
  if (!load) throw new Error(`The bundle “${name}” was asked for before the server had started.`);
  return load(name);
}
