/** Opening a vote on a proposal: what is asked, what of it is questioned, and the snapshot of who may vote. */
import type { Reply } from '../../chat/ask.ts';
import { dayIn } from '../../primitives/dates.ts';
import type { Instant } from '../../primitives/instant.ts';
import type { Language } from '../../primitives/language.ts';
import { joinedOr } from '../../region/admitted.ts';
import type { Deed, Handler } from '../../region/capability.ts';
import { say } from '../../region/cards.ts';
import type { Member } from '../../region/people.ts';
import { boardMembers, chairIn, saidOf } from '../board/board.ts';
import { reachedOf } from '../contributors/list.ts';
import { refusalInWords } from '../describing.ts';
import type { Roll } from '../electorate.ts';
import { unknownCard } from '../proposals/cards.ts';
import type { Proposal } from '../proposals/proposal.ts';
import type { Rule } from '../rule.ts';
import { rulesOn } from '../rules/book.ts';
import { REMINDERS } from './box.ts';
import { deadlineOf, momentOf } from './deadlines.ts';
import { keeping } from './keeping.ts';
import { hasSeen, openForm } from './open-form.ts';
import { asksForContributors, rollFor } from './rolls.ts';
import { sourcesOf, type VoteTools } from './tools.ts';
import { voteWords } from './words/index.ts';

/** A proposal that is chosen goes on to its vote. */
const TO_VOTE = { action: 'vote.open', opensForm: true };

export function opening(tools: VoteTools): Record<string, Handler> {
  const keep = keeping(tools);
  return {
    'vote.open': async (deed) => form(deed),
    'vote.open.form': async (deed) => form(deed),
    'vote.opened': async (deed) => opened(deed),
  };

  async function form(deed: Deed): Promise<Reply> {
    const visitor = joinedOr(deed, 'vote.open', 'follow');
    if ('ended' in visitor) return visitor.ended;
    const { language, workspace, member } = visitor;
    const { region } = workspace;
    const w = voteWords(language);
    const { all } = await rulesFor(region, member, deed.at);
    if (all.length === 0) return { card: say(language, refusalInWords({ refused: 'mayNotOpen' }, language)) };
    const number = Number(deed.args.proposal) || undefined;
    const proposal = number === undefined ? undefined : await tools.register.find(region, number);
    if (!proposal) return { card: unknownCard(language, number, await openIn(region), TO_VOTE) };
    if (proposal.status !== 'open') return { card: say(language, w.notOpenProposal) };
    const rules = all.map(({ rule }) => rule);
    return { form: openForm(language, proposal, rules, await knownOf(region, rules, language)) };
  }

  async function openIn(region: string): Promise<Proposal[]> {
    return (await tools.register.all(region)).filter(({ status }) => status === 'open');
  }

  async function opened(deed: Deed): Promise<Reply> {
    const visitor = joinedOr(deed, 'vote.open', 'follow');
    if ('ended' in visitor) return visitor.ended;
    const { language, workspace, member } = visitor;
    const w = voteWords(language);
    const { values, at, args } = deed;
    const { region } = workspace;
    const { all, zone } = await rulesFor(region, member, at);
    const chosen = all.find(({ rule: { kind } }) => kind === values.rule);
    if (!chosen) return { card: say(language, refusalInWords({ refused: 'mayNotOpen' }, language)) };
    const proposal = await tools.register.find(region, Number(args.proposal));
    if (proposal?.status !== 'open') return { card: say(language, w.notOpenProposal) };
    const { rule } = chosen;
    if (!hasSeen(args.rules, rule)) return { card: say(language, w.ruleChanged) };
    if (proposal.version !== Number(args.version)) return { card: say(language, w.newerVersion) };

    const asking = { now: at, timeZone: zone, language };
    const closesAt = deadlineOf(tools, values, asking);
    if (typeof closesAt === 'object') return { errors: { deadline: closesAt.unclear } };
    const opensAt = (values.advice ?? '').trim() ? momentOf(tools, values.advice!, asking) : undefined;
    if (typeof opensAt === 'object') return { errors: { advice: opensAt.unclear } };

    const sources = await sourcesOf(tools, region, rule);
    const found = rollFor(values.who ?? '', rule, sources);
    if ('missing' in found) return { errors: { rule: w.contributorsMissing } };
    if ('unknown' in found) return { errors: { who: w.unknownVoters[rule.voters](found.unknown.join(', ')) } };
    const { roll } = found;
    const named = (values.chair ?? '').trim();
    const chair = rule.castingVote && named ? voterCalled(named, roll) : undefined;
    if (rule.castingVote && named && !chair) return { errors: { chair: w.unknownChair(named) } };
    const asked = {
      region,
      motion: motionOf(proposal),
      rule,
      roll,
      closesAt,
      opensAt,
      applicant: { member: proposal.submittedBy, company: proposal.submittedByCompany.kvk },
      chair,
      secret: values.secrecy === 'secret' ? true : values.secrecy === 'open' ? false : undefined,
      hidden: values.results === 'hidden' ? true : values.results === 'shown' ? false : undefined,
      by: { member: member.id, role: member.role },
      at,
      reminders: REMINDERS.find((one) => one === values.reminders) ?? 'day',
    };
    return keep(asked, { language, proposal, book: chosen.book, members: sources.members, zone });
  }

  /** The rules in force under which this person may open a vote, each with the book in which it stands. */
  async function rulesFor(region: string, { role }: Member, at: Instant) {
    const [books, zone] = await Promise.all([tools.rules.books(region), tools.timeZone(region)]);
    return { all: rulesOn(books, dayIn(zone, at)).filter(({ rule }) => rule.opens.includes(role)), zone };
  }

  /** What the form tells before anything is chosen: how many contributors there are and can be reached, and who chairs. */
  async function knownOf(region: string, rules: readonly Rule[], language: Language) {
    const w = voteWords(language);
    const notes: string[] = [];
    const members = await tools.members(region);
    if (rules.some(asksForContributors)) {
      const list = await tools.contributors.current(region);
      const companies = new Set(list?.map(({ kvk }) => kvk));
      const here = reachedOf(companies, members);
      notes.push(list ? w.contributorsReached(companies.size, here, companies.size - here) : w.contributorsMissing);
    }
    if (!rules.some(({ castingVote }) => castingVote)) return { notes };
    const board = boardMembers(members);
    const { chair, gone } = chairIn(saidOf(await tools.board.find(region)), board);
    if (gone) notes.push(w.chairGone);
    const isAlone = board.filter(({ name }) => name === chair?.name).length === 1;
    return { notes, ...(chair && { chair: isAlone ? chair.name : chair.id }) };
  }
}

const motionOf = ({ number, version, title, goal }: Proposal) => ({ proposal: number, version, title, text: goal });

/** The voter on the roll that is called so; undefined when nobody is, or more than one. */
function voterCalled(name: string, roll: Roll): string | undefined {
  const called = Object.entries(roll).filter(([key, voter]) => key === name || voter.name.toLowerCase() === name.toLowerCase());
  return called.length === 1 ? called[0]![0] : undefined;
}
