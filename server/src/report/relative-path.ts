/**
 * The path of a file as a person in `folder` (a URI ending in `/`) would write it, with forward slashes; the whole path
 * where the two share no drive.
 */
export function relativePath(folder: string, uri: string): string {
  const from = segments(folder).slice(0, -1);
  const to = segments(uri);
  let shared = 0;
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared++;
  const otherDrive = shared === 0 && (isDrive(from[0]) || isDrive(to[0]));
  if (otherDrive) return to.join('/');
  return [...from.slice(shared).map(() => '..'), ...to.slice(shared)].join('/');
}

function segments(uri: string): string[] {
  return uri
    .replace(/^file:\/\/\//, '')
    .split('/')
    .map(decoded);
}

function isDrive(segment: string | undefined): boolean {
  return segment !== undefined && /^[A-Za-z]:$/.test(segment);
}

/** The segment without percent signs; as it is where they encode no text. */
function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
