/** A region's own figures, brought in as a CSV file: a checked preview first, and kept after a coordinator's yes. */
import { actions, type Card, card, text } from '../chat/card.ts';
import type { Handler } from '../region/capability.ts';
import { refusal, say } from '../region/cards.ts';
import { argsOfQuestion } from './answer/question.ts';
import type { Tools } from './tools.ts';
import { monitorWords } from './words/index.ts';

export function bringing({ own, figures }: Tools): Record<string, Handler> {
  return {
    'monitor.bring': async ({ visitor, args, at }) => {
      const refused = refusal(visitor, 'run-region');
      if (refused) return { card: refused };
      const w = monitorWords(visitor.language).own;
      const { region } = visitor.workspace!;
      const id = String(args.bring);
      const brought = await own.waiting(id, region, at);
      if (!brought) return { card: say(visitor.language, w.gone) };
      // First, so that no figure comes under an indicator of another unit.
      if (!(await own.keep(region, brought.indicators))) return { card: say(visitor.language, w.changedSince) };
      const sources = Map.groupBy(brought.observations, ({ source }) => source);
      const total = { added: 0, changed: 0, unchanged: 0 };
      for (const [source, observations] of sources) {
        const { added, changed, unchanged } = await figures.record(observations, { source, retrieved: at.slice(0, 10) });
        total.added += added;
        total.changed += changed;
        total.unchanged += unchanged;
      }
      await own.settle(id);
      const first = brought.observations[0]!;
      const show = argsOfQuestion({ indicator: first.indicator, places: [first.place], operation: 'series' });
      const done = card(
        visitor.language,
        text(w.kept(total.added, total.changed, total.unchanged)),
        actions({ label: monitorWords(visitor.language).show, action: 'monitor.query', args: show }),
      );
      return { card: counted(done, Object.values(total)) };
    },

    'monitor.unbring': async ({ visitor, args, at }) => {
      const refused = refusal(visitor, 'run-region');
      if (refused) return { card: refused };
      const w = monitorWords(visitor.language).own;
      const waits = await own.waiting(String(args.bring), visitor.workspace!.region, at);
      if (waits) await own.settle(String(args.bring));
      return { replace: say(visitor.language, waits ? w.notKept : w.gone) };
    },

    'monitor.own.remove': async ({ visitor, args }) => {
      const refused = refusal(visitor, 'run-region');
      if (refused) return { card: refused };
      const { region } = visitor.workspace!;
      const known = (await own.indicators(region)).find(({ id }) => id === args.indicator);
      if (known) await own.remove(region, known.id);
      const w = monitorWords(visitor.language).own;
      return { card: say(visitor.language, known ? w.removed(known.name) : w.removedAlready) };
    },
  };
}

/** Counts of what stood in the file. */
export function counted(drawn: Card, counts: readonly number[]): Card {
  return { ...drawn, evidence: { figures: [], derived: counts.map((value) => ({ id: 'count', value, of: [] })) } };
}
