import * as z from 'zod/mini';
import type { ClientAbilities } from './client-abilities.ts';
import { type Connection, logWarning } from './connection.ts';
import { defaultSettings, type EditorSettings, readEditorSettings, settingsSection } from './editor-settings.ts';
import { configurationRequest, showMessageNotification } from './messages.ts';
import { messageType } from './protocol-values.ts';

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
      const items = [{ scopeUri: uri, section: settingsSection }];
      const [settings] = await this.#connection.sendRequest(configurationRequest, { items });
      return this.#read(settings);
    } catch (error) {
      logWarning(this.#connection, `The editor’s settings could not be read, so defaults apply: ${String(error)}`);
      return defaultSettings;
    }
  }

  #read(value: unknown): EditorSettings {
    const { settings, problems } = readEditorSettings(value);
    for (const problem of problems) {
      if (this.#told.has(problem)) continue;
      this.#told.add(problem);
      void this.#connection.sendNotification(showMessageNotification, {
        type: messageType.warning,
        message: problem,
      });
    }
    return settings;
  }
}
