/**
 * The default exports of all files that a glob names, in the order of their paths; with `#name` after the glob, what they
 * export under that name. Made by the build, which fails where a file lacks the export.
 */
declare module 'all:*' {
  const modules: readonly unknown[];
  export default modules;
}
