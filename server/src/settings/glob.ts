/**
 * Whether a path matches a glob. Both are written with slashes and start from the same folder. `*` and `?` stand for any
 * characters and one character of a name, `**` for any folders, `{a,b}` for either; a glob that ends in `/` names
 * everything below that folder; all else stands for itself. Upper and lower case differ.
 *
 * Globs come from files of a workspace that need not be trusted, so the time is bounded: at most the product of the two
 * lengths for each of at most 64 alternatives. Globs made into regular expressions have no such bound.
 */
export function matchesGlob(glob: string, path: string): boolean {
  const names = path.split('/');
  return alternatives(glob).some((alternative) => {
    const parts = alternative
      .replace(/^(?:\.\/)+/, '')
      .replace(/\/$/, '/**/*')
      .split('/');
    return matches(parts, names, '**', matchesName);
  });
}

function matchesName(pattern: string, name: string): boolean {
  return matches([...pattern], [...name], '*', (part, character) => part === '?' || part === character);
}

/** Whether items follow a pattern in which `any` stands for any number of them: on a mismatch the last `any` takes one more. */
function matches(
  pattern: readonly string[],
  items: readonly string[],
  any: string,
  fits: (part: string, item: string) => boolean,
): boolean {
  let part = 0;
  let item = 0;
  let lastAny = -1;
  let resume = 0;
  while (item < items.length) {
    if (pattern[part] === any) {
      lastAny = part++;
      resume = item;
    } else if (part < pattern.length && fits(pattern[part]!, items[item]!)) {
      part++;
      item++;
    } else if (lastAny >= 0) {
      part = lastAny + 1;
      item = ++resume;
    } else {
      return false;
    }
  }
  while (pattern[part] === any) part++;
  return part === pattern.length;
}

const mostAlternatives = 64;

/** The globs that innermost braces stand for; braces beyond the bound stand for themselves. */
function alternatives(glob: string): string[] {
  let globs = [glob];
  for (;;) {
    const expanded = globs.flatMap((each) => {
      const braces = /\{([^{}]*)\}/.exec(each);
      if (!braces) return [each];
      const after = each.slice(braces.index + braces[0].length);
      return braces[1]!.split(',').map((choice) => each.slice(0, braces.index) + choice + after);
    });
    if (expanded.length > mostAlternatives || expanded.every((each, i) => each === globs[i])) return globs;
    globs = expanded;
  }
}
