/** The contributors in chat, for coordinators only: kept after a yes, looked at, taken away and put back. Always the whole list. */
import type { Reply } from '../../chat/ask.ts';
import type { Deed, Handler } from '../../region/capability.ts';
import { refusal, say } from '../../region/cards.ts';
import type { VoteTools } from '../votes/tools.ts';
import { listCard } from './cards.ts';
import { reachedOf } from './list.ts';
import { contributorWords } from './words/index.ts';

export type ContributorTools = Pick<VoteTools, 'contributors' | 'members'>;

export function contributorsInChat(tools: ContributorTools): Record<string, Handler> {
  const { contributors } = tools;
  return {
    'contributors.show': (deed) => here(deed, async (region) => shown(deed, region)),

    'contributors.keep': (deed) =>
      here(deed, async (region, w) => {
        const id = String(deed.args.list);
        const head = await contributors.find(region);
        if (head.current?.id === id) return said(deed, w.keptAlready);
        const waits = await contributors.waiting(region, id, deed.at);
        if (!waits) return said(deed, w.gone);
        const kept = await contributors.switchTo(region, waits, head, deed.at);
        return kept ? shown(deed, region, w.kept) : said(deed, w.changed);
      }),

    'contributors.decline': (deed) =>
      here(deed, async (region, w) => {
        const id = String(deed.args.list);
        const waits = await contributors.waiting(region, id, deed.at);
        if (waits) await contributors.settle(region, id);
        return { replace: say(deed.visitor.language, waits ? w.notKept : w.gone) };
      }),

    'contributors.remove': (deed) =>
      here(deed, async (region, w) => {
        const head = await contributors.find(region);
        if (!head.current || head.changes !== deed.args.seen) return shown(deed, region, w.changed);
        const removed = await contributors.remove(region, head, deed.at);
        return shown(deed, region, removed ? w.removed : w.changed);
      }),

    'contributors.restore': (deed) =>
      here(deed, async (region, w) => {
        const head = await contributors.find(region);
        if (!head.former) return shown(deed, region, w.nothingToRestore);
        if (head.changes !== deed.args.seen) return shown(deed, region, w.changed);
        const restored = await contributors.restore(region, head);
        return shown(deed, region, restored ? w.restored : w.changed);
      }),
  };

  async function here(
    deed: Deed,
    then: (region: string, w: ReturnType<typeof contributorWords>) => Promise<Reply>,
  ): Promise<Reply> {
    const { visitor } = deed;
    const refused = refusal(visitor, 'run-region');
    if (refused) return { card: refused };
    return { audience: 'asker', ...(await then(visitor.workspace!.region, contributorWords(visitor.language))) };
  }

  async function shown({ visitor }: Deed, region: string, done?: string): Promise<Reply> {
    const [head, list, members] = await Promise.all([
      contributors.find(region),
      contributors.current(region),
      tools.members(region),
    ]);
    const inStreek = reachedOf(list?.map(({ kvk }) => kvk) ?? [], members);
    return { card: listCard(visitor.language, head, inStreek, done) };
  }

  function said({ visitor }: Deed, sentence: string): Reply {
    return { card: say(visitor.language, sentence) };
  }
}
