/** Files that came with a message: offered to the capabilities in their order, and fetched when one of them wants to look. */
import type { AttachedFile } from '../chat/ask.ts';
import type { Card } from '../chat/card.ts';
import { MAX_FILE_BYTES, TooLarge, Unreachable } from '../chat/chat.ts';
import { cut, shownOnOneLine } from '../chat/cut.ts';
import type { Language } from '../primitives/language.ts';
import type { Capability, Deed, OfferedFile } from '../region/capability.ts';
import type { Ports } from './ports.ts';
import { appWords } from './words/index.ts';

const LONGEST_NAME = 60;

/** Taken by a capability, which answers; or a sentence for the person about why not, with what to do. */
export type Offered = { card: Card } | { refused: string };

export type Offering = ReturnType<typeof offering>;

/** @throws RateLimited, or an Error after which the queue tries again */
export function offering({ chat }: Pick<Ports, 'chat'>, capabilities: Capability[]) {
  return async function offered(deed: Deed, files: AttachedFile[]): Promise<Offered> {
    const w = appWords(deed.visitor.language);
    if (files.every(({ withheld }) => withheld)) return { refused: w.fileWithheld };
    try {
      const known = await Promise.all(files.map((file) => fileOf(deed, file)));
      for (const capability of capabilities) {
        const card = await capability.files?.(deed, known);
        if (card) return { card };
      }
      return { refused: await unknown(deed.visitor.language, known) };
    } catch (error) {
      if (error instanceof TooLarge) return { refused: w.fileTooLarge(MAX_FILE_BYTES / 1_000_000) };
      if (error instanceof Unreachable) return { refused: w.fileGone };
      throw error;
    }
  };

  async function fileOf({ ask }: Deed, file: AttachedFile): Promise<OfferedFile> {
    const { workspace } = ask.origin;
    const described = file.url ? file : await chat.described(file, workspace);
    const { name, size, type } = described;
    let bytes: Promise<Uint8Array> | undefined;
    return {
      name,
      size,
      type,
      bytes() {
        bytes ??= chat.download(described, workspace);
        return bytes;
      },
    };
  }

  async function unknown(language: Language, files: OfferedFile[]): Promise<string> {
    const w = appWords(language);
    const names = files.flatMap(({ name }) => (name ? [`“${cut(shownOnOneLine(name), LONGEST_NAME)}”`] : []));
    const kinds = await Promise.all(capabilities.map((capability) => capability.takesFiles?.(language)));
    return w.fileUnknown(names.join(', '), kinds.filter(Boolean).join(', '));
  }
}
