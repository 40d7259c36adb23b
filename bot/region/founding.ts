/** Founding a region, and linking another workspace to it with a code that a coordinator approves. */
import type { Ask, Reply } from '../chat/ask.ts';
import type { Random } from '../primitives/random.ts';
import type { Area } from './area.ts';
import type { Deed, Handler } from './capability.ts';
import { chooseArea, foundedCard, refusal, regionCard, say, typed, unlinkedCard } from './cards.ts';
import { newCode } from './codes.ts';
import { codeExpiry, type Directory, type LinkRequest } from './directory.ts';
import { areaForm, foundForm } from './forms.ts';
import { found, workspaceOf } from './joining.ts';
import type { Named } from './naming.ts';
import type { Visitor } from './people.ts';
import { regionWords } from './words/index.ts';

type Tools = { directory: Directory; random: Random; named: Named; area: Area };

export function founding({ directory, random, named, area }: Tools): Record<string, Handler> {
  return {
    'region.show': async ({ visitor }) => {
      const { workspace } = visitor;
      if (!workspace) return { card: unlinkedCard(visitor.language) };
      return { card: regionCard({ ...visitor, workspace }, await directory.workspacesOf(workspace.region)) };
    },

    'region.found': async ({ visitor, ask }) => refuseToFound(visitor, ask) ?? { form: foundForm(await named(visitor), {}) },

    'region.founded': async ({ visitor, ask, at, values }) => {
      const w = regionWords(visitor.language);
      const refused = refuseToFound(visitor, ask);
      if (refused) return refused;
      const [name, workspaceName, person] = [values.region, values.workspace, values.person].map((value) => value?.trim() ?? '');
      const errors = emptyFields({ region: name, workspace: workspaceName, person }, w.emptyName);
      if (errors) return { errors };
      const language = values.language === 'en' ? 'en' : 'nl';
      const founded = found(
        { ...visitor, name: person! },
        {
          id: random.hex(8),
          memberId: random.hex(8),
          name: name!,
          place: area.called(name!),
          workspaceName: workspaceName!,
          channel: placeOf(ask),
          at,
        },
      );
      const done = await directory.keepFounded({ ...founded, workspace: { ...founded.workspace, language } });
      if (done) return { card: foundedCard(visitor.language, founded.region, area) };
      const { workspace } = await directory.whoIs(visitor.account, ask.origin.workspace);
      return { card: say(visitor.language, w.alreadyFounded(workspace?.regionName ?? name!)) };
    },

    /** A coordinator gets a code for another workspace. */
    'region.link': async ({ visitor, at }) => {
      const refused = refusal(visitor, 'run-region');
      if (refused) return { card: refused };
      const w = regionWords(visitor.language);
      const code = newCode(random);
      await directory.keepCode(code, {
        kind: 'workspace',
        region: visitor.workspace!.region,
        regionName: visitor.workspace!.regionName,
        member: visitor.member!.id,
        expires: codeExpiry('workspace', at),
      });
      return { card: say(visitor.language, w.workspaceCode(code), w.workspaceCodeNext(...typed(w.linkCommand(code)))) };
    },

    'region.approve': async (deed) => settle(deed, true),
    'region.refuse': async (deed) => settle(deed, false),

    /** Which region of the monitor this is: whose figures are meant when nobody names a place. */
    'region.area': async (deed) => setArea(deed),
    'region.area.form': async ({ visitor }) => {
      const refused = refusal(visitor, 'run-region');
      return refused ? { card: refused } : { form: areaForm(visitor.language, visitor.workspace!, area) };
    },

    'region.here': async ({ visitor, ask }) => {
      const refused = refusal(visitor, 'run-region');
      if (refused) return { card: refused };
      const w = regionWords(visitor.language);
      if (ask.origin.surface !== 'channel') return { card: say(visitor.language, w.chooseChannel) };
      await directory.keepWorkspace({ ...visitor.workspace!, channel: placeOf(ask) });
      return { card: say(visitor.language, w.channelSet) };
    },
  };

  async function setArea({ visitor, args, text, values }: Deed): Promise<Reply> {
    const refused = refusal(visitor, 'run-region');
    if (refused) return { card: refused };
    const w = regionWords(visitor.language);
    const typedName = (values.area ?? text).trim();
    if (!typedName && args.place === undefined) return { form: areaForm(visitor.language, visitor.workspace!, area) };
    const codes = args.place === undefined ? area.readings(typedName) : [String(args.place)];
    if (codes.length !== 1) return chooseArea(visitor.language, typedName, codes, area, values.area !== undefined);
    const region = await directory.region(visitor.workspace!.region);
    await directory.keepPlace(region!, codes[0]!);
    return { card: say(visitor.language, w.areaSet(area.name(codes[0]!, visitor.language), region!.name)) };
  }

  async function settle({ visitor, args, at }: Deed, approve: boolean): Promise<Reply> {
    const refused = refusal(visitor, 'run-region');
    if (refused) return { card: refused };
    const w = regionWords(visitor.language);
    const request = await directory.linkRequest(visitor.workspace!.region, String(args.workspace));
    if (request?.status !== 'waiting') return { replace: say(visitor.language, w.linkSettled) };
    const region = (await directory.region(request.region)) ?? { id: request.region, name: request.regionName };
    const workspace = approve ? workspaceOf(request.requester, region, request.workspaceName, request.channel, at) : undefined;
    if (!(await directory.settleLink(request, workspace))) return { replace: say(visitor.language, w.linkSettled) };
    return {
      replace: say(visitor.language, approve ? w.linkApproved(request.workspaceName) : w.linkRefused(request.workspaceName)),
    };
  }
}

/** A workspace has one region, and a region needs a channel to stand in. */
function refuseToFound(visitor: Visitor, ask: Ask): Reply | undefined {
  const w = regionWords(visitor.language);
  if (visitor.workspace) return { card: say(visitor.language, w.alreadyFounded(visitor.workspace.regionName)) };
  if (ask.origin.surface !== 'channel') return { card: say(visitor.language, w.chooseChannel) };
  return undefined;
}

/** Uses a workspace code: the request goes to the coordinators. */
export async function askToLink(
  { directory }: Pick<Tools, 'directory'>,
  { visitor, ask, at, values }: Deed,
  code: string,
  use: { region: string; regionName: string },
): Promise<Reply> {
  const w = regionWords(visitor.language);
  if (visitor.workspace) return { card: say(visitor.language, w.alreadyFounded(visitor.workspace.regionName)) };
  if (ask.origin.surface !== 'channel') return { card: say(visitor.language, w.chooseChannel) };
  const language = values.language === 'nl' || values.language === 'en' ? values.language : visitor.language;
  const request: LinkRequest = {
    region: use.region,
    regionName: use.regionName,
    workspace: ask.origin.workspace,
    workspaceName: values.workspace?.trim() || ask.origin.workspace,
    channel: placeOf(ask),
    requester: { account: visitor.account, name: visitor.name, language },
    at,
    status: 'waiting',
  };
  const asked = await directory.requestLink(code, request);
  return { card: say(visitor.language, asked ? w.linkAsked(use.regionName) : w.badCode) };
}

/** The channel itself, not the thread in it. */
function placeOf(ask: Ask) {
  const { thread: _, ...channel } = ask.origin.conversation;
  return channel;
}

function emptyFields(values: Record<string, string | undefined>, sentence: string): Record<string, string> | undefined {
  const empty = Object.keys(values).filter((name) => !values[name]);
  return empty.length > 0 ? Object.fromEntries(empty.map((name) => [name, sentence])) : undefined;
}
