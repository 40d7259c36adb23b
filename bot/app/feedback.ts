/**
 * "Was this right?" under answers to free text, for who once said that their sentences may be kept to learn from. What
 * is kept says what was typed and what was made of it, and nothing of who, where or for whom.
 *
 * | pattern                         | key                                       | requests        |
 * |---------------------------------|-------------------------------------------|-----------------|
 * | whether this account consents   | ACCOUNT#<account> / EXAMPLES              | 1               |
 * | an answer waiting for its vote  | ANSWERED#<ask> / ANSWERED, expires        | 1               |
 * | a vote                          | REVIEW#<yyyy-mm> / <random>, expires      | 1 (transaction) |
 * | the votes of a month, by page   | REVIEW#<yyyy-mm>                          | 1 a page        |
 */
import type { AccountId, Ask, Reply } from '../chat/ask.ts';
import { actions, type Block, type Card, note } from '../chat/card.ts';
import type { Plan } from '../conversation/plan.ts';
import { epochSeconds, type Instant, plusMinutes } from '../primitives/instant.ts';
import type { Language } from '../primitives/language.ts';
import type { Capability, Command, Deed, Handler, Held } from '../region/capability.ts';
import { say } from '../region/cards.ts';
import { happened, type Item, type Key, type Table } from '../store/table.ts';
import type { Ports } from './ports.ts';
import { appWords } from './words/index.ts';

const WAIT_MINUTES = 30;
const YEAR_MINUTES = 365 * 24 * 60;

/** Asked once: who does not answer is not asked again, and can still say it in words. */
type Consent = { consent: 'asked' | 'yes' | 'no'; by: string };
type Answered = { account: AccountId; voted: boolean; text?: string; plan?: Plan };
/** A vote as it is kept for review. */
export type Reviewed = { text: string; lang: Language; plan: Plan; right: boolean; at: Instant };

const consentKey = (account: AccountId): Key => ({ pk: `ACCOUNT#${account}`, sk: 'EXAMPLES' });
const answeredKey = (ask: string): Key => ({ pk: `ANSWERED#${ask}`, sk: 'ANSWERED' });
const monthKey = (at: Instant) => `REVIEW#${at.slice(0, 7)}`;

export function feedback({ table, random }: Pick<Ports, 'table' | 'random'>) {
  const handlers: Record<string, Handler> = {
    'examples.allow': (deed) => consented(deed, 'yes'),
    'examples.refuse': (deed) => consented(deed, 'no'),
    'answer.voted': voted,
  };
  const commands: Command[] = [
    { words: ['geen voorbeelden', 'no examples'], action: 'examples.refuse', takes: 'nothing' },
    { words: ['voorbeelden', 'examples'], action: 'examples.allow', takes: 'nothing' },
  ];

  return {
    handlers,
    commands,

    /** The answer with what may be asked about it: a vote, consent, or nothing. */
    async under(answer: Card, ask: Ask, text: string, plan: Plan, now: Instant): Promise<Card> {
      const { account } = ask.origin;
      const consent = await consentBy(account);
      if (consent?.consent === 'yes') {
        const data: Answered = { account, voted: false, text, plan };
        // The same ask may be worked on twice; a vote that was given in between stays given.
        await happened(
          table.write({
            put: { ...answeredKey(ask.id), data: data as never, ttl: epochSeconds(plusMinutes(now, WAIT_MINUTES)) },
            if: 'attribute_not_exists(pk)',
          }),
        );
        return withMore(answer, voteBlocks(answer.language, ask.id));
      }
      // One question at a time: not under a card that waits for a press already.
      if (asksSomething(answer) || !(await mayAsk(account, ask.id, consent))) return answer;
      return withMore(answer, consentBlocks(answer.language));
    },
  };

  async function consentBy(account: AccountId): Promise<Consent | undefined> {
    return (await table.get<Item & { data: Consent }>(consentKey(account)))?.data;
  }

  async function mayAsk(account: AccountId, ask: string, known: Consent | undefined): Promise<boolean> {
    if (known) return known.consent === 'asked' && known.by === ask;
    const data: Consent = { consent: 'asked', by: ask };
    return happened(table.write({ put: { ...consentKey(account), data }, if: 'attribute_not_exists(pk)' }));
  }

  async function consented({ visitor, ask }: Deed, consent: 'yes' | 'no'): Promise<Reply> {
    await table.write({ put: { ...consentKey(visitor.account), data: { consent, by: ask.id } } });
    const w = appWords(visitor.language);
    return { card: say(visitor.language, consent === 'yes' ? w.examplesKept : w.examplesNotKept), audience: 'asker' };
  }

  async function voted({ visitor, args, at }: Deed): Promise<Reply> {
    const w = appWords(visitor.language);
    const key = answeredKey(String(args.answer));
    const waiting = (await table.get<Item & { data: Answered }>(key))?.data;
    if (!waiting) return { card: say(visitor.language, w.tooLate), audience: 'asker' };
    if (waiting.account !== visitor.account) return { card: say(visitor.language, w.notYours), audience: 'asker' };
    const { text, plan } = waiting;
    if (waiting.voted || text === undefined || !plan) return {};
    const reviewed: Reviewed = { text, lang: plan.language, plan, right: args.right === true, at };
    const kept = await keep(reviewed, key, waiting.account);
    return kept ? { card: say(visitor.language, w.thanksForVote), audience: 'asker' } : {};
  }

  /** All or nothing: once, while it is still allowed, and from then on the sentence no longer stands beside the account. */
  async function keep(reviewed: Reviewed, key: Key, account: AccountId): Promise<boolean> {
    const names = { data: 'data' };
    const done: Answered = { account, voted: true };
    return happened(
      table.transact([
        {
          check: consentKey(account),
          if: '#data.#consent = :yes',
          names: { ...names, consent: 'consent' },
          values: { yes: 'yes' },
        },
        {
          update: key,
          expression: 'SET #data = :done',
          if: '#data.#voted = :no',
          names: { ...names, voted: 'voted' },
          values: { done, no: false },
        },
        {
          put: {
            pk: monthKey(reviewed.at),
            sk: random.hex(16),
            data: reviewed as never,
            ttl: epochSeconds(plusMinutes(reviewed.at, YEAR_MINUTES)),
          },
        },
      ]),
    );
  }
}

/** Every kept vote of the year before `now`, oldest month first. */
export async function* reviewedBefore(table: Table, now: Instant): AsyncGenerator<Reviewed> {
  for (let back = 12; back >= 0; back--) {
    const month = new Date(Date.UTC(Number(now.slice(0, 4)), Number(now.slice(5, 7)) - 1 - back)).toISOString() as Instant;
    for (let after: string | undefined, more = true; more; more = after !== undefined) {
      const page = await table.query<Item & { data: Reviewed }>({ pk: monthKey(month), after });
      for (const { data } of page.items) yield data;
      after = page.next;
    }
  }
}

const asksSomething = ({ blocks }: Card): boolean =>
  blocks.some((block) => block.type === 'actions' && block.buttons.some(({ style }) => style !== undefined));

function voteBlocks(language: Language, answer: string): Block[] {
  const thumb = (label: string, right: boolean) => ({ label, action: 'answer.voted', args: { answer, right } });
  return [note(appWords(language).wasThisRight), actions(thumb('👍', true), thumb('👎', false))];
}

function consentBlocks(language: Language): Block[] {
  const w = appWords(language);
  return [note(w.mayKeep), actions({ label: w.yes, action: 'examples.allow' }, { label: w.no, action: 'examples.refuse' })];
}

/** The same card, with the same figures behind it. */
function withMore(answer: Card, blocks: Block[]): Card {
  return { ...answer, blocks: [...answer.blocks, ...blocks] };
}

/** Whether a person's sentences may be kept. The sentences themselves say of nobody whose they are. */
export function consentOf(table: Table): Required<Pick<Capability, 'heldOf' | 'forget'>> {
  return {
    async heldOf({ accounts }): Promise<Held> {
      const known = await table.getAll<Item & { data: Consent }>(accounts.map(consentKey));
      return known.length > 0 ? { app: { consent: known.some(({ data }) => data.consent === 'yes') } } : {};
    },
    async forget({ accounts }) {
      for (const account of accounts) await table.write({ delete: consentKey(account) });
    },
  };
}
