/** Inside the request: whatever a person did, to the one handler that does it. */
import type { Ask, Platform, Reply } from '../chat/ask.ts';
import { type Args, actions, type Card, card, note, text } from '../chat/card.ts';
import { platformOf } from '../chat/chat.ts';
import { commandOf } from '../conversation/commands.ts';
import { INTENTS, type Plan, Slots } from '../conversation/plan.ts';
import { isLanguage } from '../primitives/language.ts';
import { type Capability, type Command, type Deed, type Handler, isAloud } from '../region/capability.ts';
import { say, unlinkedCard } from '../region/cards.ts';
import type { Directory } from '../region/directory.ts';
import type { Visitor } from '../region/people.ts';
import { confirming } from './confirming.ts';
import { feedback } from './feedback.ts';
import { memory } from './memory.ts';
import { greetingCard, helpCard, overviewCard } from './overview.ts';
import type { FrontPorts } from './ports.ts';
import { argsOf, saidBy } from './readings.ts';
import { visitors } from './visitor.ts';
import { appWords } from './words/index.ts';

export type Answering = ReturnType<typeof answering>;

export function answering(ports: FrontPorts, directory: Directory, capabilities: Capability[]) {
  const yesOrNo = confirming(ports.table, act);
  const thumbs = feedback(ports);
  const people = visitors(directory, ports.clock);
  const own: Record<string, Handler> = {
    confirm: yesOrNo.confirm,
    decline: yesOrNo.decline,
    help: async ({ visitor, ask }) => ({ card: helpCard(visitor.language, platformIn(ask)) }),
    overview: async ({ visitor }) => ({ card: await overviewCard(capabilities, visitor) }),
    /** A reading chosen from the buttons: now the person has said it themselves. */
    reading: async (deed) => {
      const said = await saidBy(ports.table, String(deed.args.said), deed.visitor.account);
      const plan = said?.plans.find(({ intent }) => intent === deed.args.intent);
      if (!said || !plan) return { card: say(deed.visitor.language, appWords(deed.visitor.language).unknownAction) };
      return carryOut(plan.intent, { ...deed, args: argsOf(plan), text: said.text });
    },
  };
  const handlers = joined([own, thumbs.handlers, ...capabilities.map((capability) => capability.handlers)]);
  const personal = new Set(['overview', ...capabilities.flatMap((capability) => capability.personal ?? [])]);
  const slow = new Set(capabilities.flatMap((capability) => capability.slow ?? []));
  const commands: Command[] = [
    { words: ['help', 'hulp', 'uitleg'], action: 'help', takes: 'nothing' },
    { words: ['overzicht', 'overview', 'start', 'home'], action: 'overview', takes: 'nothing' },
    ...thumbs.commands,
    ...capabilities.flatMap((capability) => capability.commands),
  ];

  return {
    visitorOf: people.of,

    async answer(ask: Ask): Promise<Reply> {
      if (ask.kind === 'removed') return {};
      const visitor = await (isBallot(ask) ? people.lately(ask) : people.of(ask));
      switch (ask.kind) {
        case 'text':
        case 'command':
          return said(visitor, ask, ask.text);
        case 'press':
          return pressed(visitor, ask, ask.action, ask.args);
        case 'form':
          return submitted(visitor, ask, ask.action, ask.args, ask.values);
        case 'shortcut':
          return act(BY_SHORTCUT[ask.action] ?? ask.action, deedOf(visitor, ask, { text: ask.text }));
        case 'home':
          return { home: await overviewCard(capabilities, visitor) };
        case 'installed':
          return { card: greetingCard(visitor) };
      }
    },

    /** What a Plan comes to. Undefined: the bot knows the intent, but nothing in it does that yet. */
    async carryOut(visitor: Visitor, ask: Ask, text: string, plan: Plan): Promise<Reply | undefined> {
      return handlers[plan.intent] && carryOut(plan.intent, deedOf(visitor, ask, { args: argsOf(plan), text }));
    },

    commanded,
    deedOf,
  };

  /** From free text: what changes something at once is asked back first. */
  async function carryOut(intent: string, deed: Deed): Promise<Reply> {
    const announce = capabilities.map(({ asksBack }) => asksBack?.[intent]).find(Boolean);
    if (!announce) return act(intent, deed);
    const what = await announce(deed);
    return Array.isArray(what) ? { card: await yesOrNo.ask(intent, deed, what) } : what;
  }

  async function said(visitor: Visitor, ask: Ask, words: string): Promise<Reply> {
    // Fetching a file is slow: the worker does it, and reads the words that came along.
    if (visitor.workspace && ask.kind === 'text' && ask.files) {
      await ports.queue.send([{ type: 'ask', ask }]);
      return {};
    }
    if (!words.trim()) return wordless(visitor, ask);
    const reply = await commanded(visitor, ask, words);
    if (reply) return reply;
    if (!visitor.workspace) return { card: unlinkedCard(visitor.language) };
    await ports.queue.send([{ type: 'ask', ask }]);
    return ask.kind === 'command' ? { card: say(visitor.language, appWords(visitor.language).wait) } : {};
  }

  /** In a channel Teams tells a bot nothing of a file, so a mention without words may have been one. */
  async function wordless(visitor: Visitor, ask: Ask): Promise<Reply> {
    const deed = deedOf(visitor, ask, {});
    const reply = await act('overview', deed);
    if (!reply.card || !isAloud(deed) || platformIn(ask) !== 'teams') return reply;
    const { language, blocks } = reply.card;
    return { ...reply, card: card(language, ...blocks, note(appWords(language).fileWithheld)) };
  }

  /** A complete command is done at once. Undefined: the words are none. */
  async function commanded(visitor: Visitor, ask: Ask, words: string): Promise<Reply | undefined> {
    const language = /^\s*(?:\/?streek\s+)?(?:taal|language)\s+(nl|en)\s*$/i.exec(words)?.[1]?.toLowerCase();
    if (isLanguage(language)) return act('settings.language', deedOf(visitor, ask, { args: { language } }));
    const command = commandOf(words, commands);
    if (!command) return undefined;
    // "en 13?" after "vraagstuk 12" is understood as well.
    const plan = planOf(command, visitor.language);
    if (plan) await memory(ports.table).keep(ask, ports.clock.now(), plan);
    return act(command.action, deedOf(visitor, ask, { args: command.args, text: command.text }));
  }

  /** A question asked by a button can be followed up as one that was typed. */
  async function pressed(visitor: Visitor, ask: Ask, action: string, args: Args): Promise<Reply> {
    if (action === 'monitor.query') {
      const { places, ...rest } = args;
      const { success, data } = Slots.safeParse({ ...rest, ...(places && { places: String(places).split(',') }) });
      const plan = success && planOf({ action, args: data }, visitor.language);
      if (plan) await memory(ports.table).keep(ask, ports.clock.now(), plan);
    }
    return act(action, deedOf(visitor, ask, { args }));
  }

  /** A form may carry the deed that it was in the way of (`next`): that goes on with what is known now. */
  async function submitted(
    visitor: Visitor,
    ask: Ask,
    action: string,
    args: Args,
    values: Record<string, string>,
  ): Promise<Reply> {
    const reply = await act(action, deedOf(visitor, ask, { args, values }));
    const { next, ...rest } = args;
    if (reply.errors || typeof next !== 'string') return spoken(reply);
    const now = await people.of(ask);
    return spoken(await act(next, { ...deedOf(now, ask, { args: rest }), visitor: now }));
  }

  async function act(action: string, deed: Deed): Promise<Reply> {
    const handler = Object.hasOwn(handlers, action) ? handlers[action] : undefined;
    if (!handler) return { card: say(deed.visitor.language, appWords(deed.visitor.language).unknownAction) };
    if (isAloud(deed) && personal.has(action) && !deed.text) return { card: behindButton(deed, action) };
    if (slow.has(action) && !deed.ask.deferred) return deferred(deed);
    const reply = await handler(deed);
    if (deed.ask.origin.surface !== 'home' || reply.form || reply.errors) return reply;
    return { ...reply, home: await overviewCard(capabilities, await people.of(deed.ask)) };
  }

  async function deferred({ visitor, ask }: Deed): Promise<Reply> {
    await ports.queue.send([{ type: 'ask', ask: { ...ask, deferred: true } }]);
    return { card: say(visitor.language, appWords(visitor.language).wait) };
  }

  function deedOf(visitor: Visitor, ask: Ask, of: { args?: Args; text?: string; values?: Record<string, string> }): Deed {
    return { visitor, ask, at: ports.clock.now(), args: of.args ?? {}, text: of.text ?? '', values: of.values ?? {} };
  }
}

/** What a message becomes: a form with its words. */
const BY_SHORTCUT: Record<string, string> = { 'problem.raise': 'problem.write', 'proposal.submit': 'proposal.write' };

/** A form has no card of its own to redraw: what would be redrawn is said. */
function spoken({ replace, ...reply }: Reply): Reply {
  return replace && !reply.card ? { ...reply, card: replace } : reply;
}

/** A press on a choice: its one write decides by the roll. */
function isBallot(ask: Ask): boolean {
  return ask.kind === 'press' && ask.action === 'vote.cast';
}

function platformIn(ask: Ask): Platform {
  return platformOf(ask.origin.workspace);
}

function joined(parts: Record<string, Handler>[]): Record<string, Handler> {
  const all: Record<string, Handler> = {};
  for (const part of parts) {
    for (const [action, handler] of Object.entries(part)) {
      if (all[action]) throw new Error(`two handlers for ${action}`);
      all[action] = handler;
    }
  }
  return all;
}

/** A command that has an intent of its own; others, such as merging, are no part of a conversation. */
function planOf({ action, args }: { action: string; args: Plan['slots'] }, language: Plan['language']): Plan | undefined {
  const intent = INTENTS.find((one) => one === action);
  return intent && { intent, language, confidence: 1, step: 'command', slots: args };
}

/** What is one person's business is not said in a channel: the button gives it to whoever presses, about themselves. */
function behindButton({ visitor: { language }, args }: Deed, action: string): Card {
  const w = appWords(language);
  return card(language, text(w.privately), actions({ label: w.show, action, args }));
}
