/** An Adaptive Card as Teams takes it: read by Microsoft's own library, and within the limits that Teams adds. */
import { AdaptiveCard, CardElement, HostConfig, SerializationContext, Versions } from 'adaptivecards';
import { teamsChart } from './card-charts.ts';

type Json = Record<string, unknown>;

/** What is wrong with a card; empty when nothing is. */
export function complaintsAbout(card: unknown): string[] {
  const sent = JSON.stringify(card);
  const received = JSON.parse(sent) as Json;
  const context = new SerializationContext(Versions.v1_5);
  const read = new AdaptiveCard();
  read.hostConfig = new HostConfig({ actions: { maxActions: 6 } });
  // The library keeps one sticky regular expression for all cards, and so finds fault with every second `lang`.
  CardElement.langProperty.regEx!.lastIndex = 0;
  read.parse(received, context);
  const nodes = [...everyNode(received)];
  return [
    ...Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index).message).filter(isNoChart),
    ...read.validateProperties().validationEvents.map((event) => event.message),
    ...(Buffer.byteLength(sent) >= 25 * 1024 ? [`${Buffer.byteLength(sent)} bytes`] : []),
    ...(sent.includes('\\ud') ? ['half a surrogate pair'] : []),
    ...nodes.filter((node) => node.type === 'TextBlock' || node.type === 'FactSet').map((node) => `${node.type} reads Markdown`),
    ...nodes.filter((node) => node.type === 'TextRun' && !node.text).map(() => 'an empty text run'),
    ...nodes.filter(isChart).flatMap((node) => teamsChart.safeParse(node).error?.message ?? []),
    ...nodes.filter((node) => node.type === 'RichTextBlock' && (node.inlines as []).length === 0).map(() => 'no runs'),
    ...nodes.filter((node) => node.type === 'ActionSet' && (node.actions as []).length > 6).map(() => 'more than six actions'),
    ...nodes.filter((node) => String(node.type).startsWith('Action.') && 'title' in node && !node.title).map(() => 'no title'),
  ];
}

const isChart = (node: Json) => String(node.type).startsWith('Chart.');
/** Charts are Teams' own, and unknown to the library: it reads their fallback. */
const isNoChart = (complaint: string) => !complaint.startsWith('Unknown element type "Chart.');

export function* everyNode(value: unknown): Generator<Json> {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) yield value as Json;
  for (const inner of Object.values(value)) yield* everyNode(inner);
}
