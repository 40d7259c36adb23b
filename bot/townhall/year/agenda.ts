/** The agenda: proposed out of the region's year, taken or adjusted by a coordinator. */
import type { Reply } from '../../chat/ask.ts';
import { actions, bold, card, type Form, list, text } from '../../chat/card.ts';
import type { Language } from '../../primitives/language.ts';
import type { Deed, Handler } from '../../region/capability.ts';
import { say } from '../../region/cards.ts';
import { ran, type Tools } from '../tools.ts';
import { isAhead, type Townhall } from '../townhall.ts';
import { yearWords } from './words/index.ts';
import { linesOf, MAX_LINES, proposedAgenda } from './year.ts';

type Agenda = NonNullable<Townhall['agenda']>;

export function agenda(tools: Tools): Record<string, Handler> {
  return {
    'townhall.agenda': async (deed) => {
      const of = await ran(tools, deed);
      if ('ended' in of) return of.ended;
      const { visitor, townhall } = of;
      const { language } = visitor;
      const w = yearWords(language);
      if (!isAhead(townhall)) return { card: say(language, w.cannotPlan) };
      const args = { townhall: townhall.number };
      const lines = (await proposed(townhall, deed))[language];
      return {
        card: card(
          language,
          text(bold(w.proposed)),
          list(...lines.map((line) => [line])),
          actions(
            { label: w.accept, action: 'townhall.agenda.accept', args, style: 'primary' },
            { label: w.edit, action: 'townhall.agenda.edit', args, opensForm: true },
          ),
        ),
      };
    },

    /** As it was proposed, in both languages. */
    'townhall.agenda.accept': async (deed) => {
      const of = await ran(tools, deed);
      if ('ended' in of) return of.ended;
      return kept(deed, of.townhall, await proposed(of.townhall, deed));
    },

    'townhall.agenda.edit': async (deed) => {
      const of = await ran(tools, deed);
      if ('ended' in of) return of.ended;
      const { visitor, townhall } = of;
      const lines = townhall.agenda ?? (await proposed(townhall, deed));
      return { form: agendaForm(visitor.language, townhall, lines[visitor.language]) };
    },

    /** In a coordinator's own words, which are the same in either language. */
    'townhall.agenda.edited': async (deed) => {
      const of = await ran(tools, deed);
      if ('ended' in of) return of.ended;
      const lines = linesOf(deed.values.lines ?? '');
      if (lines.length === 0) return { errors: { lines: yearWords(of.visitor.language).linesNeeded } };
      return kept(deed, of.townhall, { nl: lines, en: lines });
    },
  };

  async function proposed(townhall: Townhall, { at }: Deed): Promise<Agenda> {
    const data = await tools.year?.gather({ townhall, at });
    return data
      ? { nl: proposedAgenda(data, 'nl'), en: proposedAgenda(data, 'en') }
      : { nl: [yearWords('nl').openingPlain], en: [yearWords('en').openingPlain] };
  }

  async function kept({ visitor: { language } }: Deed, { region, number }: Townhall, lines: Agenda): Promise<Reply> {
    const w = yearWords(language);
    const done = await tools.register.change<'cannotPlan'>(region, number, (now) =>
      isAhead(now) ? { ...now, agenda: lines, facts: now.facts + 1, version: now.version + 1 } : { refused: 'cannotPlan' },
    );
    return { card: say(language, 'refused' in done ? w.cannotPlan : w.kept) };
  }
}

function agendaForm(language: Language, { number }: Townhall, lines: readonly string[]): Form {
  const w = yearWords(language);
  return {
    language,
    action: 'townhall.agenda.edited',
    args: { townhall: number },
    title: w.agendaTitle,
    submit: w.save,
    fields: [
      {
        type: 'text',
        name: 'lines',
        label: w.fieldLines,
        value: lines.slice(0, MAX_LINES).join('\n'),
        multiline: true,
        max: 3000,
      },
    ],
  };
}
