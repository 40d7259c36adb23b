/** A person in the local Slack, for tests: acts and looks over HTTP, by the names and labels that a person sees. */
import type { Fault } from '../faults.ts';
import { type Dragged, getJson, postJson, uploaded } from '../http-client.ts';
import type { Outcome } from '../outcome.ts';
import { buttonsOfBlocks } from '../reading.ts';
import type { PressAct, Who } from './acts.ts';
import type { SlackDesk, SlackMessage } from './desk.ts';

/** `channel`: an id, a name without `#`, or `direct`. */
type In = Who & { channel: string };

export type SlackHands = ReturnType<typeof slackHands>;

/** @param base where the local platforms are, e.g. `http://localhost:3000` */
export function slackHands(base: string) {
  const act = <T extends object>(name: string, input: object) => postJson<Outcome<T>>(`${base}/local/slack/acts/${name}`, input);
  const desk = ({ workspace, user }: Who) =>
    getJson<SlackDesk>(`${base}/local/slack/desk?${new URLSearchParams({ workspace, user })}`);

  async function channelOf({ workspace, user, channel }: In) {
    const { channels } = await desk({ workspace, user });
    const found = channels.find(({ id, name, direct }) => id === channel || (channel === 'direct' ? direct : name === channel));
    if (!found) throw new Error(`${user} sees no channel ${channel} in ${workspace}`);
    return found;
  }
  const placed = async <T extends In>(input: T): Promise<T> => ({ ...input, channel: (await channelOf(input)).id });

  return {
    desk,
    /** Oldest first, with the ephemeral ones of this person. */
    messagesIn: async (place: In): Promise<SlackMessage[]> => (await channelOf(place)).messages,

    /** With files dragged along, where a test gives some. */
    async say({ files = [], ...input }: In & { text: string; thread?: string; files?: Dragged[] }) {
      const { workspace, user } = input;
      const there = await uploaded(`${base}/local/slack/upload`, { workspace, user }, files);
      return there.ok ? act<{ message: string }>('say', { ...(await placed(input)), files: there.ids }) : there;
    },
    deleteFile: (input: Who & { file: string }) => act('deleteFile', input),
    invite: async (input: In) => act('invite', await placed(input)),
    command: async (input: In & { text: string }) => act('command', await placed(input)),
    shortcut: async (input: In & { message: string; callback: string }) => act('shortcut', await placed(input)),

    /** Presses the button with this label: on the given message, or on the newest one in the channel that has it. */
    async press({ label, message, ...place }: In & { label: string; message?: string; values?: Record<string, string> }) {
      const { id, messages } = await channelOf(place);
      const candidates = messages.filter(({ ts }) => message === undefined || ts === message).reverse();
      for (const { ts, blocks } of candidates) {
        const button = buttonsOfBlocks(blocks ?? []).find((candidate) => candidate.label === label);
        if (button)
          return act('press', {
            ...place,
            channel: id,
            message: ts,
            block: button.block,
            action: button.action,
          } satisfies PressAct);
      }
      throw new Error(`${place.user} sees no button “${label}” in ${place.channel}`);
    },
    /** Presses a button of the modal on top, or of the App Home. */
    async pressIn(where: 'modal' | 'home', { label, values, ...who }: Who & { label: string; values?: Record<string, string> }) {
      const { modals, home } = await desk(who);
      const view = where === 'home' ? home : modals.at(-1)?.view;
      const button = buttonsOfBlocks(view?.blocks ?? []).find((candidate) => candidate.label === label);
      if (!view || !button) throw new Error(`${who.user} sees no button “${label}” in the ${where}`);
      return act('press', { ...who, view: view.id, block: button.block, action: button.action, values } satisfies PressAct);
    },
    submit: (input: Who & { values: Record<string, string> }) => act<{ errors?: Record<string, string> }>('submit', input),
    closeModal: (who: Who) => act('close', who),
    openHome: (who: Who) => act('openHome', who),
    dismiss: async (input: In & { message: string }) => act('dismiss', await placed(input)),
    uninstall: (workspace: string) => act('uninstall', { workspace }),
    /** The next calls of a Web API method fail. */
    fault: (fault: Fault) => act('fault', fault),

    /**
     * Installs the bot the way a browser does: `/slack/install`, approval in the workspace, back with the code.
     * Gives the page with which that ends.
     */
    async install({ workspace, user, bot = base }: Who & { bot?: string }): Promise<{ status: number; page: string }> {
      const started = await fetch(`${bot}/slack/install`, { redirect: 'manual' });
      const cookie = started.headers
        .getSetCookie()
        .map((set) => set.split(';')[0])
        .join('; ');
      const location = started.headers.get('location') ?? hrefIn(await started.text());
      if (!location) throw new Error(`/slack/install answered ${started.status} without a way on`);
      const authorize = new URL(location, bot);
      authorize.searchParams.set('team', workspace);
      authorize.searchParams.set('user', user);
      const approved = await fetch(authorize, { redirect: 'manual' });
      const back = approved.headers.get('location');
      if (!back) throw new Error(`the approval answered ${approved.status}: ${await approved.text()}`);
      const ended = await fetch(back, { headers: { cookie }, redirect: 'manual' });
      return { status: ended.status, page: await ended.text() };
    },
  };
}

/** Some install pages have a link instead of redirecting at once. */
function hrefIn(page: string): string | undefined {
  return /href="([^"]*oauth\/v2\/authorize[^"]*)"/.exec(page)?.[1]?.replaceAll('&amp;', '&');
}
