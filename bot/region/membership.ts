/** Joining with a company, linking one's accounts, roles and language. */
import type { Reply } from '../chat/ask.ts';
import { isLanguage } from '../primitives/language.ts';
import type { Random } from '../primitives/random.ts';
import type { Area } from './area.ts';
import type { Deed, Handler } from './capability.ts';
import { linkChoiceCard, membersCard, redeemWithCodeCard, refusal, roleChangedCard, say, typed, unlinkedCard } from './cards.ts';
import { looksLikeCode, newCode } from './codes.ts';
import { parseCompany } from './company.ts';
import { codeExpiry, type Directory } from './directory.ts';
import { joinForm, redeemForm, roleForm } from './forms.ts';
import { askToLink } from './founding.ts';
import { changeRole, join, uniteAccounts } from './joining.ts';
import type { Named } from './naming.ts';
import { type Company, isRole, type Member, type Visitor } from './people.ts';
import { regionWords } from './words/index.ts';

export type Tools = { directory: Directory; random: Random; named: Named; area: Area };

export function membership({ directory, random, named }: Tools): Record<string, Handler> {
  return {
    'region.join': async ({ visitor, args }) =>
      visitor.workspace ? { form: joinForm(await named(visitor), args) } : { card: unlinkedCard(visitor.language) },

    'region.joined': async ({ visitor, at, values }) => {
      if (!visitor.workspace) return { card: unlinkedCard(visitor.language) };
      const w = regionWords(visitor.language);
      const company = parseCompany(values);
      const errors = joinErrors(visitor, values.person, company);
      if (errors || 'faults' in company) return { errors };
      const member = await joined({ ...visitor, workspace: visitor.workspace, name: values.person!.trim() }, company, at);
      if (member.role === 'stakeholder') return { card: say(visitor.language, w.joinedStakeholder(company.name)) };
      return { card: say(visitor.language, w.joined(company.name, visitor.workspace.regionName)) };
    },

    /** "koppel" alone asks what to link; with a code it uses the code. */
    link: async (deed) => (deed.text ? redeem(deed, deed.text) : { card: linkChoiceCard(deed.visitor) }),
    'region.redeem': async ({ visitor, args }) => ({ form: redeemForm(visitor, args) }),
    'region.redeemed': async (deed) => redeem(deed, deed.values.code ?? ''),

    'account.link': async ({ visitor, at }) => {
      const w = regionWords(visitor.language);
      if (!visitor.workspace) return { card: unlinkedCard(visitor.language) };
      if (!visitor.member) return { card: say(visitor.language, w.joinBeforeLinking) };
      const code = newCode(random);
      const { region, regionName } = visitor.workspace;
      await directory.keepCode(code, {
        kind: 'account',
        region,
        regionName,
        member: visitor.member.id,
        expires: codeExpiry('account', at),
      });
      return { card: say(visitor.language, w.accountCode(code), w.accountCodeNext(...typed(w.linkCommand(code)))) };
    },

    'region.members': async ({ visitor, args }) => {
      const refused = refusal(visitor, 'run-region');
      if (refused) return { card: refused };
      const members = await directory.members(visitor.workspace!.region);
      return { card: membersCard(visitor.language, members, Number(args.page ?? 0)) };
    },

    'region.role': async ({ visitor, args }) => {
      const refused = refusal(visitor, 'run-region');
      if (refused) return { card: refused };
      const member = await directory.member(visitor.workspace!.region, String(args.member));
      return member
        ? { form: roleForm(visitor.language, member) }
        : { card: say(visitor.language, regionWords(visitor.language).memberUnknown) };
    },

    'region.role.set': async ({ visitor, args, values }) => {
      const refused = refusal(visitor, 'run-region');
      if (refused) return { card: refused };
      const w = regionWords(visitor.language);
      const role = values.role;
      if (!isRole(role)) return { errors: { role: w.memberUnknown } };
      const { region } = visitor.workspace!;
      const coordinators = (await directory.coordinators(region)).length;
      let refusedWhy: string | undefined;
      const changed = await directory.changeMember(region, String(args.member), (now) => {
        const outcome = changeRole(now, role, coordinators);
        if ('member' in outcome) return outcome.member;
        refusedWhy = outcome.refused === 'last-coordinator' ? w.lastCoordinator : w.roleNeedsCompany;
        return undefined;
      });
      if (changed) return { card: roleChangedCard(visitor.language, changed.name, changed.role) };
      return { errors: { role: refusedWhy ?? w.memberUnknown } };
    },

    'settings.language': async ({ visitor, args }) => {
      const language = isLanguage(args.language) ? args.language : visitor.language;
      if (visitor.member) {
        await directory.changeMember(visitor.member.region, visitor.member.id, (now) => ({ ...now, language }));
      } else {
        await directory.keepAccount({ account: visitor.account, name: visitor.name, language });
      }
      return { card: say(language, regionWords(language).languageSet) };
    },
  };

  async function joined(
    visitor: Visitor & { workspace: NonNullable<Visitor['workspace']> },
    company: Company,
    at: Deed['at'],
  ): Promise<Member> {
    if (!visitor.member) {
      const member = join(visitor, { memberId: random.hex(8), company, at });
      if (await directory.keepJoined(member)) return member;
    }
    // The account is read again: it may have joined a moment ago, by a second press of the same button.
    const known = visitor.member ?? (await directory.account(visitor.account))?.member;
    const changed = await directory.changeMember(visitor.workspace.region, known!.id, (now) => ({
      ...join({ ...visitor, member: now }, { memberId: now.id, company, at }),
      name: visitor.name,
    }));
    return changed!;
  }

  async function redeem(deed: Deed, code: string): Promise<Reply> {
    const { visitor, at } = deed;
    const w = regionWords(visitor.language);
    const use = looksLikeCode(code) ? await directory.codeUse(code, at) : undefined;
    if (!use) return deed.ask.kind === 'form' ? { errors: { code: w.badCode } } : { card: say(visitor.language, w.badCode) };
    if (use.kind === 'account') return unite(deed, code, use);
    const unnamed = !visitor.workspace && deed.ask.kind !== 'form';
    return unnamed ? { card: redeemWithCodeCard(visitor.language, code) } : askToLink({ directory }, deed, code, use);
  }

  async function unite({ visitor }: Deed, code: string, use: { region: string; member: string }): Promise<Reply> {
    const w = regionWords(visitor.language);
    if (!visitor.workspace) return { card: unlinkedCard(visitor.language) };
    const holder = await directory.member(use.region, use.member);
    if (!holder) return { card: say(visitor.language, w.badCode) };
    const mine = visitor.member && (await directory.member(visitor.member.region, visitor.member.id));
    const united = uniteAccounts(holder, { account: visitor.account, region: visitor.workspace.region, member: mine });
    if ('refused' in united) {
      const why = { 'same-account': w.sameAccount, 'already-linked': w.alreadyLinked, 'other-region': w.otherRegion };
      return { card: say(visitor.language, why[united.refused]) };
    }
    const done = await directory.keepUnited(code, holder, united.member, mine);
    return { card: say(visitor.language, done ? w.accountsLinked(united.member.accounts.length) : w.badCode) };
  }
}

function joinErrors(visitor: Visitor, person: string | undefined, company: ReturnType<typeof parseCompany>) {
  const w = regionWords(visitor.language);
  const errors: Record<string, string> = {};
  if (!person?.trim()) errors.person = w.emptyName;
  if ('faults' in company) {
    if (company.faults.name) errors.name = w.emptyName;
    if (company.faults.kvk) errors.kvk = w.kvkForm;
    if (company.faults.municipality) errors.municipality = w.emptyMunicipality;
  }
  return Object.keys(errors).length > 0 ? errors : undefined;
}
