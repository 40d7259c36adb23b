/** A vote that is asked for becomes one, in a single write with all that goes along; or nothing of it stays. */
import type { Reply } from '../../chat/ask.ts';
import { workspaceOfAccount } from '../../chat/ids.ts';
import { momentInWords } from '../../primitives/dates.ts';
import type { Language } from '../../primitives/language.ts';
import { say } from '../../region/cards.ts';
import type { Member } from '../../region/people.ts';
import { ConditionFailed } from '../../store/table.ts';
import { reachedOf } from '../contributors/list.ts';
import { refusalInWords, ruleInWords } from '../describing.ts';
import type { Roll } from '../electorate.ts';
import { openVote, type VoteToOpen } from '../opening.ts';
import { freeze, type Proposal } from '../proposals/proposal.ts';
import type { Rule } from '../rule.ts';
import type { Book } from '../rules/book.ts';
import type { Opening } from '../vote.ts';
import type { Reminders } from './box.ts';
import type { VoteTools } from './tools.ts';
import { keysOf } from './voters.ts';
import { voteWords } from './words/index.ts';

type Around = { language: Language; proposal: Proposal; book: Book; members: readonly Member[]; zone: string };

/** The name under which a vote's key pair is kept. */
export const keyName = (region: string, number: number): string => `${region}-${number}`;

export function keeping(tools: VoteTools) {
  return async function keep(
    { reminders, ...asked }: Omit<VoteToOpen, 'number'> & { reminders: Reminders },
    { language, proposal, book, members, zone }: Around,
  ): Promise<Reply> {
    const w = voteWords(language);
    const { region, rule, roll, at, closesAt } = asked;
    const isSecret = rule.secrecy === 'secret' || (rule.secrecy === 'either' && asked.secret === true);
    // Everything that can be refused is refused before a number is taken or a key made.
    const tried = openVote({ ...asked, number: 0, ...(isSecret && { publicKey: 'to be made' }) });
    if ('refused' in tried) return { card: say(language, refusalInWords(tried, language)) };
    if (isSecret && !tools.keys) return { card: say(language, w.secrecyUnavailable) };
    const number = await tools.boxes.newNumber(region);
    const publicKey = isSecret ? await newKey(region, number, at) : undefined;
    const facts = openVote({ ...asked, number, publicKey });
    if ('refused' in facts) throw new Error(`vote ${number} was refused after it had been allowed: ${facts.refused}`);

    const ready = await tools.boxes.prepare(facts, { zone, reminders, workspaces: workspacesOf(rule, roll, members) });
    const along = [
      ready,
      tools.rules.using(region, book, rule.version),
      ...(isSecret ? [tools.pendingKeys.used(region, number)] : []),
    ];
    // The proposal is frozen, the vote is there and its rule has been used: all of it, or nothing.
    const refused = await frozen(proposal, number, along);
    // A write that got through and was not heard of is no refusal.
    if (refused && !(await tools.boxes.find(region, number))) {
      if (isSecret) await tools.pendingKeys.refused(region, number, at);
      return { card: say(language, w[refused]) };
    }
    const said = w.opened(proposal.number, momentInWords(closesAt, language, zone), Object.keys(roll).length);
    const here = reachedOf(Object.keys(roll), members);
    const away = Object.keys(roll).length - here;
    const { opening } = facts[0] as { opening: Opening };
    return {
      card: say(
        language,
        said,
        ruleInWords(opening, language),
        ...(rule.voters === 'companies' && away > 0 ? [w.notReached(here, away)] : []),
      ),
    };
  };

  /** First it is noted that the key is to go, then it is made: so that none is left of a vote that never came. */
  async function newKey(region: string, number: number, at: VoteToOpen['at']): Promise<string> {
    await tools.pendingKeys.note(region, number, at);
    return (await tools.keys!.create(keyName(region, number))).publicKey;
  }

  /** Why the vote was not made; undefined when it was. */
  async function frozen({ region, number, version }: Proposal, vote: number, along: Parameters<typeof alongOf>[0]) {
    try {
      const outcome = await tools.register.change(region, number, (now) => freeze(now, version, vote), alongOf(along));
      if (!('refused' in outcome)) return undefined;
      return outcome.refused === 'changed' ? 'newerVersion' : 'notOpenProposal';
    } catch (error) {
      // The rule was changed meanwhile, or this took so long that its key has gone.
      if (error instanceof ConditionFailed) return 'ruleChanged';
      throw error;
    }
  }
}

type Along = NonNullable<Parameters<VoteTools['register']['change']>[3]>;
const alongOf =
  (writes: ReturnType<Along>): Along =>
  () =>
    writes;

/** Where the voters have their accounts. Of companies: everywhere. */
function workspacesOf(rule: Rule, roll: Roll, members: readonly Member[]) {
  if (rule.voters === 'companies') return undefined;
  const voters = members.filter((member) => keysOf('board', member).some((key) => Object.hasOwn(roll, key)));
  return [...new Set(voters.flatMap(({ accounts }) => accounts.map(workspaceOfAccount)))];
}
