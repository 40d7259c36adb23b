import { describe, expect, test } from 'vitest';
import { actions, bold, card, divider, type Form, facts, heading, list, note, quote, text } from '../../bot/chat/card.ts';
import { pressOf, slackHome, slackMessage, slackModal, valuesOf } from '../../bot/chat/slack/render.ts';

const blocksOf = (...blocks: Parameters<typeof card>[1][]) => slackMessage(card('nl', ...blocks)).blocks;

describe('a card in Slack', () => {
  test('says in its text what it says in its blocks, with nothing that Slack would read as a mention', () => {
    const message = slackMessage(card('nl', heading('Vraagstuk 12'), quote('Bel <!channel> & <@U1>')));
    expect(message.text).toBe('Vraagstuk 12\nBel &lt;!channel&gt; &amp; &lt;@U1&gt;');
  });

  test('says its labels when it has nothing but buttons', () => {
    expect(slackMessage(card('nl', actions({ label: 'Ja', action: 'a' }, { label: 'Nee', action: 'b' }))).text).toBe('Ja · Nee');
  });

  test('has its heading as a header', () => {
    expect(blocksOf(heading('Vraagstuk\n12'))).toEqual([
      { type: 'header', text: { type: 'plain_text', text: 'Vraagstuk 12', emoji: false } },
    ]);
  });

  test('has text, bold, italics and links as rich text', () => {
    expect(blocksOf(text('Van ', bold('Jan'), { italic: ' nu' }, { link: 'https://cbs.nl', text: 'CBS' }))).toEqual([
      {
        type: 'rich_text',
        elements: [
          {
            type: 'rich_text_section',
            elements: [
              { type: 'text', text: 'Van ' },
              { type: 'text', text: 'Jan', style: { bold: true } },
              { type: 'text', text: ' nu', style: { italic: true } },
              { type: 'link', url: 'https://cbs.nl/', text: 'CBS' },
            ],
          },
        ],
      },
    ]);
  });

  test('has a link that leads nowhere as text', () => {
    expect(JSON.stringify(blocksOf(text({ link: 'javascript:alert(1)', text: 'klik' })))).toContain(
      '{"type":"text","text":"klik"}',
    );
  });

  test("has a person's words as a quotation, exactly as typed", () => {
    expect(blocksOf(quote('*Geen* <!channel>\npersoneel'))).toEqual([
      {
        type: 'rich_text',
        elements: [{ type: 'rich_text_quote', elements: [{ type: 'text', text: '*Geen* <!channel>\npersoneel' }] }],
      },
    ]);
  });

  test('has facts as one line each, the label bold', () => {
    const [block] = blocksOf(facts({ label: 'Steun', value: '12 bedrijven' }, { label: 'Status', value: 'open' }));
    expect(block).toMatchObject({
      type: 'rich_text',
      elements: [{ elements: [{ text: 'Steun', style: { bold: true } }, {}, {}] }, {}],
    });
  });

  test('has a note small and grey, unless it holds a link', () => {
    expect(blocksOf(note('gisteren'))).toEqual([
      { type: 'context', elements: [{ type: 'plain_text', text: 'gisteren', emoji: false }] },
    ]);
    expect(blocksOf(note('Bron: ', { link: 'https://cbs.nl', text: 'CBS' }))).toMatchObject([{ type: 'rich_text' }]);
  });

  test('has an image with words for who cannot see it', () => {
    const image = { type: 'image' as const, url: 'https://streek.example/a.png', alt: '' };
    expect(blocksOf(image)).toEqual([{ type: 'image', image_url: 'https://streek.example/a.png', alt_text: 'Afbeelding' }]);
    expect(blocksOf({ ...image, url: 'file:///a.png', alt: 'Grafiek' })).toMatchObject([{ type: 'context' }]);
  });

  test('leaves out what is blank', () => {
    expect(blocksOf(heading(' '), text('', bold('\n')), note(), quote('\u0000'), list(['']), divider)).toEqual([
      { type: 'divider' },
    ]);
  });

  test('as an App Home may be twice as long', () => {
    const many = card('nl', ...Array.from({ length: 120 }, (_, n) => text(`regel ${n}`)));
    expect(slackMessage(many).blocks).toHaveLength(50);
    expect(slackHome(many).blocks).toHaveLength(100);
  });
});

describe('a button in Slack', () => {
  const press = (...buttons: Parameters<typeof actions>) =>
    blocksOf(actions(...buttons)).flatMap((row) => (row.type === 'actions' ? row.elements : [])) as unknown as {
      action_id: string;
      value: string;
    }[];

  test('comes back as its action and args', () => {
    const [drawn] = press({ label: 'Steun', action: 'problem.support', args: { problem: 12, loud: true, how: 'x' } });
    expect(pressOf(drawn!.action_id, drawn!.value)).toEqual({
      action: 'problem.support',
      args: { problem: 12, loud: true, how: 'x' },
    });
  });

  test('has an id of its own, also next to another with the same action', () => {
    const ids = press({ label: 'A', action: 'vote.cast' }, { label: 'B', action: 'vote.cast' }).map((button) => button.action_id);
    expect(new Set(ids).size).toBe(2);
    expect(ids.every((id) => pressOf(id, '{}')?.action === 'vote.cast')).toBe(true);
  });

  test('stands in a row of at most five', () => {
    const twelve = Array.from({ length: 12 }, (_, n) => ({ label: `${n}`, action: 'a.b' }));
    expect(blocksOf(actions(...twelve)).map((row) => row.type === 'actions' && row.elements.length)).toEqual([5, 5, 2]);
  });

  test('asks first when it must, in the language of the card', () => {
    const [drawn] = press({ label: 'Sluit', action: 'problem.close', style: 'danger', confirm: 'Sluit u dit vraagstuk?' });
    expect(drawn).toMatchObject({
      style: 'danger',
      confirm: {
        title: { text: 'Zeker weten?' },
        text: { text: 'Sluit u dit vraagstuk?' },
        confirm: { text: 'Sluit' },
        deny: { text: 'Annuleren' },
        style: 'danger',
      },
    });
  });

  test('with texts for args is a mistake of ours, and says so', () => {
    expect(() => press({ label: 'A', action: 'a.b', args: { text: 'x'.repeat(2000) } })).toThrow(/a\.b.*keep texts in the table/);
  });

  test.each([
    ['no-mark', '{}'],
    ['#0.0', '{}'],
    ['a.b#0.0', 'not json'],
    ['a.b#0.0', '[1]'],
    ['a.b#0.0', '{"nested":{}}'],
    [undefined, undefined],
    [12, '{}'],
  ])('that is not ours (%j, %j) is no press', (id, value) => {
    expect(pressOf(id, value)).toBeUndefined();
  });
});

describe('a form in Slack', () => {
  const form: Form = {
    language: 'nl',
    action: 'problem.write',
    title: 'Een vraagstuk melden in uw regio',
    submit: 'Meld',
    intro: ['Wat speelt er?'],
    fields: [
      { type: 'text', name: 'title', label: 'Titel', value: 'Personeel', max: 80, hint: 'Kort' },
      {
        type: 'choice',
        name: 'place',
        label: 'Gemeente',
        options: [{ value: 'GM0153', label: 'Enschede' }],
        value: 'GM0153',
        optional: true,
      },
    ],
  };

  test('carries its action, what the driver wants back, and a title that fits', () => {
    const view = slackModal(form, '{"problem":12}');
    expect(view).toMatchObject({
      callback_id: 'problem.write',
      private_metadata: '{"problem":12}',
      title: { text: 'Een vraagstuk melden in…' },
    });
  });

  test('asks each field by its name, with what was there', () => {
    const [intro, title, place] = slackModal(form, '').blocks;
    expect(intro).toMatchObject({ type: 'rich_text' });
    expect(title).toMatchObject({ block_id: 'title', optional: false, element: { initial_value: 'Personeel', max_length: 80 } });
    expect(place).toMatchObject({ block_id: 'place', optional: true, element: { initial_option: { value: 'GM0153' } } });
  });

  test('offers all 342 municipalities, in groups', () => {
    const options = Array.from({ length: 342 }, (_, n) => ({ value: `GM${n}`, label: `Gemeente ${n}` }));
    const [block] = slackModal(
      { ...form, intro: [], fields: [{ type: 'choice', name: 'place', label: 'Gemeente', options }] },
      '',
    ).blocks;
    const { option_groups: groups } = (
      block as unknown as { element: { option_groups: { label: { text: string }; options: unknown[] }[] } }
    ).element;
    expect(groups.map((group) => group.options.length)).toEqual([100, 100, 100, 42]);
    expect(groups[3]!.label.text).toBe('Gemeente 300 – Gemeente 341');
  });

  test('gives back what was filled in, and nothing for what was left empty', () => {
    const state = {
      title: { value: { type: 'plain_text_input', value: 'Personeel' } },
      place: { value: { type: 'static_select', selected_option: { text: {}, value: 'GM0153' } } },
      cost: { value: { type: 'plain_text_input', value: null } },
      other: { value: { type: 'static_select', selected_option: null } },
    };
    expect(valuesOf(state)).toEqual({ title: 'Personeel', place: 'GM0153' });
  });

  test('that carries more than Slack does is a mistake of ours, and says so', () => {
    expect(() => slackModal(form, 'x'.repeat(3001))).toThrow(/problem\.write/);
  });
});
