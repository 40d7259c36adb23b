/** Amounts of money as people type them: whole euro, more than nothing, and no more than makes sense where they are typed. Pure. */

export type AmountFault = 'missing' | 'unreadable' | 'foreign' | 'notPositive' | 'cents' | 'tooMuch';
export type Amount = { amount: number } | { fault: AmountFault };

/** Reads money in a sentence ("12,5 mille", "vijfduizend euro"); made by `conversation`, handed in by `app`. */
export type AmountIn = (words: string) => number | undefined;

const DIGITS = String.raw`(\d{1,3}(?:[.,\s]\d{3})+|\d+)(?:[.,](\d{1,2}|[-–]))?`;
const SIGN = '(?:€|euros?|eur)';
const PLAIN = new RegExp(`^${SIGN}?\\s*${DIGITS}\\s*${SIGN}?$`, 'i');
const MONEY = new RegExp(`${SIGN}\\s*${DIGITS}|${DIGITS}\\s*${SIGN}`, 'i');
const FOREIGN =
  /[$£¥₿]\s*\d|\d\s*(?:[$£¥₿]|(?:duizend |thousand |miljoen |million |k )?(?:dollars?|usd|ponden|pond|pounds?|gbp|chf|frank(?:en)?|francs?|yen|gulden|guilders|bitcoins?|btc|kronen|kroon)\b)|\b(?:usd|gbp|chf|btc)\s*\d/i;
const NEGATIVE = new RegExp(`(?:^|\\s)(?:${SIGN}\\s*)?(?:[-−–]\\s*|minus\\s+)${SIGN}?\\s*\\d`, 'i');
/** In a sentence a dash divides as often as it takes away: only beside the euro sign it is a minus. */
const NEGATIVE_SAID = new RegExp(
  `(?:${SIGN}\\s*[-−–]|[-−–]${SIGN}\\s*|minus\\s+${SIGN}?\\s*|(?:^|\\s)[-−](?=${DIGITS}\\s*${SIGN}))\\s*\\d`,
  'i',
);

/** "20 duizend", "two million": where an amount is asked for, it needs no sign. */
const MULTIPLIED = /^[\p{L}\d.,\s]*\b(?:duizend|thousand|miljoen|million|mln)$/iu;

/** What was filled in as an amount, and nothing else. */
export function amountTyped(typed: string, amountIn: AmountIn, most: number): Amount {
  const text = typed.trim();
  if (!text) return { fault: 'missing' };
  if (FOREIGN.test(text)) return { fault: 'foreign' };
  if (NEGATIVE.test(text)) return { fault: 'notPositive' };
  const plain = PLAIN.exec(text);
  if (plain) return fitting(plain[1]!, plain[2], most);
  const amount = amountIn(MULTIPLIED.test(text) ? `€ ${text}` : text);
  return amount === undefined ? { fault: 'unreadable' } : amountWithin(amount, most);
}

/** The amount that a sentence names; `missing` when it names none. */
export function amountSaid(words: string, amountIn: AmountIn, most: number): Amount {
  const amount = amountIn(words);
  if (NEGATIVE_SAID.test(words)) return { fault: 'notPositive' };
  const money = MONEY.exec(words);
  if (money && hasCents(money[2] ?? money[4])) return { fault: 'cents' };
  // A price in dollars beside an amount in euro is only talked about.
  if (!money && FOREIGN.test(words)) return { fault: 'foreign' };
  return amount === undefined ? { fault: 'missing' } : amountWithin(amount, most);
}

/** A number of euro that was understood already. @param most whole euro */
export function amountWithin(amount: number, most: number): Amount {
  if (amount < 1) return { fault: 'notPositive' };
  return amount > most ? { fault: 'tooMuch' } : { amount };
}

function fitting(digits: string, behind: string | undefined, most: number): Amount {
  if (hasCents(behind)) return { fault: 'cents' };
  return amountWithin(Number(digits.replace(/\D/g, '')), most);
}

const hasCents = (behind: string | undefined) => behind !== undefined && /[1-9]/.test(behind);
