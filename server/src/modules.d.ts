/** The default exports of all files that a glob names, in the order of their paths; made by the build. */
declare module 'all:*' {
  const modules: readonly unknown[];
  export default modules;
}
