/** The forms of the region: found, join, enter a code, change a role. */
import type { Args, Field, Form } from '../chat/card.ts';
import type { Language } from '../primitives/language.ts';
import type { Area } from './area.ts';
import { type Member, ROLES, type Visitor, type Workspace } from './people.ts';
import { regionWords } from './words/index.ts';

const NAME = 80;

export function foundForm(visitor: Visitor, args: Args): Form {
  const w = regionWords(visitor.language);
  return {
    language: visitor.language,
    action: 'region.founded',
    args,
    title: w.foundTitle,
    submit: w.foundSubmit,
    intro: [w.foundIntro],
    fields: [
      { type: 'text', name: 'region', label: w.regionName, max: NAME },
      { type: 'text', name: 'workspace', label: w.workspaceName, hint: w.workspaceHint, max: NAME },
      { type: 'text', name: 'person', label: w.yourName, value: visitor.name || undefined, max: NAME },
      languageField(visitor.language),
    ],
  };
}

export function areaForm(language: Language, { place }: Pick<Workspace, 'place'>, area: Area): Form {
  const w = regionWords(language);
  return {
    language,
    action: 'region.area',
    title: w.area,
    submit: w.areaSubmit,
    intro: [w.areaIntro],
    fields: [
      { type: 'text', name: 'area', label: w.areaLabel, hint: w.areaHint, value: place && area.name(place, language), max: NAME },
    ],
  };
}

export function joinForm(visitor: Visitor, args: Args): Form {
  const w = regionWords(visitor.language);
  const company = visitor.member?.company;
  return {
    language: visitor.language,
    action: 'region.joined',
    args,
    title: w.joinTitle,
    submit: w.joinSubmit,
    intro: [w.joinIntro],
    fields: [
      { type: 'text', name: 'person', label: w.yourName, value: visitor.name || undefined, max: NAME },
      { type: 'text', name: 'name', label: w.companyName, value: company?.name, max: NAME },
      { type: 'text', name: 'kvk', label: w.kvk, hint: w.kvkHint, value: company?.kvk, max: 20 },
      { type: 'text', name: 'municipality', label: w.municipality, value: company?.municipality, max: NAME },
    ],
  };
}

export function redeemForm(visitor: Visitor, args: Args): Form {
  const w = regionWords(visitor.language);
  return {
    language: visitor.language,
    action: 'region.redeemed',
    title: w.redeemTitle,
    submit: w.redeemSubmit,
    fields: [
      { type: 'text', name: 'code', label: w.code, value: args.code ? String(args.code) : undefined, max: 40 },
      ...(visitor.workspace
        ? []
        : [
            {
              type: 'text',
              name: 'workspace',
              label: w.workspaceName,
              hint: w.workspaceHint,
              optional: true,
              max: NAME,
            } as Field,
            languageField(visitor.language),
          ]),
    ],
  };
}

export function roleForm(language: Language, member: Member): Form {
  const w = regionWords(language);
  return {
    language,
    action: 'region.role.set',
    args: { member: member.id },
    title: w.roleTitle,
    submit: w.roleSubmit,
    fields: [
      {
        type: 'choice',
        name: 'role',
        label: w.roleLabel(member.name),
        value: member.role,
        options: ROLES.map((role) => ({ value: role, label: w.roles[role] })),
      },
    ],
  };
}

function languageField(language: Language): Field {
  const w = regionWords(language);
  return {
    type: 'choice',
    name: 'language',
    label: w.channelLanguage,
    value: language,
    options: [
      { value: 'nl', label: w.dutch },
      { value: 'en', label: w.english },
    ],
  };
}
