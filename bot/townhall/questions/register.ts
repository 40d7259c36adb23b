/**
 * Where questions for a townhall are kept, each an item of its own: five thousand of them are read a page at a time.
 *
 * | pattern                              | key                                                    | requests      |
 * |--------------------------------------|--------------------------------------------------------|---------------|
 * | one question                         | TOWNHALL#<region>#<year> / QUESTION#<number>           | 1             |
 * | by status, most seconded first       | gsi1 QUESTIONS#<region>#<year>#<status>                | 1 a page      |
 * | ask                                  | question, ASKED#<words>, the townhall's counts         | 1 number, 1 transaction |
 * | second                               | question, SECOND#<number>#<member>, the townhall       | 1 transaction, 1 for its place in the order |
 * | who seconded                         | the same / SECOND#<number>#                            | 1 a page      |
 */
import { createHash } from 'node:crypto';
import { happened, type Item, type Key, type Table, type Write } from '../../store/table.ts';
import { counting, headKey, type Kept, value, versionIs } from '../keys.ts';
import type { Townhall } from '../townhall.ts';
import type { Question, QuestionRefused, QuestionStatus } from './question.ts';

export type QuestionRegister = ReturnType<typeof questionRegister>;

const TRIES = 40;
const MOST = 999_999;
const padded = (number: number) => String(number).padStart(6, '0');

const keyOf = (region: string, year: number, number: number): Key => ({
  pk: headKey(region, year).pk,
  sk: `QUESTION#${padded(number)}`,
});
export const isQuestion = ({ pk, sk }: Key): boolean => pk.startsWith('TOWNHALL#') && sk.startsWith('QUESTION#');
/** The same words of the same person are the same question. */
export function onceKey(region: string, year: number, by: string, text: string): Key {
  const words = createHash('sha256')
    .update(JSON.stringify([by, text.toLowerCase()]))
    .digest('hex')
    .slice(0, 32);
  return { pk: headKey(region, year).pk, sk: `ASKED#${words}` };
}
export const isSecond = ({ sk }: Key): boolean => sk.startsWith('SECOND#');
const secondsOf = (number: number): string => `SECOND#${padded(number)}#`;

/** Most seconded first, and of equal ones the first that was asked. */
const rankOf = ({ seconds, number }: Question): string => `${padded(Math.min(seconds, MOST))}#${padded(MOST - number)}`;
const listOf = (region: string, year: number, status: QuestionStatus): string => `QUESTIONS#${region}#${year}#${status}`;

/** As it is kept and listed. */
export function questionItem(question: Question): Item {
  const { region, year, number, status } = question;
  return {
    ...keyOf(region, year, number),
    gsi1pk: listOf(region, year, status),
    gsi1sk: rankOf(question),
    data: value(question),
  };
}

type Counts = Partial<Record<'waiting' | 'standing', number>>;
const countOf = ({ status }: Pick<Question, 'status'>): Counts =>
  status === 'waiting' ? { waiting: 1 } : status === 'standing' ? { standing: 1 } : {};
const inHead = (townhall: Townhall, was: Counts, now: Counts): Write => {
  const counts = (['waiting', 'standing'] as const).map((name) => [`questions.${name}`, (now[name] ?? 0) - (was[name] ?? 0)]);
  return counting(townhall, Object.fromEntries(counts) as Record<string, number>);
};

export function questionRegister(table: Table, townhallOf: (region: string, year: number) => Promise<Townhall | undefined>) {
  async function find(region: string, year: number, number: number): Promise<Question | undefined> {
    return (await table.get<Kept<Question>>(keyOf(region, year, number)))?.data;
  }

  async function nextNumber(region: string, year: number): Promise<number> {
    const counted = await table.write<Item & { last: number }>({
      update: { pk: headKey(region, year).pk, sk: 'QUESTIONS' },
      expression: 'ADD #last :one',
      names: { last: 'last' },
      values: { one: 1 },
    });
    return counted!.last;
  }

  /** The townhall is read again when a coordinator changed it meanwhile. */
  async function tried<T>(
    region: string,
    year: number,
    once: (townhall: Townhall) => Promise<T | undefined>,
  ): Promise<T | undefined> {
    for (let times = 0; times < TRIES; times++) {
      const townhall = await townhallOf(region, year);
      if (!townhall) return undefined;
      const done = await once(townhall);
      if (done !== undefined) return done;
    }
    throw new Error(`the questions of townhall ${year} kept changing`);
  }

  return {
    find,

    /** Keeps a question once: the same words of the same person are the same question. */
    async ask(asked: Omit<Question, 'number'>): Promise<{ number: number; now: boolean } | undefined> {
      const { region, year, by, text } = asked;
      const askedKey = onceKey(region, year, by, text);
      let number: number | undefined;
      return tried(region, year, async (townhall) => {
        const before = await table.get<Item & { number: number }>(askedKey);
        if (before) return { number: before.number, now: false };
        number ??= await nextNumber(region, year);
        const question = { ...asked, number };
        const kept = await happened(
          table.transact([
            inHead(townhall, {}, countOf(question)),
            { put: questionItem(question), if: 'attribute_not_exists(pk)' },
            { put: { ...askedKey, number }, if: 'attribute_not_exists(pk)' },
          ]),
        );
        return kept ? { number, now: true } : undefined;
      });
    },

    /** By how many want to know; those that wait as they came. */
    async page(
      { region, number }: Townhall,
      status: QuestionStatus,
      limit: number,
      after?: string,
    ): Promise<{ questions: Question[]; next?: string }> {
      const pk = listOf(region, number, status);
      const page = await table.query<Kept<Question>>({ pk, index: 'gsi1', descending: true, limit, after });
      return { questions: page.items.map(({ data }) => data), next: page.next };
    },

    /** Changes a question from what it is now, with the townhall's counts. */
    async change(
      region: string,
      year: number,
      number: number,
      decide: (now: Question) => Question | { refused: QuestionRefused },
    ): Promise<{ question: Question } | { refused: QuestionRefused | 'unknown' }> {
      const done = await tried<{ question: Question } | { refused: QuestionRefused | 'unknown' }>(
        region,
        year,
        async (townhall) => {
          const now = await find(region, year, number);
          if (!now) return { refused: 'unknown' };
          const next = decide(now);
          if ('refused' in next) return next;
          const writes: Write[] = [
            { put: questionItem(next), ...versionIs(now.version) },
            inHead(townhall, countOf(now), countOf(next)),
          ];
          return (await happened(table.transact(writes))) ? { question: next } : undefined;
        },
      );
      return done ?? { refused: 'unknown' };
    },

    /**
     * "I want to know this, too", once for each person, whichever of their accounts.
     * @param ids under which this person is or was known
     * @returns the question as it is afterwards, and whether this counted
     */
    async second(
      region: string,
      year: number,
      number: number,
      ids: readonly string[],
    ): Promise<{ question: Question; counted: boolean } | undefined> {
      const { pk } = headKey(region, year);
      const keys = ids.map((id) => ({ pk, sk: `${secondsOf(number)}${id}` }));
      const counted = await tried(region, year, async (townhall) => {
        if ((await table.getAll(keys)).length > 0) return false;
        const now = await find(region, year, number);
        if (now?.status !== 'standing') return false;
        const kept = await happened(
          table.transact([
            { put: { ...keys[0]!, data: { who: ids[0]! } }, if: 'attribute_not_exists(pk)' },
            {
              update: keyOf(region, year, number),
              expression: 'SET #data.#seconds = #data.#seconds + :one, #data.#version = #data.#version + :one',
              if: '#data.#status = :standing',
              names: { data: 'data', seconds: 'seconds', version: 'version', status: 'status' },
              values: { one: 1, standing: 'standing' },
            },
            counting(townhall, {}),
          ]),
        );
        return kept || undefined;
      });
      const question = counted === undefined ? undefined : await find(region, year, number);
      if (!question) return undefined;
      if (counted) await ranked(question);
      return { question, counted: counted! };
    },

    /** Everybody who seconded it. */
    async seconders(region: string, year: number, number: number): Promise<string[]> {
      const found: string[] = [];
      let after: string | undefined;
      do {
        const page = await table.query<Kept<{ who: string }>>({
          pk: headKey(region, year).pk,
          beginsWith: secondsOf(number),
          after,
        });
        found.push(...page.items.map(({ data }) => data.who));
        after = page.next;
      } while (after);
      return found;
    },
  };

  /** Its place in the order, unless somebody seconded it meanwhile: they put it there. */
  async function ranked(question: Question): Promise<void> {
    await happened(
      table.write({
        update: keyOf(question.region, question.year, question.number),
        expression: 'SET #rank = :rank',
        if: '#data.#seconds = :seconds',
        names: { rank: 'gsi1sk', data: 'data', seconds: 'seconds' },
        values: { rank: rankOf(question), seconds: question.seconds },
      }),
    );
  }
}
