import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as slack from '../../bot/chat/slack/render.ts';
import * as teams from '../../bot/chat/teams/render.ts';
import { complaintsAbout, everyNode } from './card-adaptive.ts';
import { modalSchema } from './card-block-kit.ts';
import { anyButton, anyForm, anyText } from './card-trees.ts';

describe('any form', () => {
  test('is a modal that Slack accepts', () => {
    fc.assert(
      fc.property(anyForm, (form) => {
        expect(modalSchema.safeParse(slack.slackModal(form, '{"form":1}')).error).toBeUndefined();
      }),
      { numRuns: 200 },
    );
  });

  test('is an Adaptive Card that Teams accepts, also with a complaint under each field', () => {
    fc.assert(
      fc.property(anyForm, anyText, (form, complaint) => {
        const errors = Object.fromEntries(form.fields.map((field) => [field.name, complaint]));
        expect(complaintsAbout(teams.adaptiveForm(form, { errors }))).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});

describe('any press', () => {
  test('on a Slack button comes back as the action and args that it was drawn with', () => {
    fc.assert(
      fc.property(anyButton, (button) => {
        const message = slack.slackMessage({ language: 'nl', blocks: [{ type: 'actions', buttons: [button] }] });
        const [drawn] = [...everyNode(message.blocks)].filter((node) => node.type === 'button');
        expect(slack.pressOf(drawn!.action_id, drawn!.value)).toEqual({ action: button.action, args: button.args ?? {} });
      }),
    );
  });

  test('on a Teams button comes back as the action and args that it was drawn with', () => {
    fc.assert(
      fc.property(anyButton, (button) => {
        const card = teams.adaptiveCard({ language: 'nl', blocks: [{ type: 'actions', buttons: [button] }] });
        const received = JSON.parse(JSON.stringify(card));
        const [drawn] = [...everyNode(received)].filter((node) => 'data' in node);
        expect(teams.pressOf(drawn!.data, drawn!.verb)).toEqual({ action: button.action, args: button.args ?? {} });
      }),
    );
  });

  test('of garbage is no press, and never an exception', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (one, other) => {
        for (const press of [slack.pressOf(one, other), teams.pressOf(one, other), slack.pressOf(one, JSON.stringify(other))]) {
          if (press) expect(typeof press.action).toBe('string');
        }
        expect(slack.valuesOf(one)).toBeTypeOf('object');
        expect(teams.valuesOf(one)).toBeTypeOf('object');
      }),
      { numRuns: 1000 },
    );
  });
});
