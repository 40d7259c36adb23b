/** Cards, forms and texts as bad as people and programs can make them. */
import fc from 'fast-check';
import type { Block, Button, Card, Chart, Field, Form, Inline } from '../../bot/chat/card.ts';

const HOSTILE = [
  '<!channel> <!here> <@U012ABC> <#C012ABC> <https://evil.example|klik>',
  '@everyone @channel <at>Iedereen</at>',
  '*vet* _schuin_ ~door~ `code` ```blok``` # kop\n> citaat\n- punt\n[klik](https://evil.example) ![](x)',
  '&lt;!channel&gt; &amp; <script>alert(1)</script>',
  '{{DATE(2026-11-23T00:00:00Z, SHORT)}} {{TIME(2026-11-23T00:00:00Z)}}',
  ':tada: :rotating_light: 👩‍👩‍👧‍👦🏳️‍🌈🇳🇱',
  'مرحبا بالعالم שלום עולם \u202eomgekeerd\u202c \u2067naast\u2069',
  'nul\u0000 bel\u0007 half\ud83d paar\udc00 regel\r\nregel\rregel\u2028regel',
  `z${'\u0301'.repeat(500)}algo`,
  '\u0000\u202e',
  '',
  '   \n\t ',
];

const codeUnits = fc.array(fc.nat(0xffff), { maxLength: 40 }).map((units) => String.fromCharCode(...units));
const short = fc.oneof(fc.constantFrom(...HOSTILE), codeUnits, fc.string({ unit: 'grapheme', maxLength: 60 }), fc.lorem());
/** Up to 20,000 characters: with spaces, without any, and of nothing but emoji. */
const long = fc
  .tuple(fc.oneof(short, fc.constantFrom('👩‍👩‍👧‍👦', 'a', 'woord ', '\u202e')), fc.integer({ min: 100, max: 20_000 }))
  .map(([words, length]) => (words || '-').repeat(Math.ceil(length / (words.length || 1))).slice(0, length));

export const anyText = fc.oneof({ weight: 5, arbitrary: short }, { weight: 1, arbitrary: long });

const address = fc.oneof(
  fc.webUrl(),
  fc.constantFrom('javascript:alert(1)', 'data:text/html,x', 'https://', '', `https://streek.example/${'a'.repeat(4000)}`),
  anyText,
);
const inline: fc.Arbitrary<Inline> = fc.oneof(
  anyText,
  fc.record({ bold: anyText }),
  fc.record({ italic: anyText }),
  fc.record({ link: address, text: anyText }),
);
const inlines = fc.array(inline, { maxLength: 6 });
const action = fc.constantFrom('problem.support', 'problem.close', 'vote.cast');
const args = fc.dictionary(
  fc.constantFrom('problem', 'choice', 'page', '__proto__'),
  fc.oneof(fc.integer(), fc.boolean(), fc.string({ maxLength: 20 })),
);

export const anyButton: fc.Arbitrary<Button> = fc.record(
  {
    label: anyText,
    action,
    args,
    style: fc.constantFrom('primary' as const, 'danger' as const),
    opensForm: fc.boolean(),
    confirm: anyText,
  },
  { requiredKeys: ['label', 'action'] },
);

const figure = fc.oneof(fc.integer(), fc.double({ min: -1e9, max: 1e9, noNaN: true }), fc.constantFrom(0, -0, 0.005, -1e-9));
const anyNumber = fc.oneof(figure, fc.double({ noDefaultInfinity: true, noNaN: true }), fc.constantFrom(1e21, Number.MAX_VALUE));
const distinct = (prefix: string, count: number) => fc.constant(Array.from({ length: count }, (_, n) => `${prefix} ${n}`));
const anyTexts = (count: number) => fc.array(anyText, { minLength: count, maxLength: count });

function chartOf(categories: fc.Arbitrary<string[]>, names: fc.Arbitrary<string[]>, value: fc.Arbitrary<number | null>) {
  return fc.tuple(categories, names).chain(([columns, rows]) =>
    fc.record({
      kind: fc.constantFrom('line' as const, 'bar' as const),
      title: anyText,
      categories: fc.constant(columns),
      series: fc.tuple(
        ...rows.map((name) =>
          fc.record({
            name: fc.constant(name),
            values: fc.array(value, { minLength: columns.length, maxLength: columns.length }),
          }),
        ),
      ),
      unit: anyText,
      decimals: fc.nat(6),
      alt: anyText,
    }),
  );
}

/** Of every size: what a platform can draw, and what it cannot for its names, its gaps or its size. */
export const anyChart: fc.Arbitrary<Chart> = fc
  .tuple(fc.integer({ min: 0, max: 32 }), fc.integer({ min: 0, max: 8 }))
  .chain(([columns, rows]) =>
    fc.oneof(
      { weight: 2, arbitrary: chartOf(distinct('jaar', columns), distinct('regio', rows), figure) },
      { weight: 1, arbitrary: chartOf(distinct('jaar', columns), distinct('regio', rows), fc.option(figure)) },
      { weight: 1, arbitrary: chartOf(anyTexts(columns), anyTexts(rows), fc.option(anyNumber)) },
    ),
  );

const anyBlock: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ type: fc.constant('heading' as const), text: anyText }),
  fc.record({ type: fc.constant('text' as const), inlines }),
  fc.record({ type: fc.constant('note' as const), inlines }),
  fc.record({ type: fc.constant('quote' as const), text: anyText }),
  fc.record({ type: fc.constant('list' as const), items: fc.array(inlines, { maxLength: 12 }) }),
  fc.record({
    type: fc.constant('facts' as const),
    facts: fc.array(fc.record({ label: anyText, value: anyText }), { maxLength: 12 }),
  }),
  fc.record({ type: fc.constant('image' as const), url: address, alt: anyText }),
  fc.record({ type: fc.constant('chart' as const), chart: anyChart, image: address }, { requiredKeys: ['type', 'chart'] }),
  fc.record({ type: fc.constant('divider' as const) }),
  fc.record({ type: fc.constant('actions' as const), buttons: fc.array(anyButton, { maxLength: 8 }) }),
);

const language = fc.constantFrom('nl' as const, 'en' as const);
const sixtyButtons = fc.array(fc.record({ label: fc.lorem({ maxCount: 2 }), action, args: fc.constant({ problem: 12 }) }), {
  minLength: 60,
  maxLength: 60,
});

export const anyCard: fc.Arbitrary<Card> = fc.record({ language, blocks: fc.array(anyBlock, { maxLength: 20 }) });

/** Three hundred blocks, sixty buttons. */
export const hugeCard: fc.Arbitrary<Card> = fc
  .tuple(language, fc.array(anyBlock, { minLength: 10, maxLength: 30 }), sixtyButtons)
  .map(([of, some, sixty]) => {
    const many = Array.from({ length: 300 }, (_, index) => some[index % some.length]!);
    return { language: of, blocks: [...many.filter((block) => block.type !== 'actions'), { type: 'actions', buttons: sixty }] };
  });

const options = fc
  .oneof({ weight: 4, arbitrary: fc.integer({ min: 0, max: 20 }) }, { weight: 1, arbitrary: fc.integer({ min: 90, max: 400 }) })
  .chain((count) => fc.tuple(fc.constant(count), fc.array(anyText, { minLength: 1, maxLength: 5 })))
  .map(([count, labels]) =>
    Array.from({ length: count }, (_, n) => ({ value: `GM${n}`, label: `${n} ${labels[n % labels.length]}` })),
  );

const named = (name: string): fc.Arbitrary<Field> =>
  fc.oneof(
    fc.record(
      {
        type: fc.constant('text' as const),
        name: fc.constant(name),
        label: anyText,
        value: anyText,
        hint: anyText,
        multiline: fc.boolean(),
        optional: fc.boolean(),
        max: fc.integer({ min: 1, max: 20_000 }),
      },
      { requiredKeys: ['type', 'name', 'label'] },
    ),
    fc.record(
      {
        type: fc.constant('choice' as const),
        name: fc.constant(name),
        label: anyText,
        options,
        value: fc.constantFrom('GM0', 'GM3', 'GM399', 'elders'),
        hint: anyText,
        optional: fc.boolean(),
      },
      { requiredKeys: ['type', 'name', 'label', 'options'] },
    ),
  );

export const anyForm: fc.Arbitrary<Form> = fc.record(
  {
    language,
    action,
    args,
    title: anyText,
    submit: anyText,
    intro: inlines,
    fields: fc.nat(8).chain((count) => fc.tuple(...Array.from({ length: count }, (_, n) => named(`field${n}`)))),
  },
  { requiredKeys: ['language', 'action', 'title', 'submit', 'fields'] },
);
