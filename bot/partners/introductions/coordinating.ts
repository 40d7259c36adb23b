/** What whoever runs the region sees of matching, as numbers; and bringing two together by hand, which asks both of them all the same. */
import type { Reply } from '../../chat/ask.ts';
import { actions, bold, card, facts, heading, list, text } from '../../chat/card.ts';
import { folded } from '../../primitives/folded.ts';
import type { Handler } from '../../region/capability.ts';
import { refusal, say } from '../../region/cards.ts';
import type { Member } from '../../region/people.ts';
import { may } from '../../region/rights.ts';
import type { Initiative } from '../initiative.ts';
import { KINDS, type Kind } from '../kinds.ts';
import { blocks, isOwn } from '../matching/candidates.ts';
import type { Reason } from '../matching/reason.ts';
import { partnerOf } from '../matching/tools.ts';
import { profileOf, wantsToBeAsked } from '../offers/offer.ts';
import { stating } from '../stating.ts';
import { bringForm } from './forms.ts';
import { ledToSomething, suggest } from './introduction.ts';
import type { IntroductionTools } from './tools.ts';
import { introductionWords } from './words/index.ts';

const SHOWN = 10;
const MOST_OPEN = 1_000;

export function coordinating(tools: IntroductionTools): Record<string, Handler> {
  const { introductions, initiatives } = tools;
  return {
    'match.report': async ({ visitor }) => {
      const refused = refusal(visitor, 'run-region');
      if (refused) return { card: refused };
      const { language } = visitor;
      const w = introductionWords(language);
      const { region } = visitor.workspace!;
      const [open, made, waiting] = await Promise.all([
        initiatives.open(region, MOST_OPEN),
        introductions.standing(region, 'made'),
        introductions.standing(region, 'waiting'),
      ]);
      const introduced = new Set(made.map(({ initiative }) => initiative));
      const lacking = open.filter(({ number }) => !introduced.has(number));
      const led = made.filter(ledToSomething).length;
      const more = lacking.length - SHOWN;
      const numbers = [lacking.length, waiting.length, made.length, led, ...(more > 0 ? [more] : [])];
      const report = card(
        language,
        heading(w.reportTitle),
        facts(
          { label: w.lacking, value: String(lacking.length) },
          { label: w.waitingCount, value: String(waiting.length) },
          { label: w.madeCount, value: String(made.length) },
          { label: w.ledCount, value: String(led) },
        ),
        text(bold(lacking.length > 0 ? w.lackingTitle : w.lackingNone)),
        list(...lacking.slice(0, SHOWN).map(({ number, title }) => [w.line(number, title)])),
        more > 0 && text(w.more(more)),
        actions({ label: w.bring, action: 'match.bring', opensForm: true }),
      );
      return { card: stating(report, 'introduced', [...numbers, ...lacking.slice(0, SHOWN).map(({ number }) => number)]) };
    },

    'match.bring': async ({ visitor, args }) => {
      const refused = refusal(visitor, 'run-region');
      if (refused) return { card: refused };
      const number = Number(args.initiative);
      return { form: bringForm(visitor.language, Number.isSafeInteger(number) && number > 0 ? number : undefined) };
    },

    'match.brought': async ({ visitor, values, at }): Promise<Reply> => {
      const refused = refusal(visitor, 'run-region');
      if (refused) return { card: refused };
      const { language, workspace, member } = visitor;
      const w = introductionWords(language);
      const { region } = workspace!;
      const initiative = await initiatives.find(region, Number((values.initiative ?? '').replace(/^\s*#/, '')));
      if (initiative?.status !== 'open') return { errors: { initiative: w.initiativeUnknown } };
      const named = peopleCalled(values.who ?? '', await tools.membersOf(region));
      if (named.length === 0) return { errors: { who: w.whoUnknown } };
      if (named.length > 1)
        return {
          errors: {
            who: w.whoSeveral(
              named
                .slice(0, 5)
                .map(({ name }) => name)
                .join(', '),
            ),
          },
        };
      const kind = KINDS.find((one) => one === values.kind) ?? 'time';
      const why = await broughtTogether(initiative, named[0]!.id, kind, member!.id, at);
      return why ? { errors: { who: w[why] } } : { card: say(language, w.brought) };
    },
  };

  /**
   * Undefined when it was put to both. Why not is told in one and the same sentence, whatever it was: whether somebody is on pause, or
   * has blocked somebody, or said no before, is not the coordinator's to know.
   */
  async function broughtTogether(
    initiative: Initiative,
    id: string,
    kind: Kind,
    by: string,
    at: Parameters<typeof suggest>[2],
  ): Promise<'cannot' | 'ownInitiative' | undefined> {
    const { region, number, startedBy, startedByCompany } = initiative;
    const [offerer, starter] = await Promise.all([partnerOf(tools, region, id), partnerOf(tools, region, startedBy)]);
    if (!offerer || !starter) return 'cannot';
    const profiles = await Promise.all([profileFor(offerer), profileFor(starter)]);
    if (isOwn(initiative, profiles[0])) return 'ownInitiative';
    const unwanted = profiles.some((profile) => !wantsToBeAsked(profile));
    if (unwanted || blocks(profiles[0], startedByCompany) || blocks(profiles[1], offerer.company)) return 'cannot';
    const hand: Reason[] = [{ part: 'hand' }];
    const introduction = suggest(
      {
        region,
        id: tools.random.hex(8),
        initiative: number,
        parties: {
          offer: { member: offerer.id, kvk: offerer.company.kvk },
          need: { member: starter.id, kvk: startedByCompany.kvk },
        },
        kinds: [kind],
        reasons: { offer: hand, need: hand },
        by,
      },
      ['offer', 'need'],
      at,
    );
    return (await introductions.suggest(introduction)) ? undefined : 'cannot';
  }

  async function profileFor({ region, id, company }: Member & { company: NonNullable<Member['company']> }) {
    return (await tools.offers.find(region, id)) ?? profileOf({ region, member: id, company });
  }
}

/** By name, company or KvK number; the one whose name it is exactly before those in whose names it stands. */
function peopleCalled(typed: string, members: Member[]): Member[] {
  const said = folded(typed.trim());
  if (!said) return [];
  const taking = members.filter((member) => member.company && may(member, 'take-part'));
  const exact = taking.filter(({ name, company }) => [name, company!.name, company!.kvk].some((one) => folded(one) === said));
  if (exact.length > 0) return exact;
  return taking.filter(({ name, company }) => folded(`${name} ${company!.name}`).includes(said));
}
