/** The region as a capability: founding, linking, joining, roles, language. */
import { text } from '../chat/card.ts';
import { isLanguage, type Language } from '../primitives/language.ts';
import type { Change, Table } from '../store/table.ts';
import type { Consequence, Deed, Notice } from './capability.ts';
import { linkRequestCard, regionCard, say, unlinkedCard, workspaceWelcomeCard } from './cards.ts';
import { type LinkRequest, linkRequestKey } from './directory.ts';
import type { Rooms } from './doors.ts';
import { founding } from './founding.ts';
import { leaving } from './leaving.ts';
import { membership, type Tools } from './membership.ts';
import type { Member } from './people.ts';
import { followVouching, vouching, vouchingNotice } from './vouching.ts';
import { regionLines, regionTold } from './week.ts';
import { regionWords } from './words/index.ts';

export function regionRooms(tools: Tools & { table: Table }): Rooms {
  const { directory } = tools;
  return {
    handlers: { ...founding(tools), ...membership(tools), ...vouching(tools) },
    asksBack: { 'settings.language': announceLanguage },

    async follow(change: Change): Promise<Consequence[]> {
      if (change.key.sk.startsWith('LINK#')) return followLink(change);
      if (change.key.sk.startsWith('MEMBER#')) return [...followMember(change), ...(await followVouching(directory, change))];
      return [];
    },

    journal: regionLines,
    line: (line, language) => regionTold(directory, line, language),

    async notice(notice: Notice, region: string, language: Language) {
      const w = regionWords(language);
      const { facts } = notice;
      if (notice.about === 'link-asked') {
        const request = await directory.linkRequest(region, String(facts.workspace));
        return request && linkRequestCard(language, request);
      }
      if (notice.about === 'workspace-welcome') return workspaceWelcomeCard(language, String(facts.region));
      if (notice.about === 'link-approved') return say(language, w.linkedNotice(String(facts.region)));
      if (notice.about === 'link-refused') return say(language, w.refusedNotice(String(facts.region)));
      if (notice.about === 'vouch-asked' || notice.about === 'vouched')
        return vouchingNotice(directory, region, notice.about, String(facts.member), language);
      if (notice.about === 'role') return say(language, w.roleNotice(w.roles[facts.role as Member['role']]));
      return undefined;
    },

    ...leaving(tools.table, directory),

    async overview(visitor) {
      const { workspace } = visitor;
      if (!workspace) return unlinkedCard(visitor.language).blocks;
      return regionCard({ ...visitor, workspace }, await directory.workspacesOf(workspace.region)).blocks;
    },
  };
}

function followLink({ before, after }: Change): Consequence[] {
  const was = before?.data as unknown as LinkRequest | undefined;
  const request = after?.data as unknown as LinkRequest | undefined;
  if (!request || was?.status === request.status) return [];
  const { region, regionName, workspace } = request;
  const notice = (about: string): Notice => ({
    key: `${about}/${linkRequestKey(region, workspace).sk}/${request.at}`,
    about,
    facts: { workspace, region: regionName },
  });
  if (request.status === 'waiting') return [{ type: 'tell', region, notice: notice('link-asked'), to: { coordinators: true } }];
  const { account, language } = request.requester;
  const requester = { account, language, serviceUrl: request.channel.serviceUrl };
  const told: Consequence = { type: 'tell', region, notice: notice(`link-${request.status}`), to: requester };
  if (request.status === 'refused') return [told];
  return [told, { type: 'tell', region, notice: notice('workspace-welcome'), to: { workspace: request.workspace } }];
}

function followMember({ before, after }: Change): Consequence[] {
  const was = before?.data as unknown as Member | undefined;
  const member = after?.data as unknown as Member | undefined;
  if (!was || !member || was.role === member.role) return [];
  const notice: Notice = {
    key: `role/${member.id}/${member.version}`,
    about: 'role',
    facts: { role: member.role },
  };
  return [{ type: 'tell', region: member.region, notice, to: { member: member.id } }];
}

async function announceLanguage({ visitor, args }: Deed) {
  const w = regionWords(visitor.language);
  const wanted = isLanguage(args.language) ? args.language : visitor.language;
  return [text(w.confirmLanguage({ nl: w.dutch, en: w.english }[wanted]))];
}
