/** What a townhall brings to the presentation of a year: the meeting itself, and what people want to know. */
import type { DeckQuestion, Meeting } from '../deck/deck-data.ts';
import type { QuestionRegister } from '../questions/register.ts';
import type { Register } from '../register.ts';
import type { Townhall } from '../townhall.ts';
import { yearPresented } from './year.ts';

const A_PAGE = 500;

type Asked = { region: string; year: number };

/** Of the townhall at which a year is presented: that of the year itself, or of the next. */
export function presentedAt(register: Pick<Register, 'find'>, questions: Pick<QuestionRegister, 'page'>) {
  async function townhallOf({ region, year }: Asked): Promise<Townhall | undefined> {
    const around = await Promise.all([year + 1, year].map((number) => register.find(region, number)));
    return around.find((one) => one !== undefined && one.status !== 'calledOff' && yearPresented(one) === year);
  }

  return {
    async meeting(asked: Asked): Promise<Meeting | undefined> {
      const townhall = await townhallOf(asked);
      if (!townhall) return undefined;
      const { at, place, theme } = townhall.plan;
      return { at, ...(place && { place }), theme };
    },
    /** All that stand on the list: how many there were is told, too. */
    async questions(asked: Asked): Promise<DeckQuestion[]> {
      const townhall = await townhallOf(asked);
      const found: DeckQuestion[] = [];
      let after: string | undefined;
      do {
        const page = townhall && (await questions.page(townhall, 'standing', A_PAGE, after));
        found.push(...(page?.questions ?? []).map(({ text, seconds }) => ({ text, seconded: seconds })));
        after = page?.next;
      } while (after);
      return found;
    },
  };
}
