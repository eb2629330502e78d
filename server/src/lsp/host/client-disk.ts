import type { FileContent } from '../../files.ts';
import type { Connection } from '../connection.ts';
import { findMarkdownRequest, listFolderRequest, readFileRequest } from '../protocol.ts';
import { canonicalUri } from '../uris.ts';
import type { Disk } from './disk.ts';
import { entryAnswers, fileAnswer, uriAnswers } from './file-answers.ts';

/** Files that only the client can reach: in a browser, or in a repository that is not on this computer. */
export function clientDisk(connection: Connection): Disk {
  return {
    async read(uri): Promise<FileContent> {
      try {
        const answer = fileAnswer.parse(await connection.sendRequest(readFileRequest, { uri }));
        if (answer.kind !== 'binary') return answer;
        return { kind: 'binary', bytes: Uint8Array.from(atob(answer.base64), (character) => character.charCodeAt(0)) };
      } catch (error) {
        return { kind: 'unreadable', reason: error instanceof Error ? error.message : String(error) };
      }
    },
    async list(folder) {
      try {
        return entryAnswers.parse(await connection.sendRequest(listFolderRequest, { uri: folder }));
      } catch {
        return [];
      }
    },
    async findMarkdown(folder) {
      try {
        const found = uriAnswers.parse(await connection.sendRequest(findMarkdownRequest, { uri: folder }));
        return found.map(canonicalUri);
      } catch {
        return [];
      }
    },
  };
}
