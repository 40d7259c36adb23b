/** Opening a vote on a proposal: the form, what of it is questioned, and the snapshot of who may vote. */
import type { Reply } from '../../chat/ask.ts';
import type { Form } from '../../chat/card.ts';
import { workspaceOfAccount } from '../../chat/ids.ts';
import { momentInWords } from '../../primitives/dates.ts';
import type { Instant } from '../../primitives/instant.ts';
import type { Language } from '../../primitives/language.ts';
import { joinedOr } from '../../region/admitted.ts';
import type { Deed, Handler } from '../../region/capability.ts';
import { say } from '../../region/cards.ts';
import type { Member } from '../../region/people.ts';
import { refusalInWords, ruleInWords } from '../describing.ts';
import { type Contributor, type Electorate, type Roll, rollOf } from '../electorate.ts';
import { openVote, type VoteToOpen } from '../opening.ts';
import { unknownCard } from '../proposals/cards.ts';
import { freeze, type Proposal } from '../proposals/proposal.ts';
import type { Rule } from '../rule.ts';
import { ruleInForce } from '../rule.ts';
import { SAMPLES } from '../samples.ts';
import type { Opening } from '../vote.ts';
import { REMINDERS, type Reminders } from './box.ts';
import { deadlineOf, momentOf, nightField } from './deadlines.ts';
import type { VoteTools } from './tools.ts';
import { keysOf } from './voters.ts';
import { voteWords } from './words/index.ts';

const TEXT = 200;
/** A proposal that is chosen goes on to its vote. */
const TO_VOTE = { action: 'vote.open', opensForm: true };

export function opening(tools: VoteTools): Record<string, Handler> {
  return {
    'vote.open': async (deed) => form(deed),
    'vote.open.form': async (deed) => form(deed),
    'vote.opened': async (deed) => opened(deed),
  };

  async function form(deed: Deed): Promise<Reply> {
    const visitor = joinedOr(deed, 'vote.open', 'follow');
    if ('ended' in visitor) return visitor.ended;
    const { language, workspace, member } = visitor;
    const w = voteWords(language);
    const kinds = rulesFor(member, deed.at, await tools.timeZone(workspace.region));
    if (kinds.length === 0) return { card: say(language, refusalInWords({ refused: 'mayNotOpen' }, language)) };
    const number = Number(deed.args.proposal) || undefined;
    const proposal = number === undefined ? undefined : await tools.register.find(workspace.region, number);
    if (!proposal) return { card: unknownCard(language, number, await openIn(workspace.region), TO_VOTE) };
    if (proposal.status !== 'open') return { card: say(language, w.notOpenProposal) };
    return { form: openForm(language, proposal, kinds) };
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
    const zone = await tools.timeZone(region);
    const rule = rulesFor(member, at, zone).find(({ kind }) => kind === values.rule);
    if (!rule) return { card: say(language, refusalInWords({ refused: 'mayNotOpen' }, language)) };
    const proposal = await tools.register.find(region, Number(args.proposal));
    if (proposal?.status !== 'open') return { card: say(language, w.notOpenProposal) };
    if (proposal.version !== Number(args.version)) return { card: say(language, w.newerVersion) };

    const asking = { now: at, timeZone: zone, language };
    const closesAt = deadlineOf(tools, values, asking);
    if (typeof closesAt === 'object') return { errors: { deadline: closesAt.unclear } };
    const opensAt = (values.advice ?? '').trim() ? momentOf(tools, values.advice!, asking) : undefined;
    if (typeof opensAt === 'object') return { errors: { advice: opensAt.unclear } };

    const members = await tools.members(region);
    const roll = rollFor(values.who ?? '', rule, members);
    if ('unknown' in roll) return { errors: { who: w.unknownVoters[rule.voters](roll.unknown.join(', ')) } };
    const named = (values.chair ?? '').trim();
    const chair = rule.castingVote && named ? voterCalled(named, roll.roll) : undefined;
    if (rule.castingVote && named && !chair) return { errors: { chair: w.unknownChair(named) } };
    const asked = {
      region,
      motion: motionOf(proposal),
      rule,
      roll: roll.roll,
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
    return keep(deed, asked, proposal, members, zone);
  }

  async function keep(
    { visitor: { language } }: Deed,
    { reminders, ...asked }: Omit<VoteToOpen, 'number'> & { reminders: Reminders },
    proposal: Proposal,
    members: readonly Member[],
    zone: string,
  ): Promise<Reply> {
    const w = voteWords(language);
    const { region, rule } = asked;
    const isSecret = rule.secrecy === 'secret' || (rule.secrecy === 'either' && asked.secret === true);
    // Everything that can be refused is refused before a number is taken or a key made.
    const tried = openVote({ ...asked, number: 0, ...(isSecret && { publicKey: 'to be made' }) });
    if ('refused' in tried) return { card: say(language, refusalInWords(tried, language)) };
    if (isSecret && !tools.keys) return { card: say(language, w.secrecyUnavailable) };
    const number = await tools.boxes.newNumber(region);
    const publicKey = isSecret ? (await tools.keys!.create(keyName(region, number))).publicKey : undefined;
    const facts = openVote({ ...asked, number, publicKey });
    if ('refused' in facts) return { card: say(language, refusalInWords(facts, language)) };

    const about = { zone, reminders, workspaces: workspacesOf(rule, asked.roll, members) };
    const ready = await tools.boxes.prepare(facts, about);
    // The proposal is frozen and the vote is there: both, or neither.
    const frozen = await tools.register.change(
      region,
      proposal.number,
      (now) => freeze(now, proposal.version, number),
      () => [ready],
    );
    if ('refused' in frozen) return { card: say(language, frozen.refused === 'changed' ? w.newerVersion : w.notOpenProposal) };
    const { closesAt } = asked;
    const said = w.opened(proposal.number, momentInWords(closesAt, language, zone), Object.keys(asked.roll).length);
    return { card: say(language, said, ruleInWords({ ...(facts[0] as { opening: Opening }).opening }, language)) };
  }
}

/** The name under which a vote's key pair is kept. */
export const keyName = (region: string, number: number): string => `${region}-${number}`;

/** The rules in force under which this person may open a vote. */
function rulesFor({ role }: Member, at: Instant, zone: string): Rule[] {
  const kinds = [...new Set(SAMPLES.map(({ kind }) => kind))];
  return kinds.flatMap((kind) => ruleInForce(SAMPLES, kind, at, zone) ?? []).filter((rule) => rule.opens.includes(role));
}

function openForm(language: Language, { number, version, title }: Proposal, rules: readonly Rule[]): Form {
  const w = voteWords(language);
  const choice = (name: string, label: string, options: [string, string][], value = options[0]![0]) =>
    ({ type: 'choice', name, label, options: options.map(([value, label]) => ({ value, label })), value }) as const;
  return {
    language,
    action: 'vote.opened',
    args: { proposal: number, version },
    title: w.openTitle,
    submit: w.openSubmit,
    intro: [w.openIntro(number, title)],
    fields: [
      choice(
        'rule',
        w.fieldRule,
        rules.map((rule) => [rule.kind, rule.title[language]]),
      ),
      { type: 'text', name: 'deadline', label: w.fieldDeadline, hint: w.deadlineHint, max: TEXT },
      { type: 'text', name: 'who', label: w.fieldWho, hint: w.whoHint, optional: true, max: 3000, multiline: true },
      choice('secrecy', w.fieldSecret, [
        ['rule', w.byRule],
        ['open', w.openOption],
        ['secret', w.secretOption],
      ]),
      choice('results', w.fieldHidden, [
        ['rule', w.byRule],
        ['shown', w.shownOption],
        ['hidden', w.hiddenOption],
      ]),
      { type: 'text', name: 'advice', label: w.fieldAdvice, hint: w.adviceHint, optional: true, max: TEXT },
      { type: 'text', name: 'chair', label: w.fieldChair, hint: w.chairHint, optional: true, max: TEXT },
      choice('reminders', w.fieldReminders, Object.entries(w.reminders), 'day'),
      nightField(language),
    ],
  };
}

const motionOf = ({ number, version, title, goal }: Proposal) => ({ proposal: number, version, title, text: goal });

/** Municipalities, KvK numbers or names; nothing: everyone that the rule names. */
function rollFor(said: string, rule: Rule, members: readonly Member[]): { roll: Roll } | { unknown: string[] } {
  const companies: Contributor[] = members.flatMap(({ company }) =>
    company ? [{ kvk: company.kvk, name: company.name, area: company.municipality }] : [],
  );
  const source = { people: members, companies: [...new Map(companies.map((one) => [one.kvk, one])).values()] };
  const named = said
    .split(/[,;\n]/)
    .map((one) => one.trim())
    .filter(Boolean);
  return rollOf(electorateOf(named, rule, source), rule, source);
}

function electorateOf(
  named: readonly string[],
  rule: Rule,
  { people, companies }: { people: readonly Member[]; companies: readonly Contributor[] },
): Electorate {
  if (named.length === 0) return { of: rule.voters };
  const same = (one: string, other: string | undefined) => one.toLowerCase() === other?.toLowerCase();
  const areas = named.map((one) => companies.find(({ area }) => same(one, area))?.area);
  if (rule.voters === 'companies' && areas.every((area) => area !== undefined)) return { of: 'areas', areas };
  const voters = named.map((one) =>
    rule.voters === 'board'
      ? (people.find(({ id, name, role }) => role === 'board' && (id === one || same(one, name)))?.id ?? one)
      : (companies.find(({ kvk, name }) => kvk === one || same(one, name))?.kvk ?? one),
  );
  return { of: 'hand', voters };
}

/** The voter on the roll that is called so; undefined when nobody is, or more than one. */
function voterCalled(name: string, roll: Roll): string | undefined {
  const called = Object.entries(roll).filter(([key, voter]) => key === name || voter.name.toLowerCase() === name.toLowerCase());
  return called.length === 1 ? called[0]![0] : undefined;
}

/** Where the voters have their accounts. Of companies: everywhere. */
function workspacesOf(rule: Rule, roll: Roll, members: readonly Member[]) {
  if (rule.voters === 'companies') return undefined;
  const voters = members.filter((member) => keysOf('board', member).some((key) => Object.hasOwn(roll, key)));
  return [...new Set(voters.flatMap(({ accounts }) => accounts.map(workspaceOfAccount)))];
}
