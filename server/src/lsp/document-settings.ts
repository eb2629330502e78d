import * as z from 'zod/mini';
import type { ClientAbilities } from './client-abilities.ts';
import { type Connection, logWarning } from './connection.ts';
import { defaultSettings, type EditorSettings, readEditorSettings, settingsSection } from './editor-settings.ts';
import { configurationRequest, showMessageNotification } from './messages.ts';
import { messageType } from './protocol-values.ts';

/** How long, in milliseconds, an editor is waited for: a draft is checked with the defaults rather than not at all. */
const patience = 3_000;

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
    const items = [{ scopeUri: uri, section: settingsSection }];
    const answer = this.#connection.sendRequest(configurationRequest, { items });
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tooLate = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error('the editor does not answer')), patience);
    });
    try {
      const [settings] = await Promise.race([answer, tooLate]);
      return this.#read(settings);
    } catch (error) {
      answer.then(([settings]) => this.#asked.set(uri, Promise.resolve(this.#read(settings)))).catch(() => undefined);
      logWarning(this.#connection, `The editor’s settings could not be read, so defaults apply: ${String(error)}`);
      return defaultSettings;
    } finally {
      clearTimeout(timer);
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
