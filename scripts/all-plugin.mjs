// Resolves `all:GLOB` to a module whose default export is the default exports of every file that the glob names, so that
// a rule, a capability or a report format is added by adding its file. `all:GLOB#NAME` gives what each exports as NAME.
import { globSync } from 'tinyglobby';

/** @returns {import('esbuild').Plugin} */
export function allPlugin() {
  return {
    name: 'all',
    setup(build) {
      build.onResolve({ filter: /^all:/ }, ({ path, resolveDir }) => ({
        path: `${resolveDir}\0${path.slice(4)}`,
        namespace: 'all',
      }));
      build.onLoad({ filter: /.*/, namespace: 'all' }, ({ path }) => {
        const [resolveDir, request] = path.split('\0');
        const [pattern, name = 'default'] = request.split('#');
        const files = globSync(pattern, { cwd: resolveDir }).sort();
        const imports = files.map((file, i) => `import { ${name} as m${i} } from './${file}';`);
        return {
          contents: `${imports.join('\n')}\nexport default [${files.map((_, i) => `m${i}`).join(', ')}];\n`,
          resolveDir,
          watchDirs: [resolveDir],
        };
      });
    },
  };
}
