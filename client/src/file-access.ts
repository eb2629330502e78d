import { type Disposable, FileSystemError, FileType, RelativePattern, type Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { decode, tooLarge } from '../../server/src/disk/file-bytes.ts';
import {
  type EntryAnswers,
  type FileAnswer,
  findMarkdownRequest,
  listFolderRequest,
  readFileRequest,
} from '../../server/src/lsp/protocol.ts';

/** Reads the files for a server that cannot: in a browser, and of a repository that is not on this computer. */
export function giveFiles(client: BaseLanguageClient): Disposable[] {
  const uriOf = (address: string): Uri => client.protocol2CodeConverter.asUri(address);
  return [
    client.onRequest(readFileRequest, ({ uri }) => readFile(uriOf(uri))),
    client.onRequest(listFolderRequest, ({ uri }) => listFolder(uriOf(uri))),
    client.onRequest(findMarkdownRequest, async ({ uri }) => {
      const found = await findMarkdown(uriOf(uri));
      return found.map((file) => client.code2ProtocolConverter.asUri(file));
    }),
  ];
}

/** The bytes of a file, also of one that lies beside the extension on the web. */
export async function readBytes(uri: Uri): Promise<Uint8Array<ArrayBuffer>> {
  if (uri.scheme !== 'http' && uri.scheme !== 'https') return new Uint8Array(await workspace.fs.readFile(uri));
  const response = await fetch(uri.toString());
  if (!response.ok) throw new Error(`${uri.toString()} answered ${response.status}.`);
  return new Uint8Array(await response.arrayBuffer());
}

async function readFile(uri: Uri): Promise<FileAnswer> {
  try {
    if (uri.scheme !== 'http' && uri.scheme !== 'https') {
      if (workspace.fs.isWritableFileSystem(uri.scheme) === undefined) return { kind: 'missing' };
      const { type, size } = await workspace.fs.stat(uri);
      if (type & FileType.Directory) return { kind: 'folder' };
      const refusal = tooLarge(size);
      if (refusal) return refusal;
    }
    const content = decode(await readBytes(uri));
    return content.kind === 'binary' ? { kind: 'binary', base64: base64Of(content.bytes) } : content;
  } catch (error) {
    const code = error instanceof FileSystemError ? error.code : undefined;
    if (code === 'FileNotFound' || code === 'FileNotADirectory') return { kind: 'missing' };
    if (code === 'FileIsADirectory') return { kind: 'folder' };
    if (code === 'NoPermissions') return { kind: 'unreadable', reason: 'you have no permission to read it' };
    return { kind: 'unreadable', reason: error instanceof Error ? error.message : String(error) };
  }
}

async function listFolder(uri: Uri): Promise<EntryAnswers> {
  if (workspace.fs.isWritableFileSystem(uri.scheme) === undefined) return [];
  const entries = await workspace.fs.readDirectory(uri).then(
    (found) => found,
    () => [],
  );
  return entries.flatMap(([name, type]): EntryAnswers => {
    if (type & FileType.File) return [{ name, kind: 'file' }];
    return type === FileType.Directory ? [{ name, kind: 'folder' }] : [];
  });
}

/** None where nobody searches files of this kind. */
function findMarkdown(folder: Uri): Thenable<Uri[]> {
  return workspace.findFiles(new RelativePattern(folder, '**/*.{md,markdown,MD}'), '**/{node_modules,.*}/**');
}

/** A piece at a time, as a function takes only so many arguments. */
function base64Of(bytes: Uint8Array): string {
  const piece = 8192;
  let text = '';
  for (let start = 0; start < bytes.length; start += piece)
    text += String.fromCharCode(...bytes.subarray(start, start + piece));
  return btoa(text);
}
