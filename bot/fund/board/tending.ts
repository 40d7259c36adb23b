/** The board in chat: read by everybody, and by a coordinator set as the statutes say. */
import type { Reply } from '../../chat/ask.ts';
import { dayIn } from '../../primitives/dates.ts';
import { joinedOr } from '../../region/admitted.ts';
import type { Deed, Handler } from '../../region/capability.ts';
import { say } from '../../region/cards.ts';
import type { Joined } from '../../region/people.ts';
import { may, type Right } from '../../region/rights.ts';
import { rulesOn } from '../rules/book.ts';
import type { VoteTools } from '../votes/tools.ts';
import { type Board, boardMembers, votesIn, withSaid } from './board.ts';
import { boardCard, boardForm, boardHistoryCard, fieldOf, NOBODY } from './cards.ts';
import { boardWords } from './words/index.ts';

type BoardTools = Pick<VoteTools, 'board' | 'members' | 'rules' | 'timeZone'>;

export function boardInChat(tools: BoardTools): Record<string, Handler> {
  return {
    'board.show': (deed) => here(deed, 'follow', async (visitor) => ({ card: await shown(deed, visitor) })),

    'board.history': (deed) =>
      here(deed, 'follow', async ({ workspace, language }) => {
        const [board, members] = await Promise.all([tools.board.find(workspace.region), tools.members(workspace.region)]);
        const names = new Map(members.flatMap(({ id, was = [], name }) => [id, ...was].map((one) => [one, name])));
        return { card: boardHistoryCard(language, board, (id) => names.get(id)) };
      }),

    'board.change.form': (deed) =>
      here(deed, 'run-region', async ({ workspace, language }) => {
        const { board, members } = await known(workspace.region);
        if (members.length === 0) return { card: say(language, boardWords(language).none) };
        return { form: boardForm({ language, board, members }) };
      }),

    'board.changed': (deed) =>
      here(deed, 'run-region', async (visitor) => {
        const { workspace, language, member } = visitor;
        const w = boardWords(language);
        const { values, args, at } = deed;
        const { board, members } = await known(workspace.region);
        if (board.changes !== args.seen) return { card: await shown(deed, visitor, w.changed) };
        // Who has come on the board since the form was opened stands not in it, and has one vote.
        const given = members.map((one) => [one, votesIn(values[fieldOf(one)] ?? '1')] as const);
        const wrong = given.filter(([, votes]) => votes === undefined).map(([one]) => [fieldOf(one), w.wrongVotes]);
        if (wrong.length > 0) return { errors: Object.fromEntries(wrong) };
        const chosen = values.chair === NOBODY ? undefined : values.chair;
        if (chosen && !members.some(({ id }) => id === chosen)) return { errors: { chair: w.unknownChair } };
        const votes = Object.fromEntries(given.map(([{ id }, own]) => [id, own!]));
        const next = withSaid(board, { votes, ...(chosen && { chair: chosen }) }, { member: member.id, name: member.name, at });
        if (!next) return { card: await shown(deed, visitor, w.same) };
        const kept = await tools.board.keep(workspace.region, next);
        return { card: await shown(deed, visitor, kept ? w.kept : w.changed) };
      }),
  };

  async function here(deed: Deed, right: Right, then: (visitor: Joined) => Promise<Reply>): Promise<Reply> {
    const visitor = joinedOr(deed, 'board.show', right);
    return 'ended' in visitor ? visitor.ended : then(visitor);
  }

  async function known(region: string): Promise<{ board: Board; members: ReturnType<typeof boardMembers> }> {
    const [board, all] = await Promise.all([tools.board.find(region), tools.members(region)]);
    return { board, members: boardMembers(all) };
  }

  async function shown({ at }: Deed, { workspace, language, member }: Joined, done?: string) {
    const { region } = workspace;
    const [{ board, members }, books, zone] = await Promise.all([
      known(region),
      tools.rules.books(region),
      tools.timeZone(region),
    ]);
    const counting = rulesOn(books, dayIn(zone, at)).some(({ rule }) => rule.weight === 'votes');
    return boardCard({ language, board, members }, { changing: may(member, 'run-region'), counting, done });
  }
}
