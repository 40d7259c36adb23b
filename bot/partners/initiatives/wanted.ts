/** Which initiatives somebody asks for: those that look for money, those about traffic, their own. Pure. */
import type { Args } from '../../chat/card.ts';
import { type Initiative, isStanding, mayTend } from '../initiative.ts';
import { KINDS, type Kind } from '../kinds.ts';
import { lackingKinds } from '../pledges/totals.ts';
import { isTheme, type Theme, themesIn } from '../themes.ts';
import { READ } from './said.ts';

/** Nothing named: all that are going on. */
export type Wanted = { kinds: Kind[]; themes: Theme[]; own: boolean; ended: boolean };

const KIND_WORDS: Record<Kind, RegExp> = {
  time: /\b(?:uren|tijd|handjes|hulp|mensen|deelnemers|hours|time|hands|help|people)\b/i,
  money: /\b(?:geld|investeren|inleggen|euro|money|invest|funding|cash)\b/i,
  network: /\b(?:netwerk|contacten|deuren|network|contacts|doors)\b/i,
};
const LOOKING = /\b(?:zoek\w*|nodig|behoefte|mist|missen|steken|need\w*|look\w* for|lack\w*|missing|put)\b/i;
const ABOUT = /\b(?:over|rond(?:om)?|voor|about|on|around|for)\s+(.+)$/i;
const OWN = /\b(?:mijn|onze|my|our)\s+(?:initiatie\w+|initiatives?)|\b(?:doe|doen|zit|ben) (?:ik|wij|we)\b|\bam i\b|\bare we\b/i;

export function wantedIn(all: string): Wanted {
  const words = all.slice(0, READ);
  const about = ABOUT.exec(words)?.[1] ?? '';
  return {
    kinds: LOOKING.test(words) ? KINDS.filter((kind) => KIND_WORDS[kind].test(words)) : [],
    themes: themesIn(about),
    own: OWN.test(words),
    ended: /\b(?:afgerond\w*|gestopt\w*|klaar|finished|stopped|done)\b/i.test(words),
  };
}

/** As a button carries it, to the next page. */
export function asArgs({ kinds, themes, own, ended }: Wanted): Args {
  return {
    ...(kinds.length > 0 && { kinds: kinds.join(',') }),
    ...(themes.length > 0 && { themes: themes.join(',') }),
    ...(own && { own }),
    ...(ended && { ended }),
  };
}

export function wantedBy({ kinds = '', themes = '', own, ended }: Args): Wanted {
  return {
    kinds: KINDS.filter((kind) => String(kinds).split(',').includes(kind)),
    themes: String(themes).split(',').filter(isTheme),
    own: own === true,
    ended: ended === true,
  };
}

/** @param member whose own are meant */
export function isWanted(
  initiative: Initiative,
  { kinds, themes, own, ended }: Wanted,
  member: { id: string; was?: string[]; company?: { kvk: string } } | undefined,
): boolean {
  if (isStanding(initiative) === ended) return false;
  const pledged = member?.company !== undefined && initiative.pledges[member.company.kvk] !== undefined;
  if (own && !mayTend(initiative, member, false) && !pledged) return false;
  if (themes.length > 0 && !themes.some((theme) => initiative.themes.includes(theme))) return false;
  return kinds.length === 0 || (initiative.status === 'open' && lackingKinds(initiative).some((kind) => kinds.includes(kind)));
}
