import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Disposable, env, UIKind, Uri } from 'vscode';

/** Pages that a browser on this computer is given; their files go when VS Code is closed. */
export class TemporaryPages implements Disposable {
  readonly #folders: string[] = [];

  /** Opens a page in the browser; false where no browser sees this disk, or none was opened. */
  async open(name: string, html: string): Promise<boolean> {
    if (env.uiKind === UIKind.Web || env.remoteName !== undefined) return false;
    const folder = await mkdtemp(join(tmpdir(), 'cqc-lint-'));
    this.#folders.push(folder);
    const file = join(folder, name);
    await writeFile(file, html);
    return env.openExternal(Uri.file(file));
  }

  dispose(): void {
    for (const folder of this.#folders) void rm(folder, { recursive: true, force: true });
  }
}
