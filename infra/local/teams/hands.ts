/** A person in the local Teams, for tests: acts and looks over HTTP, by the names and labels that a person sees. */
import type { Fault } from '../faults.ts';
import { type Dragged, getJson, postJson, uploaded } from '../http-client.ts';
import type { Outcome } from '../outcome.ts';
import { actionsOfCard, inputsOfCard } from '../reading.ts';
import type { Who } from './acts.ts';
import type { AdaptiveCard, TeamsDesk, TeamsMessage } from './desk.ts';

/** `conversation`: an id, a channel's name, or `direct`. */
type In = Who & { conversation: string };
type Said = { said?: string; saidInDialog?: string };

export type TeamsHands = ReturnType<typeof teamsHands>;

/** @param base where the local platforms are, e.g. `http://localhost:3000` */
export function teamsHands(base: string) {
  const act = <T extends object>(name: string, input: object) => postJson<Outcome<T>>(`${base}/local/teams/acts/${name}`, input);
  const desk = ({ tenant, user }: Who) => getJson<TeamsDesk>(`${base}/local/teams/desk?${new URLSearchParams({ tenant, user })}`);

  /** Does it, and closes the dialog in which nothing is left but a sentence: that sentence is then in the outcome. */
  async function actAndRead<Input extends Who>(name: string, input: Input): Promise<Outcome<Said>> {
    const outcome = await act<Said>(name, input);
    if (outcome.ok && outcome.saidInDialog) await act('close', { tenant: input.tenant, user: input.user });
    return outcome;
  }

  async function conversationOf({ tenant, user, conversation }: In) {
    const { conversations } = await desk({ tenant, user });
    const found = conversations.find(
      ({ id, name, direct }) => id === conversation || (conversation === 'direct' ? direct : name === conversation),
    );
    if (!found) throw new Error(`${user} sees no conversation ${conversation}`);
    return found;
  }

  return {
    desk,
    /** Oldest first; each card as this person sees it. */
    messagesIn: async (place: In): Promise<TeamsMessage[]> => (await conversationOf(place)).messages,

    /** With files dragged along, where a test gives some. */
    async say({ files = [], ...input }: In & { text: string; thread?: string; files?: Dragged[] }) {
      const { tenant, user } = input;
      const there = await uploaded(`${base}/local/teams/upload`, { tenant, user }, files);
      if (!there.ok) return there;
      return act<{ message: string }>('say', { ...input, conversation: (await conversationOf(input)).id, files: there.ids });
    },
    deleteFile: (input: Who & { file: string }) => act('deleteFile', input),

    /** Presses the button with this label: on the given message, or on the newest one in the conversation that has it. */
    async press({
      label,
      message,
      inputs = {},
      ...place
    }: In & { label: string; message?: string; inputs?: Record<string, string> }) {
      const { messages } = await conversationOf(place);
      const candidates = messages.filter(({ id }) => message === undefined || id === message).reverse();
      for (const { id, card } of candidates) {
        const action = card && actionsOfCard(card).find((candidate) => candidate.title === label);
        if (card && action)
          return actAndRead('act', {
            tenant: place.tenant,
            user: place.user,
            message: id,
            action,
            inputs: filledIn(card, inputs),
          });
      }
      throw new Error(`${place.user} sees no button “${label}” in ${place.conversation}`);
    },
    /** Submits the open dialog, with its first button or the one with this label; `inputs` by label, id or field name. */
    async submit({ label, inputs, ...who }: Who & { label?: string; inputs: Record<string, string> }) {
      const { dialog } = await desk(who);
      const card = dialog?.card;
      const actions = card ? actionsOfCard(card) : [];
      const action = label ? actions.find((candidate) => candidate.title === label) : actions[0];
      if (!card || !action) throw new Error(`${who.user} sees no dialog to submit`);
      return actAndRead('submit', { ...who, action, inputs: filledIn(card, inputs) });
    },
    closeDialog: (who: Who) => act('close', who),
    messageAction: (input: Who & { message: string; command: string }) => actAndRead('messageAction', input),
    install: (input: Who & { scope: 'team' | 'personal' }) => act('install', input),
    uninstall: (input: Who & { scope: 'team' | 'personal' }) => act('uninstall', input),
    /** The next calls of a Connector operation (create, post, reply, update, delete, member, members) fail. */
    fault: (fault: Fault) => act('fault', fault),
  };
}

/** What the client sends: each input of the card by its id, as filled in or as it stood. */
function filledIn(card: AdaptiveCard, given: Record<string, string>): Record<string, string> {
  const inputs = inputsOfCard(card);
  const filled = Object.fromEntries(inputs.map(({ id, value }) => [id, value ?? '']));
  for (const [name, value] of Object.entries(given)) {
    // The bot may put something before its field names, as in `field.title`.
    const input = inputs.find(({ id, label }) => id === name || label === name || id.endsWith(`.${name}`));
    if (!input) throw new Error(`the card has no input ${name}, only ${inputs.map(({ id }) => id).join(', ')}`);
    filled[input.id] = value;
  }
  return filled;
}
