/** Shares as people write them: "3/5", "60%", "meer dan 2/3", "de helft". Exact: nothing becomes a float. */
import { type Fraction, isFraction, type Threshold } from '../../primitives/fractions.ts';
import { LANGUAGES, type Language } from '../../primitives/language.ts';
import { fundWords } from '../words/index.ts';

const WRITTEN =
  /^(?:(?<more>meer dan|more than|>)|(?:ten ?minste|minstens|minimaal|at least|≥|>=))?\s*(?:(?<part>\d{1,9})\s*\/\s*(?<whole>\d{1,9})|(?<percent>\d{1,3})\s*(?:%|procent|percent))$/u;

/** Undefined: no share. `moreThanAll`: a share that nothing can be. */
export function thresholdIn(text: string): Threshold | 'moreThanAll' | undefined {
  const typed = text.trim().toLowerCase().replace(/\s+/g, ' ');
  const named = namedIn(typed);
  const found = WRITTEN.exec(typed)?.groups;
  if (!named && !found) return undefined;
  const share = named ?? lowest(BigInt(found!.part ?? found!.percent!), BigInt(found!.whole ?? 100));
  if (!share || share.startsWith('0/')) return undefined;
  const more = named ? /^(meer dan|more than|>)/.test(typed) : found!.more !== undefined;
  if (!isFraction(share) || (more && isWhole(share))) return 'moreThanAll';
  return more ? { moreThan: share } : { atLeast: share };
}

/** So that it reads back as what it was. */
export function thresholdText(threshold: Threshold, language: Language): string {
  return 'moreThan' in threshold ? fundWords(language).moreThan(threshold.moreThan) : threshold.atLeast;
}

/** "half", "twee derde": the names that the rule's own sentence uses. */
function namedIn(typed: string): Fraction | undefined {
  const bare = typed.replace(/^(meer dan|more than|>|ten ?minste|minstens|minimaal|at least|≥|>=)\s*/u, '').replace(/^de /, '');
  for (const language of LANGUAGES) {
    for (const [share, name] of Object.entries(fundWords(language).shares)) {
      if (name.replace(/^de /, '') === bare) return share as Fraction;
    }
  }
  return undefined;
}

function lowest(part: bigint, whole: bigint): string | undefined {
  if (whole === 0n) return undefined;
  let [one, other] = [part, whole];
  while (other > 0n) [one, other] = [other, one % other];
  return `${part / one}/${whole / one}`;
}

function isWhole(share: Fraction): boolean {
  const [part, whole] = share.split('/');
  return part === whole;
}
