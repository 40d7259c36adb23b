/** Who is forgotten gets no digest any more, and is named neither in what was celebrated nor in what is told of the weeks. */
import { dayIn } from '../primitives/dates.ts';
import { type Instant, plusMinutes } from '../primitives/instant.ts';
import type { Capability } from '../region/capability.ts';
import { heldIn } from '../region/held.ts';
import { idsOf } from '../region/people.ts';
import { forgetInBuilt } from './building.ts';
import { withoutPerson } from './celebrating/celebration.ts';
import { celebrationsIn } from './celebrating/register.ts';
import { journalIn, KEPT_MINUTES } from './journal.ts';
import { settingsIn } from './settings.ts';
import { dayAfter, weeksIn } from './slot.ts';
import type { Tools } from './tools.ts';

const EVER = ['0' as Instant, '~' as Instant] as const;

export function leaving({
  table,
  directory,
}: Pick<Tools, 'table' | 'directory'>): Required<Pick<Capability, 'heldOf' | 'forget'>> {
  const settings = settingsIn(table);
  const celebrations = celebrationsIn(table);
  const journal = journalIn(table);
  return {
    async heldOf(member) {
      const { region } = member;
      const ids = idsOf(member);
      const chosen = await Promise.all(ids.map((id) => settings.setting(region, id)));
      const celebrated = (await celebrations.between(region, ...EVER)).filter(({ who }) =>
        who.some((one) => ids.includes(one.member)),
      );
      const named = await celebrations.namingBy(region, ids);
      return heldIn('digest', {
        chosen: chosen.filter((setting) => setting !== undefined).map(({ member: _, ...rest }) => rest),
        celebrated: celebrated.map(({ subject, id, at }) => ({ subject, id, at })),
        named: named.map(({ kvk, yes, at }) => ({ kvk, yes, at })),
      });
    },

    async forget(member, at) {
      const { region } = member;
      const ids = idsOf(member);
      for (const id of ids) await settings.forget(region, id);
      for (const celebration of await celebrations.between(region, ...EVER)) {
        if (withoutPerson(celebration, ids) !== celebration)
          await celebrations.change(celebration, (now) => withoutPerson(now, ids));
      }
      for (const { kvk } of await celebrations.namingBy(region, ids)) await celebrations.disclaim(region, kvk, ids);
      await forgetInBuilt({ table }, member);
      const zone = (await directory.region(region))?.timeZone ?? 'Europe/Amsterdam';
      const from = dayIn(zone, plusMinutes(at, -KEPT_MINUTES));
      await journal.forget(region, weeksIn({ from, until: dayAfter(dayIn(zone, at), 7) }), ids);
    },
  };
}
