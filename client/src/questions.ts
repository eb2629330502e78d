import { type InputBox, type QuickInput, type QuickPick, type QuickPickItem, window } from 'vscode';

/** A question that is answered with a text. */
export interface TextQuestion {
  readonly title: string;
  readonly prompt?: string;
  readonly placeHolder?: string;
  /** What stands in the box at first, and which part of it is selected. */
  readonly value?: string;
  readonly valueSelection?: readonly [start: number, end: number];
  /** What is wrong with a text; null where it will do. */
  readonly check?: (value: string) => string | null | Promise<string | null>;
}

/**
 * Questions that follow one another, until `close`. Each stays until the next is shown: where it is gone first, VS Code gives
 * the focus back to the page behind it, a moment later, and what is typed into the next question is lost.
 */
export class Questions {
  #shown: QuickInput | undefined;

  /** Asks for a text; undefined where the writer leaves. */
  text({ check = () => null, ...question }: TextQuestion): Promise<string | undefined> {
    const box = window.createInputBox();
    box.title = question.title;
    box.prompt = question.prompt;
    box.placeholder = question.placeHolder;
    box.value = question.value ?? '';
    box.valueSelection = question.valueSelection;
    const fault = async (): Promise<string | null> => {
      const { value } = box;
      const message = await check(value);
      if (box.value === value) box.validationMessage = message ?? undefined;
      return message;
    };
    box.onDidChangeValue(() => void fault());
    return this.#answer(box, async () => ((await fault()) === null ? box.value : undefined));
  }

  /** Asks for one of several things; undefined where the writer leaves. */
  one<T extends QuickPickItem>(
    items: readonly T[],
    { title, placeHolder }: { readonly title: string; readonly placeHolder: string },
  ): Promise<T | undefined> {
    const list = listOf(items, title, placeHolder);
    return this.#answer(list, async () => list.selectedItems[0]);
  }

  /** Asks for any of several things, all of them ticked at first; undefined where the writer leaves. */
  any<T extends QuickPickItem>(
    items: readonly T[],
    { title, placeHolder }: { readonly title: string; readonly placeHolder: string },
  ): Promise<readonly T[] | undefined> {
    const list = listOf(items, title, placeHolder);
    list.canSelectMany = true;
    list.selectedItems = items;
    return this.#answer(list, async () => list.selectedItems);
  }

  /** Takes the last question away. */
  close(): void {
    this.#shown?.dispose();
    this.#shown = undefined;
  }

  /** Shows a question until it has an answer; `read` gives undefined where what was entered will not do. */
  #answer<I extends InputBox | QuickPick<QuickPickItem>, T>(
    input: I,
    read: () => Promise<T | undefined>,
  ): Promise<T | undefined> {
    input.ignoreFocusOut = true;
    const before = this.#shown;
    this.#shown = input;
    return new Promise((resolve) => {
      input.onDidAccept(async () => {
        const answer = await read();
        if (answer !== undefined) resolve(answer);
      });
      input.onDidHide(() => {
        resolve(undefined);
        input.dispose();
      });
      input.show();
      before?.dispose();
    });
  }
}

function listOf<T extends QuickPickItem>(items: readonly T[], title: string, placeHolder: string): QuickPick<T> {
  const list = window.createQuickPick<T>();
  list.title = title;
  list.placeholder = placeHolder;
  list.items = items;
  list.matchOnDescription = true;
  list.matchOnDetail = true;
  return list;
}
