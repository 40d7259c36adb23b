/** The rules of a region, read by everybody and changed by a coordinator: each change a version with the day from which it holds. */
import type { Reply } from '../../chat/ask.ts';
import { dayIn } from '../../primitives/dates.ts';
import type { Language } from '../../primitives/language.ts';
import { joinedOr } from '../../region/admitted.ts';
import type { Deed, Handler } from '../../region/capability.ts';
import { say } from '../../region/cards.ts';
import type { Joined } from '../../region/people.ts';
import { may } from '../../region/rights.ts';
import { type Flaw, flawsOf, type Rule } from '../rule.ts';
import { SAMPLES } from '../samples.ts';
import type { VoteTools } from '../votes/tools.ts';
import { type Act, type Book, bookOf, latest, withoutVersion, withVersion } from './book.ts';
import { dateInWords, decidedCard, historyCard, rulesCard } from './cards.ts';
import { addForm, changeForm, LONGEST_TITLE, retireForm } from './forms.ts';
import { ruleOf, type Said, slugOf } from './terms.ts';
import { mostProxies } from './wbtr.ts';
import { ruleWords } from './words/index.ts';

export type RuleTools = Pick<VoteTools, 'members' | 'timeZone' | 'momentIn' | 'rules'>;

/** Where the form says what makes a rule impossible. */
const FIELD_OF: Record<Flaw['flaw'], string> = {
  noMajority: 'majority',
  eachIsNoName: 'classes',
  noChair: 'castingVote',
  secretChair: 'castingVote',
  noTies: 'castingVote',
  moreThanAll: 'fraction',
  noClasses: 'classes',
  unknownClass: 'classes',
  noWeight: 'by',
};

type Place = { visitor: Joined; region: string; zone: string; today: string; by: Act };

export function rulesInChat(tools: RuleTools): Record<string, Handler> {
  const { rules } = tools;
  return {
    'rule.list': async (deed) => {
      const here = await placeOf(deed, 'follow');
      if ('ended' in here) return here.ended;
      const page = Math.max(0, Number(deed.args.page) || 0);
      return { card: rulesCard(seenBy(here), await rules.books(here.region), { page }) };
    },

    'rule.history': async (deed) => {
      const here = await placeOf(deed, 'follow');
      if ('ended' in here) return here.ended;
      const book = await bookIn(here, deed);
      return { card: book ? historyCard(seenBy(here), book) : await listed(here, true) };
    },

    'rule.change.form': (deed) => form(deed, (language, rule, seen) => changeForm(language, rule, seen)),
    'rule.changed': async (deed) => {
      const here = await placeOf(deed, 'run-region');
      if ('ended' in here) return here.ended;
      const book = await bookIn(here, deed);
      const before = book && latest(book);
      if (!before) return { card: await listed(here, true) };
      const read = ruleOf(deed.values, before);
      const w = ruleWords(here.visitor.language);
      if ('faults' in read) {
        return { errors: Object.fromEntries(Object.entries(read.faults).map(([field, fault]) => [field, w.fault[fault]])) };
      }
      const impossible = await impossibleIn(here, read.rule);
      if (impossible) return { errors: impossible };
      return decide(deed, here, book, read.rule);
    },

    'rule.add.form': async (deed) => {
      const here = await placeOf(deed, 'run-region');
      return 'ended' in here ? here.ended : { form: addForm(here.visitor.language) };
    },
    'rule.added': async (deed) => {
      const here = await placeOf(deed, 'run-region');
      if ('ended' in here) return here.ended;
      const w = ruleWords(here.visitor.language);
      const { values } = deed;
      const base = SAMPLES.find(({ kind }) => kind === values.base);
      if (!base) return { errors: { base: w.fault.unknown } };
      const title = { nl: (values.titleNl ?? '').trim(), en: (values.titleEn ?? '').trim() };
      if (!title.nl) return { errors: { titleNl: w.fault.titles } };
      if (!title.en) return { errors: { titleEn: w.fault.titles } };
      const books = await rules.books(here.region);
      const kind = kindFor(title.en);
      if (!kind || books.some((book) => book.kind === kind)) return { errors: { titleEn: w.taken } };
      const { version: _, from: __, ...rest } = base;
      return decide({ ...deed, args: { seen: 0 } }, here, bookOf(kind, undefined), { ...rest, kind, title });
    },

    'rule.retire.form': (deed) => form(deed, (language, rule, seen) => retireForm(language, rule, seen)),
    'rule.retired': async (deed) => {
      const here = await placeOf(deed, 'run-region');
      if ('ended' in here) return here.ended;
      const book = await bookIn(here, deed);
      return book ? decide(deed, here, book, undefined) : { card: await listed(here, true) };
    },

    'rule.withdraw': async (deed) => {
      const here = await placeOf(deed, 'run-region');
      if ('ended' in here) return here.ended;
      const { language } = here.visitor;
      const w = ruleWords(language);
      const version = Number(deed.args.version);
      const book = await bookIn(here, deed);
      const next = book ? withoutVersion(book, version, here.by) : ({ refused: 'unknown' } as const);
      if ('refused' in next) return { card: say(language, w.refusal[next.refused]) };
      if (!(await rules.keep(here.region, next.book))) return { card: say(language, w.refusal.changed) };
      const title = latest(book!)?.title[language] ?? book!.kind;
      const card = await listed(here);
      return { card: { ...card, blocks: [...say(language, w.withdrawn(title, version)).blocks, ...card.blocks] } };
    },
  };

  async function placeOf(deed: Deed, right: 'follow' | 'run-region'): Promise<Place | { ended: Reply }> {
    const visitor = joinedOr(deed, 'rule.list', right);
    if ('ended' in visitor) return visitor;
    const { region } = visitor.workspace;
    const zone = await tools.timeZone(region);
    const by = { member: visitor.member.id, name: visitor.member.name, at: deed.at };
    return { visitor, region, zone, today: dayIn(zone, deed.at), by };
  }

  async function listed(here: Place, unknown = false) {
    const intro = unknown ? ruleWords(here.visitor.language).noSuch : undefined;
    return rulesCard(seenBy(here), await rules.books(here.region), { intro });
  }

  async function bookIn({ region }: Place, { args }: Deed): Promise<Book | undefined> {
    return (await rules.books(region)).find(({ kind }) => kind === args.kind);
  }

  async function form(
    deed: Deed,
    made: (language: Language, rule: Rule, seen: number) => NonNullable<Reply['form']>,
  ): Promise<Reply> {
    const here = await placeOf(deed, 'run-region');
    if ('ended' in here) return here.ended;
    const book = await bookIn(here, deed);
    const rule = book && latest(book);
    return rule ? { form: made(here.visitor.language, rule, book.changes) } : { card: await listed(here, true) };
  }

  /** What no vote could be held under, by field. */
  async function impossibleIn({ region, visitor }: Place, rule: Said): Promise<Record<string, string> | undefined> {
    const w = ruleWords(visitor.language);
    const [flaw] = flawsOf({ ...rule, version: 1, from: '' });
    if (flaw) return { [FIELD_OF[flaw.flaw]]: w.flaw[flaw.flaw] };
    if (rule.voters !== 'board') return undefined;
    const board = (await tools.members(region)).filter(({ role }) => role === 'board').length;
    const most = mostProxies(board);
    return rule.proxies > most ? { proxies: w.wbtr(rule.proxies, board, most) } : undefined;
  }

  async function decide(deed: Deed, here: Place, book: Book, rule: Said | undefined): Promise<Reply> {
    const { language } = here.visitor;
    const w = ruleWords(language);
    const from = dayOf(deed, here);
    if (typeof from === 'object') return { errors: { from: from.unclear } };
    const seen = Number(deed.args.seen);
    const next = withVersion(book, { rule, from, by: here.by, today: here.today, seen });
    if ('refused' in next) {
      if (next.refused === 'fromPast') return { errors: { from: w.refusal.fromPast } };
      return { card: say(language, w.refusal[next.refused]) };
    }
    if (!(await rules.keep(here.region, next.book))) return { card: say(language, w.refusal.changed) };
    return { card: decidedCard({ language, today: here.today }, next.book) };
  }

  function dayOf({ values, at }: Deed, { visitor: { language }, zone }: Place): string | { unclear: string } {
    const w = ruleWords(language);
    const found = tools.momentIn(values.from ?? '', { now: at, timeZone: zone, language });
    if (!found) return { unclear: w.unclearDay };
    if (!('ambiguous' in found)) return dayIn(zone, found.at);
    const [one, other] = [...new Set(found.ambiguous.map((moment) => dayIn(zone, moment)))];
    return other === undefined ? one! : { unclear: w.twoDays(dateInWords(one!, language), dateInWords(other, language)) };
  }
}

const seenBy = ({ visitor, today }: Place) => ({
  language: visitor.language,
  today,
  changing: may(visitor.member, 'run-region'),
});

/** A name for the kind, out of its title. */
function kindFor(title: string): string | undefined {
  const slug = slugOf(title.slice(0, LONGEST_TITLE));
  return /^[a-z]/.test(slug) ? slug : slug && `rule-${slug}`;
}
