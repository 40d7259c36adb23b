/** What a change of an initiative is worth at the end of the week: that it is there, who joins, what it still lacks, that it is covered. */
import { bold } from '../chat/card.ts';
import { type Language, LOCALES } from '../primitives/language.ts';
import type { Line, Told } from '../region/capability.ts';
import type { Change } from '../store/table.ts';
import { type Initiative, isStanding } from './initiative.ts';
import { isInitiative, type Register } from './initiatives/register.ts';
import { initiativeWords } from './initiatives/words/index.ts';
import { counted, lackingKinds, totalsOf } from './pledges/totals.ts';
import { pledgeWords } from './pledges/words/index.ts';

/** From here on more companies do not lift it any further. */
const MOST_LIFT = 20;

export function initiativeLines({ key, before, after }: Change): Line[] {
  const initiative = isInitiative(key) ? (after?.data as unknown as Initiative | undefined) : undefined;
  if (!initiative) return [];
  const was = before?.data as unknown as Initiative | undefined;
  const { region, number, themes, status, pledges } = initiative;
  const lift = Math.min(MOST_LIFT, Object.keys(pledges).length);
  const line = (kind: Line['kind'], weight: number): Line => ({
    region,
    subject: 'initiative',
    id: String(number),
    kind,
    weight,
    themes: ['partners', ...themes],
    to: 'everyone',
  });
  if (!was) return [line('new', 60)];
  if (status !== was.status) return ofStatus(initiative, line);
  const joined = Object.keys(pledges).some((kvk) => !was.pledges[kvk]);
  return joined ? [line('moved', 35 + lift)] : [];
}

/** Firm and lacking nothing: that is to be celebrated, with all who joined in their own name. */
function ofStatus(initiative: Initiative, line: (kind: Line['kind'], weight: number) => Line): Line[] {
  const { status } = initiative;
  if (status === 'open') return [line('moved', 40)];
  const decided = line('decided', status === 'stopped' ? 40 : 80);
  if (status !== 'firm' || lackingKinds(initiative).length > 0) return [decided];
  return [decided, { ...line('celebrate', 95), who: whoJoined(initiative) }];
}

function whoJoined(initiative: Initiative): NonNullable<Line['who']> {
  const { startedBy: member, startedByCompany } = initiative;
  const joined = counted(initiative).filter(({ anonymous }) => !anonymous);
  const all = [
    { member, kvk: startedByCompany.kvk, company: startedByCompany.name },
    ...joined.map(({ by, company }) => ({ member: by, kvk: company.kvk, company: company.name })),
  ];
  return [...new Map(all.map((one) => [one.kvk, one])).values()];
}

/** Without amounts: they may be made of what somebody pledged without a name. */
export async function initiativeTold(
  { register }: { register: Pick<Register, 'find'> },
  line: Line,
  language: Language,
): Promise<Told | undefined> {
  const initiative = line.subject === 'initiative' ? await register.find(line.region, Number(line.id)) : undefined;
  if (!initiative) return undefined;
  const w = initiativeWords(language);
  const { number, title, status, ended } = initiative;
  const args = { initiative: number };
  const pledge = { label: pledgeWords(language).pledge, action: 'pledge.form', args, opensForm: true };
  const told = (...words: Told['words']): Told => ({
    title,
    words,
    buttons: [...(status === 'open' ? [pledge] : []), { label: w.show, action: 'initiative.show', args }],
  });
  const lacking = lackingKinds(initiative).map((kind) => w.kinds[kind]);
  const { named, anonymous } = totalsOf(initiative);
  const companies = named.length + anonymous;
  if (line.kind === 'celebrate') {
    return isStanding(initiative) && lacking.length === 0 ? told(w.weekCelebrated(companies)) : undefined;
  }
  if (line.kind === 'decided') {
    return told(bold(w.title(number, title)), `: ${w.status[status]}`, ...(ended?.reason ? [`. ${ended.reason}`] : []));
  }
  const kinds = new Intl.ListFormat(LOCALES[language]).format(lacking);
  const stands = lacking.length > 0 ? w.weekLacks(kinds) : w.weekCovered;
  if (line.kind === 'new') return told(bold(w.weekNew(number, title)), ` · ${stands}`);
  return companies > 0 ? told(bold(w.title(number, title)), `: ${w.weekJoined(companies)}, ${stands}`) : undefined;
}
