import { describe, expect, test } from 'vitest';
import {
  actions,
  bold,
  type Card,
  card,
  divider,
  type Form,
  facts,
  heading,
  list,
  note,
  quote,
  text,
} from '../../bot/chat/card.ts';
import { adaptiveCard, adaptiveForm, pressOf, valuesOf } from '../../bot/chat/teams/render.ts';

type Json = Record<string, unknown>;
const bodyOf = (...blocks: Card['blocks']) => adaptiveCard(card('nl', ...blocks)).body as Json[];
const actionsOf = (...buttons: Parameters<typeof actions>) => bodyOf(actions(...buttons)).flatMap((set) => set.actions as Json[]);

describe('a card in Teams', () => {
  test('is a full-width Adaptive Card 1.5 in its language, with words for who cannot see cards', () => {
    expect(adaptiveCard(card('nl', heading('Vraagstuk 12'), text('open')))).toMatchObject({
      type: 'AdaptiveCard',
      version: '1.5',
      lang: 'nl',
      fallbackText: 'Vraagstuk 12\nopen',
      msteams: { width: 'full' },
    });
  });

  test('has its heading large and bold', () => {
    expect(bodyOf(heading('Vraagstuk 12'))).toMatchObject([
      { type: 'RichTextBlock', inlines: [{ text: 'Vraagstuk 12', size: 'Large', weight: 'Bolder' }] },
    ]);
  });

  test('has bold, italics and links as text runs', () => {
    expect(bodyOf(text('Van ', bold('Jan'), { italic: ' nu' }, { link: 'https://cbs.nl', text: 'CBS' }))[0]!.inlines).toEqual([
      { type: 'TextRun', text: 'Van ' },
      { type: 'TextRun', text: 'Jan', weight: 'Bolder' },
      { type: 'TextRun', text: ' nu', italic: true },
      {
        type: 'TextRun',
        text: 'CBS',
        color: 'Accent',
        underline: true,
        selectAction: { type: 'Action.OpenUrl', url: 'https://cbs.nl/' },
      },
    ]);
  });

  test('does not turn a typed date macro into a date', () => {
    const [block] = bodyOf(quote('{{DATE(2026-11-23T00:00:00Z)}}'));
    const runs = (block!.items as { inlines: { text: string }[] }[])[0]!.inlines.map((run) => run.text);
    expect(runs).toEqual(['{', '{DATE(2026-11-23T00:00:00Z)}}']);
  });

  test('has a line for each fact, its label in bold', () => {
    const [rows] = bodyOf(facts({ label: 'Steun', value: '12 bedrijven' }, { label: '', value: 'los' }));
    expect(rows).toMatchObject({
      items: [{ inlines: [{ text: 'Steun', weight: 'Bolder' }, { text: '  12 bedrijven' }] }, { inlines: [{ text: 'los' }] }],
    });
  });

  test('has a list whose second lines stand under its first', () => {
    expect(bodyOf(list(['een'], ['twee']))[0]!.items).toHaveLength(2);
  });

  test('has notes small and grey', () => {
    expect(bodyOf(note('gisteren'))).toMatchObject([{ spacing: 'Small', inlines: [{ size: 'Small', isSubtle: true }] }]);
  });

  test('has an image with words for who cannot see it', () => {
    expect(bodyOf({ type: 'image', url: 'https://streek.example/a.png', alt: '' })).toMatchObject([
      { type: 'Image', altText: 'Afbeelding' },
    ]);
    expect(bodyOf({ type: 'image', url: 'javascript:1', alt: 'Grafiek' })).toMatchObject([{ type: 'RichTextBlock' }]);
  });

  test('draws a divider above what comes after it', () => {
    const drawn = bodyOf(divider, text(' '), text('een'), divider, divider, text('twee'), text('drie'), divider);
    expect(drawn.map((element) => element.separator)).toEqual([true, true, undefined]);
  });
});

describe('a button in Teams', () => {
  test('is an execute that comes back as its action and args', () => {
    const [drawn] = actionsOf({ label: 'Steun', action: 'problem.support', args: { problem: 12 }, style: 'primary' });
    expect(drawn).toMatchObject({ type: 'Action.Execute', title: 'Steun', style: 'positive' });
    expect(pressOf(drawn!.data, drawn!.verb)).toEqual({ action: 'problem.support', args: { problem: 12 } });
  });

  test('that opens a form asks for it', () => {
    const [drawn] = actionsOf({ label: 'Bewerk', action: 'problem.edit', args: { problem: 12 }, opensForm: true });
    expect(drawn).toMatchObject({ type: 'Action.Submit', data: { msteams: { type: 'task/fetch' } } });
    expect(pressOf(drawn!.data)).toEqual({ action: 'problem.edit', args: { problem: 12 } });
  });

  test('asks first when it must: the question unfolds with the real button under it', () => {
    const [drawn] = actionsOf({ label: 'Sluit', action: 'problem.close', style: 'danger', confirm: 'Sluit u dit vraagstuk?' });
    expect(drawn).toMatchObject({
      type: 'Action.ShowCard',
      title: 'Sluit',
      style: 'destructive',
      card: {
        body: [{ inlines: [{ text: 'Sluit u dit vraagstuk?' }] }],
        actions: [{ type: 'Action.Execute', verb: 'problem.close', style: 'destructive' }],
      },
    });
  });

  test('stands in a set of at most six', () => {
    const fourteen = Array.from({ length: 14 }, (_, n) => ({ label: `${n}`, action: 'a.b' }));
    expect(bodyOf(actions(...fourteen)).map((set) => (set.actions as []).length)).toEqual([6, 6, 2]);
  });

  test.each([
    [undefined],
    [null],
    ['x'],
    [{}],
    [{ action: '' }],
    [{ action: 'a.b', args: [1] }],
    [{ action: 'a.b', args: { x: {} } }],
    [{ action: 7 }],
  ])('that is not ours (%j) is no press', (data) => {
    expect(pressOf(data)).toBeUndefined();
  });
});

describe('a form in Teams', () => {
  const form: Form = {
    language: 'en',
    action: 'problem.write',
    args: { problem: 12 },
    title: 'Raise a problem',
    submit: 'Raise',
    intro: ['What is the matter?'],
    fields: [
      { type: 'text', name: 'title', label: 'Title', value: 'Staff', max: 80, hint: 'In short' },
      {
        type: 'choice',
        name: 'action',
        label: 'Next',
        options: [{ value: 'wait', label: 'Wait' }],
        value: 'wait',
        optional: true,
      },
    ],
  };

  test('asks each field with its label, and says in its language what is missing', () => {
    const [, title, hint, choice] = adaptiveForm(form).body as Json[];
    expect(title).toMatchObject({ type: 'Input.Text', label: 'Title', value: 'Staff', maxLength: 80, isRequired: true });
    expect(title!.errorMessage).toBe('This still has to be filled in.');
    expect(hint).toMatchObject({ inlines: [{ text: 'In short', isSubtle: true }] });
    expect(choice).toMatchObject({ type: 'Input.ChoiceSet', value: 'wait', choices: [{ title: 'Wait', value: 'wait' }] });
    expect(choice).not.toHaveProperty('isRequired');
  });

  test('comes back as its action, its args and what was filled in, also when a field is called action', () => {
    const [submit] = adaptiveForm(form, { carried: { conversation: 'c1' } }).actions as Json[];
    const data = { ...(submit!.data as Json), 'field.title': 'Staff', 'field.action': 'wait', 'field.cost': '' };
    expect(data).toMatchObject({ conversation: 'c1' });
    expect(pressOf(data)).toEqual({ action: 'problem.write', args: { problem: 12 } });
    expect(valuesOf(data)).toEqual({ title: 'Staff', action: 'wait' });
  });

  test('shown again says under each field what is wrong with it', () => {
    const body = adaptiveForm(form, { errors: { title: 'Too short' } }).body as Json[];
    expect(body[2]).toMatchObject({ inlines: [{ text: 'Too short', color: 'Attention' }] });
  });

  test('with all 342 municipalities fits, and can be searched', () => {
    const options = Array.from({ length: 342 }, (_, n) => ({ value: `GM${n}`, label: `Gemeente ${n}` }));
    const [, choice] = adaptiveForm({ ...form, fields: [{ type: 'choice', name: 'place', label: 'Place', options }] })
      .body as Json[];
    expect(choice).toMatchObject({ style: 'filtered' });
    expect(choice!.choices).toHaveLength(342);
  });
});
