/** After the answer: free text, cards that follow their subject, news for people, and moments that have come. */
import type { AccountId, Ask, Conversation, MessageRef, WorkspaceId } from '../chat/ask.ts';
import { Unreachable } from '../chat/chat.ts';
import { workspaceOfAccount } from '../chat/ids.ts';
import type { Language } from '../primitives/language.ts';
import type { Capability } from '../region/capability.ts';
import type { Directory } from '../region/directory.ts';
import { NotYet } from '../store/queue.ts';
import { secondsUntil } from './consequences.ts';
import type { Conversing } from './conversing.ts';
import { type Delivery, sentAs } from './delivery.ts';
import type { Dues } from './dues.ts';
import type { Job, Ports, Reader } from './ports.ts';

export const cardKey = (region: string, subject: string, number: number, workspace: WorkspaceId) =>
  `${subject}/${region}/${number}@${workspace}`;

/** Beneath a card: where it stands, with the card at the head. */
function threadUnder({ message, ...where }: MessageRef): Conversation {
  return { ...where, thread: message };
}

export function working(
  ports: Ports,
  directory: Directory,
  capabilities: Capability[],
  answerTo: Conversing,
  deliver: Delivery,
  moments: Dues,
) {
  return async function work(job: Job): Promise<void> {
    if (job.type === 'ask') return answerText(job.ask);
    if (job.type === 'refresh') return refresh(job);
    if (job.type === 'due') return moments.fired(job.due);
    return tell(job);
  };

  async function answerText(ask: Ask): Promise<void> {
    if (ask.kind !== 'text' && ask.kind !== 'command' && !ask.deferred) return;
    await deliver({
      key: `answer/${ask.id}`,
      version: 1,
      expires: true,
      where: async () => ask.origin.conversation,
      card: () => answerTo(ask),
      send: (card) => ports.chat.answer(ask.origin, card, `answer/${ask.id}`),
    });
  }

  async function refresh({ region, subject, number, workspace: id }: Extract<Job, { type: 'refresh' }>): Promise<void> {
    const workspace = await directory.workspace(id);
    if (workspace?.region !== region) return;
    const drawn = await projected(region, subject, number, workspace.language);
    // What was there before a workspace joined is in its welcome and its lists, not a flood of old cards.
    if (!drawn || drawn.since < workspace.linkedAt || (drawn.only && !drawn.only.includes(id))) return;
    await deliver({
      key: cardKey(region, subject, number, id),
      version: drawn.version,
      where: async () => workspace.channel,
      card: async () => drawn.card,
    });
    for (const capability of capabilities) await capability.prepare?.(region, subject, number);
  }

  async function projected(region: string, subject: string, number: number, language: Language) {
    for (const capability of capabilities) {
      const drawn = await capability.project?.(region, subject, number, language);
      if (drawn) return drawn;
    }
    return undefined;
  }

  /** @throws NotYet when it is too early: the queue holds no job as long as many people take to be told, one after the other. */
  async function tell({ region, notice, to, notBefore }: Extract<Job, { type: 'tell' }>): Promise<void> {
    const early = notBefore ? secondsUntil(notBefore, ports.clock.now()) : 0;
    if (early > 0) throw new NotYet(early);
    const reader = await readerOf(region, to);
    if (!reader) return;
    for (const capability of capabilities) {
      const card = await capability.notice?.(notice, region, reader.language);
      if (card) return deliver({ key: notice.key, version: 1, expires: true, where: reader.where, card: async () => card });
    }
  }

  async function readerOf(
    region: string,
    to: Reader,
  ): Promise<{ language: Language; where(): Promise<Conversation> } | undefined> {
    if ('workspace' in to) {
      const workspace = await directory.workspace(to.workspace);
      if (!workspace || !to.under) return workspace && { language: workspace.language, where: async () => workspace.channel };
      const { subject, number } = to.under;
      const heading = await sentAs(ports.table, cardKey(region, subject, number, workspace.id));
      return heading && { language: workspace.language, where: async () => threadUnder(heading) };
    }
    if ('account' in to) return { language: to.language, where: () => ports.chat.direct(to.account, to.serviceUrl) };
    if ('together' in to) return { language: to.language, where: () => together(to.together) };
    const member = await directory.member(region, to.member);
    return member && { language: member.language, where: () => directTo(member.accounts) };
  }

  /** @throws Unreachable where no such conversation can be begun: who is meant was told in person as well. */
  async function together(accounts: readonly AccountId[]): Promise<Conversation> {
    if (!ports.chat.together) throw new Unreachable('no conversation of several people');
    return ports.chat.together(accounts);
  }

  /** The first account that can still be reached: one human, one message. */
  async function directTo(accounts: AccountId[]): Promise<Conversation> {
    let last: unknown = new Unreachable('no account');
    for (const account of accounts) {
      try {
        const workspace = await directory.workspace(workspaceOfAccount(account));
        return await ports.chat.direct(account, workspace?.channel.serviceUrl);
      } catch (error) {
        if (!(error instanceof Unreachable)) throw error;
        last = error;
      }
    }
    throw last;
  }
}
