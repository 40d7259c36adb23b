import { readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';
import translationSchema from '@microsoft/app-manifest/build/json-schemas/teams/v1.19/MicrosoftTeams.Localization.schema.json' with {
  type: 'json',
};
import manifestSchema from '@microsoft/app-manifest/build/json-schemas/teams/v1.19/MicrosoftTeams.schema.json' with {
  type: 'json',
};
import { Ajv } from 'ajv';
import AjvDraft04 from 'ajv-draft-04';
import formats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { ICONS, pixelsOf } from '../../infra/manifests/teams/icons.ts';

const MANIFESTS = new URL('../../infra/manifests/', import.meta.url);

const read = (file: string) => JSON.parse(readFileSync(new URL(file, MANIFESTS), 'utf8'));
const slack = read('slack.json');
const teams = read('teams/manifest.json');
const english: Record<string, string> = read('teams/en.json');

describe("Slack's app manifest", () => {
  const isValid = new Ajv({ allErrors: true }).compile(read('slack.schema.json'));

  test('is valid', () => {
    isValid(slack);
    expect(isValid.errors).toBeNull();
  });

  test.each([
    ['a name of 36 characters', { display_information: { ...slack.display_information, name: 'x'.repeat(36) } }],
    ['a setting that Slack does not know', { settings: { ...slack.settings, token_rotation: true } }],
    [
      'an address without https',
      { oauth_config: { ...slack.oauth_config, redirect_urls: ['http://streek.example/slack/oauth_redirect'] } },
    ],
    ['no scopes', { oauth_config: { ...slack.oauth_config, scopes: { bot: [] } } }],
  ])('would be refused with %s', (_, change) => {
    expect(isValid({ ...slack, ...change })).toBe(false);
  });

  test('asks for the scope that each of its events needs', () => {
    const needed: Record<string, string[]> = {
      app_home_opened: [],
      app_mention: ['app_mentions:read'],
      app_uninstalled: [],
      member_joined_channel: ['channels:read', 'groups:read'],
      'message.im': ['im:history'],
      tokens_revoked: [],
    };
    for (const event of slack.settings.event_subscriptions.bot_events) {
      expect(slack.oauth_config.scopes.bot, event).toEqual(expect.arrayContaining(needed[event]!));
    }
  });

  test('asks for no optional scope that it does not also list', () => {
    expect(slack.oauth_config.scopes.bot).toEqual(expect.arrayContaining(slack.oauth_config.scopes.bot_optional));
  });

  test('sends everything to the one address that checks signatures', () => {
    const { event_subscriptions, interactivity } = slack.settings;
    const urls = [event_subscriptions.request_url, interactivity.request_url, interactivity.message_menu_options_url];
    urls.push(...slack.features.slash_commands.map((command: { url: string }) => command.url));
    expect(new Set(urls)).toEqual(new Set(['https://streek.example/slack/events']));
  });
});

describe("Teams' app manifest", () => {
  // Microsoft's patterns are not strict enough about brackets for the u flag, nor its keywords for Ajv's strict mode.
  const schemas = new AjvDraft04.default({ allErrors: true, strict: false, unicodeRegExp: false });
  formats.default(schemas);
  const isValid = schemas.compile(manifestSchema);
  const isValidTranslation = schemas.compile(translationSchema);

  test('is valid', () => {
    isValid(teams);
    expect(isValid.errors).toBeNull();
  });

  test.each([
    ['a bot without scopes', { bots: [{ botId: teams.id }] }],
    ['a short name of 31 characters', { name: { short: 'x'.repeat(31), full: 'x' } }],
    ['a property that Teams does not know', { slashCommands: [] }],
  ])('would be refused with %s', (_, change) => {
    expect(isValid({ ...teams, ...change })).toBe(false);
  });

  test('is valid in English too', () => {
    isValidTranslation(english);
    expect(isValidTranslation.errors).toBeNull();
  });

  test('says in English all that it says in Dutch', () => {
    const words = (at: string, list: object[]) =>
      list.flatMap((_, index) => [`${at}[${index}].title`, `${at}[${index}].description`]);
    const translatable = [
      ...['name.short', 'name.full', 'description.short', 'description.full'],
      ...words('bots[0].commandLists[0].commands', teams.bots[0].commandLists[0].commands),
      ...words('composeExtensions[0].commands', teams.composeExtensions[0].commands),
    ];
    expect(Object.keys(english).filter((key) => key !== '$schema')).toEqual(translatable);
  });

  test.each(['color', 'outline'] as const)('has the %s icon as it is drawn, in the size that Teams wants', (name) => {
    const file = readFileSync(new URL(`teams/${teams.icons[name]}`, MANIFESTS));
    expect([file.readUInt32BE(16), file.readUInt32BE(20)]).toEqual(name === 'color' ? [192, 192] : [32, 32]);
    expect(pixelsIn(file).equals(pixelsOf(ICONS[name]))).toBe(true);
  });

  test('has an outline icon of white on nothing', () => {
    const pixels = pixelsOf(ICONS.outline);
    expect(pixels.every((value, index) => index % 4 === 3 || value === 255)).toBe(true);
    expect(pixels[3]).toBe(0);
  });
});

test('both platforms offer to make a message a problem or a proposal, by the same actions', () => {
  const actions = ['problem.raise', 'proposal.submit'];
  const { shortcuts } = slack.features;
  const [{ commands }] = teams.composeExtensions;
  expect(shortcuts.map((one: (typeof shortcuts)[0]) => [one.type, one.callback_id])).toEqual(
    actions.map((action) => ['message', action]),
  );
  expect(commands.map((one: (typeof commands)[0]) => [one.context, one.id, one.fetchTask])).toEqual(
    actions.map((action) => [['message'], action, true]),
  );
});

test('both platforms let people send Streek a file', () => {
  expect(slack.oauth_config.scopes.bot).toContain('files:read');
  expect(slack.oauth_config.scopes.bot_optional).not.toContain('files:read');
  expect(teams.bots[0]).toMatchObject({ supportsFiles: true, scopes: expect.arrayContaining(['personal']) });
});

/** Of an unfiltered PNG with one IDAT chunk, which comes right after the header's. */
function pixelsIn(png: Buffer): Buffer {
  const width = png.readUInt32BE(16);
  const rows = inflateSync(png.subarray(41, 41 + png.readUInt32BE(33)));
  const rowBytes = width * 4 + 1;
  return Buffer.concat(
    Array.from({ length: rows.length / rowBytes }, (_, y) => rows.subarray(y * rowBytes + 1, (y + 1) * rowBytes)),
  );
}
