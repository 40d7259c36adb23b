/** One column of the page as a person uses it: by the names and roles that a screen reader tells. */
import type { Locator, Page } from 'playwright-core';

export type ChosenFile = { name: string; type: string; content: string };

/** @param name as the column is called: `Slack: Twente Board`, `Teams: Gemeente & Industrie` */
export function columnOf(page: Page, name: string) {
  const column = page.getByRole('region', { name, exact: true });
  const dialog = column.getByRole('dialog');

  return {
    column,
    dialog,
    /** The messages of the open conversation. */
    log: column.getByRole('log').first(),
    message: (words: string | RegExp): Locator => column.getByRole('article').filter({ hasText: words }),

    /** Be someone else in this workspace. */
    become: (person: string) => column.getByRole('combobox', { name: /^Ik ben/ }).selectOption({ label: person }),
    /** Open a channel, or Streek's direct conversation by its name `Streek`. */
    open: (place: string) => column.getByRole('navigation').getByRole('button', { name: place }).click(),
    openHome: () => column.getByRole('tab', { name: 'Home' }).click(),

    async say(words: string): Promise<void> {
      const box = column.getByRole('textbox', { name: /^Bericht aan/ });
      await box.fill(words);
      await box.press('Enter');
    },
    /** Chooses a file for the message that is being written. */
    async chooseFile(file: ChosenFile): Promise<void> {
      const choosing = column.page().waitForEvent('filechooser');
      await column.getByRole('button', { name: 'Bestand toevoegen' }).first().click();
      await (await choosing).setFiles({ name: file.name, mimeType: file.type, buffer: Buffer.from(file.content) });
    },
    /** Drags a file from elsewhere onto where one writes. */
    async drag(file: ChosenFile): Promise<void> {
      const made = `new File([${JSON.stringify(file.content)}], ${JSON.stringify(file.name)}, { type: ${JSON.stringify(file.type)} })`;
      const transfer = `(() => { const all = new DataTransfer(); all.items.add(${made}); return all; })()`;
      const dataTransfer = await column.page().evaluateHandle(transfer);
      const box = column.getByRole('textbox', { name: /^Bericht aan/ });
      await box.dispatchEvent('dragover', { dataTransfer });
      await box.dispatchEvent('drop', { dataTransfer });
    },
    send: () => column.getByRole('button', { name: 'Versturen' }).first().click(),
    async reply(to: string | RegExp, words: string): Promise<void> {
      await column.getByRole('article').filter({ hasText: to }).first().hover();
      await column
        .getByRole('article')
        .filter({ hasText: to })
        .first()
        .getByRole('button', { name: 'Antwoord in een draad' })
        .click();
      const box = column.getByRole('textbox', { name: 'Antwoord in de draad' });
      await box.fill(words);
      await box.press('Enter');
    },
    /** Presses a button on a card: the newest card that has it, or on the message with these words. */
    async press(button: string, onMessage: string | RegExp = /.*/): Promise<void> {
      await column
        .getByRole('article')
        .filter({ hasText: onMessage })
        .getByRole('button', { name: button, exact: true })
        .last()
        .click();
    },
    /** "Als vraagstuk melden" from the "…" of a message. */
    async raiseFrom(message: string | RegExp): Promise<void> {
      const line = column.getByRole('article').filter({ hasText: message }).last();
      await line.hover();
      await line.getByRole('button', { name: 'Meer acties' }).click();
      await column.getByRole('menuitem', { name: /Als vraagstuk melden/ }).click();
    },

    /** In the open form: Teams' labels may bear a star. */
    fill: (label: string, value: string) => dialog.getByRole('textbox', { name: label }).fill(value),
    choose: (label: string, option: string) => dialog.getByRole('combobox', { name: label }).selectOption({ label: option }),
    submit: (button: string) => dialog.getByRole('button', { name: button, exact: true }).click(),
    closed: () => dialog.waitFor({ state: 'detached' }),
  };
}
