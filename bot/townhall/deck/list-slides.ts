/** What the region did and has before it: decisions, problems to choose from, initiatives, questions, and the wall of the year. */
import { cut, shownOnOneLine } from '../../chat/cut.ts';
import { euroInWords } from '../../primitives/money.ts';
import type { Celebration, Decision, DeckData, DeckInitiative, DeckProblem, DeckQuestion, Need } from './deck-data.ts';
import type { CardsSlide, SlideCard } from './slide.ts';
import type { Writing } from './written.ts';

/** Words that people typed stay readable on a wall. */
const LONGEST_TITLE = 110;
const LONGEST_NAMES = 48;
const LONGEST_APPLICANT = 55;
/** So many cards on one slide, and so many slides of one kind: the rest is counted, and stands in the chat. */
const ON_A_SLIDE = { decisions: 4, problems: 6, initiatives: 4, questions: 5, wall: 6 } as const;
const MOST_SLIDES = 3;

const title = (typed: string) => cut(shownOnOneLine(typed), LONGEST_TITLE);

export function listSlides(data: DeckData, writing: Writing): CardsSlide[] {
  return [...decisions(data, writing), ...problems(data, writing), ...initiatives(data, writing), ...questions(data, writing)];
}

function decisions({ decisions: all, year }: DeckData, writing: Writing): CardsSlide[] {
  const { w, language, number } = writing;
  const granted = all.filter(({ result }) => result === 'granted');
  const sum = granted.reduce((total, { amount }) => total + amount, 0);
  return paged('decisions', all, writing, (shown) => ({
    title: w.decisions(year),
    lead: w.decisionsLead(number(granted.length), number(all.length - granted.length), euroInWords(sum, language)),
    cards: shown.map((one) => decisionCard(one, writing)),
    notes: shown.map((one) => w.noteDecision(one.proposal, countedIn(one, writing).join('; '))),
  }));
}

function decisionCard(decision: Decision, writing: Writing): SlideCard {
  const { w, language } = writing;
  const { result, amount, by, at, proposal } = decision;
  return {
    tag: `${w.result[result]} · ${w.proposal(proposal)}`,
    tone: result === 'granted' ? 'good' : 'bad',
    title: title(decision.title),
    value: euroInWords(amount, language),
    lines: [
      cut(shownOnOneLine(decision.applicant), LONGEST_APPLICANT),
      w.decidedBy(by[language], writing.day(at)),
      countedIn(decision, writing).join(' · '),
    ],
  };
}

function countedIn({ majority, castingVote, turnout }: Decision, { w, number }: Writing): string[] {
  const counted = majority
    ? w.majority(number(majority.have), number(majority.of), number(majority.needed), number(majority.margin))
    : w.withheld;
  return [counted, ...(castingVote ? [w.casting] : []), w.turnout(number(turnout.cast), number(turnout.entitled))];
}

function problems({ problems: { top, open }, poll }: DeckData, writing: Writing): CardsSlide[] {
  const { w, number } = writing;
  const shown = top.slice(0, ON_A_SLIDE.problems);
  if (shown.length === 0) return [];
  return [
    {
      kind: 'cards',
      look: 'problems',
      title: w.problems,
      lead: w.problemsLead(shown.length, open),
      cards: shown.map((one) => problemCard(one, writing)),
      notes: [w.noteProblems],
      sources: own(writing),
      ...(poll !== undefined && { poll }),
    },
  ];

  function problemCard({ number: of, title: typed, companies }: DeckProblem, { w: words }: Writing): SlideCard {
    return { tag: `#${of}`, tone: 'plain', title: title(typed), value: number(companies), lines: [words.support(companies)] };
  }
}

function initiatives({ initiatives: all }: DeckData, writing: Writing): CardsSlide[] {
  const { w } = writing;
  return paged('initiatives', all, writing, (shown) => ({
    title: w.initiatives,
    cards: shown.map((one) => initiativeCard(one, writing)),
    notes: [w.noteInitiatives],
  }));
}

const isMet = ({ asked, pledged }: Need) => pledged >= asked;

function initiativeCard({ number: of, title: typed, needs }: DeckInitiative, { w }: Writing): SlideCard {
  const wanted = needs.filter(({ asked }) => asked > 0);
  const covered = wanted.every(isMet);
  return {
    tag: `${covered ? w.covered : w.lacking} · #${of}`,
    tone: covered ? 'good' : 'plain',
    title: title(typed),
    lines: [],
    bars: wanted.map((need) => ({
      label: w.need[need.kind](need.pledged, need.asked),
      part: Math.min(need.pledged, need.asked),
      of: need.asked,
    })),
  };
}

function questions({ questions: { top, asked } }: DeckData, writing: Writing): CardsSlide[] {
  const { w } = writing;
  return paged(
    'questions',
    top,
    writing,
    (shown) => ({
      title: w.questions,
      cards: shown.map(({ text, seconded }: DeckQuestion) => ({
        tag: seconded === 0 ? w.notSeconded : w.seconded(seconded),
        tone: 'plain',
        title: cut(shownOnOneLine(text), 2 * LONGEST_TITLE),
        lines: [],
      })),
      notes: [w.noteQuestions],
    }),
    asked,
  );
}

/** Last before the end: it is what people leave with. */
export function wall({ celebrations }: DeckData, writing: Writing): CardsSlide[] {
  const { w } = writing;
  return paged('wall', celebrations, writing, (shown) => ({
    title: w.wall,
    cards: shown.map(({ what, title: typed, names, at }: Celebration) => ({
      tag: w.celebrated[what],
      tone: 'good',
      title: title(typed),
      lines: [cut(shownOnOneLine(names.join(', ')), LONGEST_NAMES), writing.day(at)].filter(Boolean),
    })),
    notes: [w.noteWall],
  }));
}

type Drawn = Pick<CardsSlide, 'title' | 'cards' | 'notes' | 'lead'>;

/** As many slides as it takes, up to a few; of more it is said how many are shown of how many there are. */
function paged<T>(
  look: keyof typeof ON_A_SLIDE,
  all: readonly T[],
  writing: Writing,
  draw: (shown: readonly T[]) => Drawn,
  count = all.length,
): CardsSlide[] {
  const each = ON_A_SLIDE[look];
  const most = each * MOST_SLIDES;
  const shown = all.slice(0, most);
  const more = count > shown.length ? writing.w.ofMore(writing.number(shown.length), writing.number(count)) : undefined;
  return Array.from({ length: Math.ceil(shown.length / each) }, (_, n) => {
    const drawn = draw(shown.slice(n * each, (n + 1) * each));
    const lead = [drawn.lead, more].filter((part) => part !== undefined).join(' · ');
    return { kind: 'cards', look, ...drawn, ...(lead && { lead }), sources: own(writing) };
  });
}

const own = ({ registered }: Writing): string[] => [registered];
