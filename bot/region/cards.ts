/** What the region says: refusals, codes, requests, roles, the region at a glance. */
import type { Reply } from '../chat/ask.ts';
import { type Args, actions, type Button, bold, type Card, card, divider, facts, heading, note, text } from '../chat/card.ts';
import type { Language } from '../primitives/language.ts';
import type { Area } from './area.ts';
import type { Deed } from './capability.ts';
import type { LinkRequest } from './directory.ts';
import type { Member, Region, Role, Visitor, Workspace } from './people.ts';
import { may, type Right } from './rights.ts';
import { regionWords } from './words/index.ts';

export function say(language: Language, ...sentences: string[]): Card {
  return card(language, ...sentences.map((sentence) => text(sentence)));
}

/** A press is answered on its card; a form has no card of its own, so the answer is said. */
export function onItsCard({ ask }: Pick<Deed, 'ask'>, answer: Card): Reply {
  return ask.kind === 'press' ? { replace: answer } : { card: answer };
}

export function unlinkedCard(language: Language): Card {
  const w = regionWords(language);
  return card(
    language,
    text(w.unlinked),
    actions(
      { label: w.redeem, action: 'region.redeem', opensForm: true, style: 'primary' },
      { label: w.found, action: 'region.found', opensForm: true },
    ),
  );
}

/** Asks for the company first; `next` is the deed that goes on afterwards. */
function joinFirstCard(language: Language, next?: { action: string; args: Args }): Card {
  const w = regionWords(language);
  const args: Args = next ? { ...next.args, next: next.action } : {};
  return card(
    language,
    text(w.joinFirst),
    actions({ label: w.join, action: 'region.join', args, opensForm: true, style: 'primary' }),
  );
}

/** Why this visitor may not do it, with what to do; undefined when they may. */
export function refusal(visitor: Visitor, right: Right, next?: { action: string; args: Args }): Card | undefined {
  const { language, member } = visitor;
  const w = regionWords(language);
  if (!visitor.workspace) return unlinkedCard(language);
  const own = right === 'follow' || right === 'take-part';
  if (own && !member) return joinFirstCard(language, next);
  if (!may(member, right)) return say(language, right === 'take-part' ? w.stakeholderOnly : w.coordinatorsOnly);
  return right === 'take-part' && !member?.company ? joinFirstCard(language, next) : undefined;
}

export function foundedCard(language: Language, region: Region, area: Area): Card {
  const w = regionWords(language);
  return card(
    language,
    heading(w.welcome(region.name)),
    text(w.welcomeNext),
    note(region.place === undefined ? w.areaUnknown : w.areaTaken(area.name(region.place, language))),
    actions(
      { label: w.join, action: 'region.join', opensForm: true, style: 'primary' },
      { label: w.linkWorkspace, action: 'region.link' },
      { label: w.area, action: 'region.area.form', opensForm: true },
    ),
  );
}

/** A name that stands for several places is asked back; one that stands for none is told. */
export function chooseArea(language: Language, name: string, codes: string[], area: Area, inForm: boolean): Reply {
  const w = regionWords(language);
  if (codes.length === 0 && inForm) return { errors: { area: w.areaNotFound(name) } };
  if (codes.length === 0) return { card: say(language, w.areaNotFound(name)) };
  const buttons = codes.map((place) => ({ label: area.name(place, language), action: 'region.area', args: { place } }));
  return { card: card(language, text(w.areaWhich(name)), actions(...buttons)) };
}

/** How one types a command: in Slack, and in Teams. Who reads it may tell somebody on either. */
export function typed(command: string): [inSlack: string, inTeams: string] {
  return [`/streek ${command}`, `@Streek ${command}`];
}

export function linkChoiceCard(visitor: Visitor): Card {
  const w = regionWords(visitor.language);
  return card(
    visitor.language,
    text(w.chooseLink),
    actions(
      visitor.member && { label: w.linkAccount, action: 'account.link' },
      may(visitor.member, 'run-region') && { label: w.linkWorkspace, action: 'region.link' },
      { label: w.redeem, action: 'region.redeem', opensForm: true },
    ),
  );
}

/** A code was typed where no form can be opened: the form does the rest, because the workspace needs a name. */
export function redeemWithCodeCard(language: Language, code: string): Card {
  const w = regionWords(language);
  return card(
    language,
    text(w.nameWorkspace),
    actions({ label: w.redeemSubmit, action: 'region.redeem', args: { code }, opensForm: true, style: 'primary' }),
  );
}

export function linkRequestCard(language: Language, request: LinkRequest): Card {
  const w = regionWords(language);
  const args = { workspace: request.workspace };
  return card(
    language,
    text(w.linkWaiting(request.workspaceName, request.requester.name)),
    note(w.linkWaitingNext),
    request.status === 'waiting' &&
      actions(
        { label: w.approve, action: 'region.approve', args, style: 'primary' },
        { label: w.refuse, action: 'region.refuse', args },
      ),
  );
}

export function workspaceWelcomeCard(language: Language, regionName: string): Card {
  const w = regionWords(language);
  return card(
    language,
    heading(w.workspaceWelcome(regionName)),
    text(w.workspaceWelcomeNext),
    actions({ label: w.join, action: 'region.join', opensForm: true, style: 'primary' }),
  );
}

export function regionCard(visitor: Visitor & { workspace: Workspace }, workspaces: Workspace[]): Card {
  const w = regionWords(visitor.language);
  const { member } = visitor;
  const runs = may(member, 'run-region');
  return card(
    visitor.language,
    heading(`${w.region} ${visitor.workspace.regionName}`),
    facts({ label: w.workspaces, value: workspaces.map((one) => one.name).join(', ') }, ...youFacts(visitor.language, member)),
    actions(...youButtons(visitor)),
    runs && divider,
    runs && note(w.coordinatorPart),
    runs &&
      actions(
        { label: w.linkWorkspace, action: 'region.link' },
        { label: w.members, action: 'region.members' },
        { label: w.here, action: 'region.here' },
        { label: w.area, action: 'region.area.form', opensForm: true },
      ),
  );
}

function youFacts(language: Language, member: Member | undefined) {
  const w = regionWords(language);
  if (!member) return [{ label: w.company, value: w.noCompany }];
  return [
    { label: w.company, value: member.company ? `${member.company.name}, ${member.company.municipality}` : w.noCompany },
    { label: w.yourRole, value: w.roles[member.role] },
  ];
}

function youButtons(visitor: Visitor): Button[] {
  const w = regionWords(visitor.language);
  const known = visitor.member?.company !== undefined;
  const buttons: Button[] = [
    { label: known ? w.changeCompany : w.join, action: 'region.join', opensForm: true, style: known ? undefined : 'primary' },
    { label: w.language, action: 'settings.language', args: { language: visitor.language === 'nl' ? 'en' : 'nl' } },
  ];
  if (visitor.member) buttons.splice(1, 0, { label: w.linkAccount, action: 'account.link' });
  return buttons;
}

const MEMBERS_A_PAGE = 10;

export function membersCard(language: Language, members: Member[], page: number): Card {
  const w = regionWords(language);
  const sorted = [...members].sort((a, b) => a.name.localeCompare(b.name, 'nl'));
  const shown = sorted.slice(page * MEMBERS_A_PAGE, (page + 1) * MEMBERS_A_PAGE);
  const more = sorted.length > (page + 1) * MEMBERS_A_PAGE;
  return card(
    language,
    heading(w.membersTitle),
    ...shown.flatMap((member) => [
      text(bold(member.name), ` · ${member.company?.name ?? w.noCompany} · ${w.roles[member.role]}`),
      actions({ label: w.role, action: 'region.role', args: { member: member.id }, opensForm: true }),
    ]),
    more && actions({ label: w.more, action: 'region.members', args: { page: page + 1 } }),
  );
}

export function roleChangedCard(language: Language, name: string, role: Role): Card {
  const w = regionWords(language);
  return say(language, w.roleChanged(name, w.roles[role]));
}
