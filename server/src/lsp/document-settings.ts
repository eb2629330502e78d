import { type Connection, MessageType, ShowMessageNotification } from 'vscode-languageserver/node';
import * as z from 'zod/mini';
import type { ClientAbilities } from './client-abilities.ts';
import { defaultSettings, type EditorSettings, readEditorSettings, settingsSection } from './editor-settings.ts';

const pushedSettings = z.looseObject({ [settingsSection]: z.unknown() });

/**
 * The editor's settings for each document: asked for where the client can be asked, otherwise as the client last sent
 * them. What is wrong with a setting is told to the writer once.
 */
export class DocumentSettings {
  readonly #connection: Connection;
  readonly #client: ClientAbilities;
  readonly #asked = new Map<string, Promise<EditorSettings>>();
  readonly #told = new Set<string>();
  #sent: EditorSettings = defaultSettings;

  constructor(connection: Connection, client: ClientAbilities) {
    this.#connection = connection;
    this.#client = client;
  }

  /** The settings for a document under the client's URI. Never rejects. */
  for(uri: string): Promise<EditorSettings> {
    if (!this.#client.configuration) return Promise.resolve(this.#sent);
    const known = this.#asked.get(uri) ?? this.#ask(uri);
    this.#asked.set(uri, known);
    return known;
  }

  /** Forgets what was asked; `sent` is what the client sent with the news of a change. */
  changed(sent: unknown): void {
    this.#asked.clear();
    const settings = pushedSettings.safeParse(sent);
    if (!this.#client.configuration && settings.success) this.#sent = this.#read(settings.data[settingsSection]);
  }

  /** Forgets one document. */
  closed(uri: string): void {
    this.#asked.delete(uri);
  }

  async #ask(uri: string): Promise<EditorSettings> {
    try {
      return this.#read(await this.#connection.workspace.getConfiguration({ scopeUri: uri, section: settingsSection }));
    } catch (error) {
      this.#connection.console.warn(`The editor’s settings could not be read, so defaults apply: ${String(error)}`);
      return defaultSettings;
    }
  }

  #read(value: unknown): EditorSettings {
    const { settings, problems } = readEditorSettings(value);
    for (const problem of problems) {
      if (this.#told.has(problem)) continue;
      this.#told.add(problem);
      // The connection's own way to show a message is a request, which would wait for the writer.
      void this.#connection.sendNotification(ShowMessageNotification.type, {
        type: MessageType.Warning,
        message: problem,
      });
    }
    return settings;
  }
}
