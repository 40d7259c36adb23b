/** Slots that are one of a few: for or against, yes or no, which language, what sort of help. */
import type { Slots } from './plan.ts';

/** The first that fits is taken: "niet voor" and "not in favour" stand before "voor" and "in favour". */
const CHOICES: [RegExp, NonNullable<Slots['choice']>][] = [
  [/\b(onthoud\w*|onthouding|blanco|abstain\w*|abstention|blank)\b/, 'abstain'],
  [
    /\b(niet voor|geen voorstander|tegenstander|tegen(?:stem\w*)?|contra|afwijz\w*|wijs\w* \w+ af|afkeuren|not in favou?r|don't (?:support|agree)|against|oppose\w*|reject\w*|vote (?:is )?no|vote: no|nee|neen|no(?! ?\.? ?\d)|nay|afgekeurd)\b/,
    'against',
  ],
  [
    /\b(voor(?:stander|stem\w*)?|akkoord|eens|ja|jazeker|goedkeuren|keur|goedgekeurd|pro|in favou?r|favou?r|for|yes|yea|aye|agree\w*|approve\w*|support\w*|steun)\b/,
    'for',
  ],
];

export function choiceIn(text: string): Slots['choice'] {
  const rest = text.replace(
    /\b(for (?=proposal|number|no\b|nr|#|the vote)|voor (?=voorstel|nummer|nr|#|de stemming|aanvraag))/g,
    (word) =>
      /\b(stem|ben|zijn|vote|am|are|we're|i'm)\b/.test(text) &&
      !/\b(tegen|ja|nee|yes|no|against|abstain\w*|onthoud\w*|blanco)\b/.test(text)
        ? word
        : ' ',
  );
  return CHOICES.find(([words]) => words.test(rest))?.[1];
}

const ANSWERS: [RegExp, NonNullable<Slots['answer']>][] = [
  [
    /\b(misschien|wellicht|weet (?:het )?(?:nog )?niet(?: zeker)?|mogelijk|eventueel|nog niet zeker|onder voorbehoud|waarschijnlijk|maybe|might|perhaps|not sure|possibly|probably|tentative\w*|depends|hangt ervan af|twijfel)\b/,
    'maybe',
  ],
  [
    /\b(nee|niet|geen|helaas|verhinderd|afmelden|meld \w+ af|afgemeld|sla \w* ?over|laat verstek|zonder mij|no|not|can't|cannot|can not|won't|unable|unfortunately|decline|miss|skip|regrets|sorry|without me|afzeggen|zeg af|have to cancel|pass)\b/,
    'no',
  ],
  [
    /\b(ja|graag|kom\w*|aanwezig|ben erbij|erbij|bij zijn|aanmelden|meld \w+ aan|aangemeld|schrijf|inschrijven|reserveer|zet \w+ op|present|yes|coming|attend\w*|there|count \w+ in|enrol\w*|sign|rsvp|register|put|join\w*|come|be there|accept|save|book|met (?:zijn|z'n)|doe mee|tel \w+ mee)\b/,
    'yes',
  ],
];

export function answerIn(text: string): Slots['answer'] {
  return ANSWERS.find(([words]) => words.test(text))?.[1];
}

const DUTCH = /\b(nederlands\w*|hollands|dutch|nl|ned)\b/g;
const ENGLISH = /\b(engels\w*|english|eng|en-gb|uk)\b/g;

/** The language that is asked for. Where both are named the one after "naar", "to", "in" or "instead of" decides. */
export function languageIn(text: string): Slots['language'] {
  const rest = text.replace(
    /\b(instead of|in plaats van|i\.?p\.?v\.?|not|niet(?: in het)?|geen|no more|van het|from|rather than|can't read|don't (?:speak|understand)|spreek geen|don't want) (?:het )?(nederlands\w*|engels\w*|dutch|english)/g,
    ' ',
  );
  const nl = [...rest.matchAll(DUTCH)].length;
  const en = [...rest.matchAll(ENGLISH)].length;
  if (nl === en) return undefined;
  return nl > en ? 'nl' : 'en';
}

const KINDS: [RegExp, NonNullable<Slots['kind']>[number]][] = [
  [/\b(tijd|uren|uurtje\w*|handjes|meehelpen|time|hours|hands|volunteer\w*|vrijwillig\w*)\b/, 'time'],
  [/\b(geld|financieel|financiele|investeren|kapitaal|euro|money|cash|fund|capital|invest\w*|financial\w*)\b/, 'money'],
  [
    /\b(netwerk\w*|contacten|connecties|introduc\w*|kruiwagen|adresboek|network\w*|contacts|connections|introductions?|intro|intros|ken (?:veel|iedereen|de|wel|heel)|know (?:people|everyone|a lot|most|many|the))\b/,
    'network',
  ],
];

/** What somebody says not to have is no offer: "geld heb ik niet maar wel uren", "no money but plenty of contacts". */
const NOT_HAD = /\b(?:geen|zonder|no|without(?: any)?) [a-z]+|\b[a-z]+ (?:heb(?:ben)?|have) (?:ik|wij|we|i) (?:niet|not|none)\b/g;

/** Time, money, network: named as such, or plain from an amount or hours. */
export function kindsIn(text: string, found: Pick<Slots, 'amount' | 'hours'>): Slots['kind'] {
  const had = text.replace(NOT_HAD, ' ');
  const kinds = KINDS.filter(
    ([words, kind]) =>
      words.test(had) || (kind === 'money' && found.amount !== undefined) || (kind === 'time' && found.hours !== undefined),
  ).map(([, kind]) => kind);
  return kinds.length > 0 ? kinds : undefined;
}
