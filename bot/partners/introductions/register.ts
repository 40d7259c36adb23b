/**
 * Where introductions are kept.
 *
 * | pattern                                  | key                                                    | requests |
 * |------------------------------------------|--------------------------------------------------------|----------|
 * | one introduction                         | INTRODUCTION#<region>#<id> / INTRODUCTION              | 1        |
 * | a message passed on between the two      | INTRODUCTION#<region>#<id> / MESSAGE#<ask>, expires    | 1        |
 * | which initiatives a person was told of   | PARTNER#<region>#<member> / OF#<initiative>            | 1 a page |
 * | whom an initiative was brought together  | PARTNER#<region>#<starter> / FOR#<initiative>#<member> | 1 a page |
 * | those of a region, by how they stand     | gsi1 INTRODUCTIONS#<region>, <stand>#<moment>#<id>     | 1 a page |
 *
 * A person's own `OF#` is written once and never taken away but with the person: that is why no pair is suggested twice.
 */
import { epochSeconds, type Instant } from '../../primitives/instant.ts';
import { GONE, type Member } from '../../region/people.ts';
import { ConditionFailed, happened, type Item, type Key, type Table, type Value, type Write } from '../../store/table.ts';
import { partnerKey } from '../offers/register.ts';
import { closesAt, type Introduction, leave, type Side } from './introduction.ts';

type Kept<T> = Item & { data: T };
export type Message = { from: Side; text: string; at: Instant; introduction: string; region: string; id: string };

const KEPT_DAYS = 90;
const introductionKey = (region: string, id: string): Key => ({ pk: `INTRODUCTION#${region}#${id}`, sk: 'INTRODUCTION' });
const ofKey = (region: string, member: string, initiative: number): Key => ({
  pk: partnerKey(region, member),
  sk: `OF#${initiative}`,
});
const forKey = (region: string, starter: string, initiative: number, member: string): Key => ({
  pk: partnerKey(region, starter),
  sk: `FOR#${initiative}#${member}`,
});

export function introductionIn(item: Item | undefined): Introduction | undefined {
  return item?.sk === 'INTRODUCTION' ? (item as Kept<Introduction>).data : undefined;
}

export function messageIn(item: Item | undefined): Message | undefined {
  const ours = item?.pk.startsWith('INTRODUCTION#') && item.sk.startsWith('MESSAGE#');
  return ours ? (item as Kept<Message>).data : undefined;
}

const standOf = ({ madeAt, endedAt }: Introduction) => (madeAt ? 'made' : endedAt ? 'over' : 'waiting');

export type IntroductionRegister = ReturnType<typeof introductionRegister>;

export function introductionRegister(table: Table) {
  const item = (introduction: Introduction): Item => ({
    ...introductionKey(introduction.region, introduction.id),
    gsi1pk: `INTRODUCTIONS#${introduction.region}`,
    gsi1sk: `${standOf(introduction)}#${introduction.madeAt ?? closesAt(introduction)}#${introduction.id}`,
    data: introduction as unknown as Value,
  });

  async function find(region: string, id: string): Promise<Introduction | undefined> {
    return (await table.get<Kept<Introduction>>(introductionKey(region, id)))?.data;
  }

  async function all<T extends Item>(query: Parameters<Table['query']>[0]): Promise<T[]> {
    const found: T[] = [];
    let after: string | undefined;
    do {
      const page = await table.query<T>({ ...query, after });
      found.push(...page.items);
      after = page.next;
    } while (after);
    return found;
  }

  return {
    find,

    /** The writes that keep a new one; they fail when these two were thought of before. */
    suggesting(introduction: Introduction): Write[] {
      const { region, id, initiative, parties } = introduction;
      const data = { id } as Value;
      const { offer, need } = parties;
      return [
        { put: item(introduction), if: 'attribute_not_exists(pk)' },
        { put: { ...ofKey(region, offer.member, initiative), data }, if: 'attribute_not_exists(pk)' },
        { put: { ...forKey(region, need.member, initiative, offer.member), data } },
      ];
    },

    /** False: these two were thought of before. */
    async suggest(introduction: Introduction): Promise<boolean> {
      return happened(table.transact(this.suggesting(introduction)));
    },

    /** Numbers of the initiatives that a person was told of before, or that were told of them. */
    async toldOf({ region, id, was = [] }: Pick<Member, 'region' | 'id' | 'was'>): Promise<Set<number>> {
      const found = await Promise.all([id, ...was].map((one) => all({ pk: partnerKey(region, one), beginsWith: 'OF#' })));
      const items = found.flat();
      return new Set(items.map(({ sk }) => Number(sk.slice('OF#'.length))));
    },

    /** Whom an initiative was brought together with before, or was to be: by member. */
    async broughtTo(region: string, starter: string, initiative: number): Promise<Set<string>> {
      const prefix = `FOR#${initiative}#`;
      const items = await all({ pk: partnerKey(region, starter), beginsWith: prefix });
      return new Set(items.map(({ sk }) => sk.slice(prefix.length)));
    },

    /** All that a person is part of, on either side. */
    async ofMember(region: string, member: string): Promise<Introduction[]> {
      const pk = partnerKey(region, member);
      const [of, forThem] = await Promise.all([
        all<Kept<{ id: string }>>({ pk, beginsWith: 'OF#' }),
        all<Kept<{ id: string }>>({ pk, beginsWith: 'FOR#' }),
      ]);
      const ids = [...new Set([...of, ...forThem].map(({ data }) => data.id))];
      const items = await table.getAll<Kept<Introduction>>(ids.map((id) => introductionKey(region, id)));
      return items.map(({ data }) => data).sort((one, other) => (one.suggestedAt < other.suggestedAt ? 1 : -1));
    },

    /** Of a region, by how they stand. */
    async standing(region: string, stand: 'made' | 'waiting', most?: number): Promise<Introduction[]> {
      const query = { pk: `INTRODUCTIONS#${region}`, index: 'gsi1', beginsWith: `${stand}#` } as const;
      if (most === undefined) return (await all<Kept<Introduction>>(query)).map(({ data }) => data);
      return (await table.query<Kept<Introduction>>({ ...query, limit: most })).items.map(({ data }) => data);
    },

    /** Changes one from what it is now; two answers at once both count, one after the other. */
    async change<R extends object>(
      region: string,
      id: string,
      decide: (now: Introduction) => Introduction | R,
    ): Promise<Introduction | R | undefined> {
      for (;;) {
        const now = await find(region, id);
        if (!now) return undefined;
        const next = decide(now);
        if (!('parties' in next) || next === now) return next;
        try {
          await table.write({
            put: item(next),
            ...unchanged(now),
          });
          return next;
        } catch (error) {
          if (!(error instanceof ConditionFailed)) throw error;
        }
      }
    },

    /** Kept once for a delivery, however often it comes. */
    async pass(message: Message): Promise<void> {
      const { pk } = introductionKey(message.region, message.introduction);
      const put: Item = {
        pk,
        sk: `MESSAGE#${message.id}`,
        data: message as unknown as Value,
        ttl: epochSeconds(message.at) + KEPT_DAYS * 86_400,
      };
      await happened(table.write({ put, if: 'attribute_not_exists(pk)' }));
    },

    async message(region: string, introduction: string, id: string): Promise<Message | undefined> {
      const { pk } = introductionKey(region, introduction);
      return (await table.get<Kept<Message>>({ pk, sk: `MESSAGE#${id}` }))?.data;
    },

    /** What one side passed on to the other. */
    async messagesFrom(region: string, introduction: string, side: Side): Promise<Message[]> {
      const { pk } = introductionKey(region, introduction);
      const messages = await all<Kept<Message>>({ pk, beginsWith: 'MESSAGE#' });
      return messages.map(({ data }) => data).filter(({ from }) => from === side);
    },

    /** Those that a coordinator made stay, and who made them is forgotten. */
    async disclaim(region: string, ids: readonly string[]): Promise<void> {
      const made = await all<Kept<Introduction>>({ pk: `INTRODUCTIONS#${region}`, index: 'gsi1' });
      const by = (one: Introduction) => one.by !== undefined && ids.includes(one.by);
      for (const { data } of made.filter((one) => by(one.data))) {
        await this.change<never>(region, data.id, (now) =>
          by(now) ? { ...now, by: GONE.member, version: now.version + 1 } : now,
        );
      }
    },

    /**
     * One side is gone: of them nothing stays here, and of the two no trace that says who they were. First what they wrote, then all
     * the rest at once: broken off in between, they are still found here.
     */
    async leave({ region, id, initiative }: Introduction, side: Side, at: Instant): Promise<void> {
      for (const message of await this.messagesFrom(region, id, side)) {
        await table.write({ delete: { ...introductionKey(region, id), sk: `MESSAGE#${message.id}` } });
      }
      for (;;) {
        const now = await find(region, id);
        if (!now?.parties[side].member) return;
        const { offer, need } = now.parties;
        const mark = `gone-${id}`;
        const own: Write[] = side === 'offer' ? [{ delete: ofKey(region, offer.member, initiative) }] : [];
        const theirs: Write[] = need.member ? [{ delete: forKey(region, need.member, initiative, offer.member || mark) }] : [];
        const kept: Write = { put: { ...forKey(region, need.member, initiative, mark), data: { id } } };
        const put: Write = { put: item(leave(now, side, at)), ...unchanged(now) };
        const writes = [put, ...own, ...theirs, ...(side === 'offer' && need.member ? [kept] : [])];
        if (await happened(table.transact(writes))) return;
      }
    },
  };
}

const unchanged = ({ version }: Introduction) => ({
  if: '#data.#version = :was',
  names: { data: 'data', version: 'version' },
  values: { was: version },
});
