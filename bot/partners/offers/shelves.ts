/**
 * Where an offer is found again: on one shelf for each kind and theme, by place, and there first who has waited longest. So what a new
 * initiative costs depends on what stands on its own shelves, of which so many are looked at and no more, however large the region is.
 */
import { KINDS, type Kind } from '../kinds.ts';
import { chapterOf, type Theme } from '../themes.ts';
import { type Profile, wantsToBeAsked } from './offer.ts';

/** Who cares about more than these cares about anything. */
const MOST_THEMES = 6;
const ANYTHING = 'anything' as const;
/** A company of which the municipality is not known. */
const ANYWHERE = 'anywhere';

/** `kind#theme` */
export type Shelf = string;

const shelf = (kind: Kind, theme: Theme | typeof ANYTHING): Shelf => `${kind}#${theme}`;

/** The shelves on which a person stands; none when they do not want to be asked. */
export function shelvesOf(profile: Profile): Shelf[] {
  if (!wantsToBeAsked(profile)) return [];
  return KINDS.flatMap((kind) => {
    const offers = profile.offers.filter(({ kinds }) => kinds.includes(kind));
    if (offers.length === 0) return [];
    const themes = [...new Set([...offers.flatMap((offer) => offer.themes), ...profile.preferences.themes])];
    if (themes.length === 0 || themes.length > MOST_THEMES) return [shelf(kind, ANYTHING)];
    // On the shelf of the chapter too: there they are found by what is near, when nobody offers the very same.
    return [...new Set([...themes, ...themes.map(chapterOf)])].map((theme) => shelf(kind, theme));
  });
}

/** Their place on a shelf. */
export function placeOn({ area, asked, member }: Pick<Profile, 'area' | 'asked' | 'member'>): string {
  return `${area ?? ANYWHERE}#${asked ?? ''}#${member}`;
}

export function memberAt(place: string): string {
  return place.slice(place.lastIndexOf('#') + 1);
}

/** Where to look for what is needed: what is about the same first, then what may be about anything, then what is near. */
export function shelvesFor(kinds: readonly Kind[], themes: readonly Theme[]): Shelf[] {
  const near = [...new Set(themes.map(chapterOf))].filter((chapter) => !themes.includes(chapter));
  return [...themes, ANYTHING, ...near].flatMap((theme) => kinds.map((kind) => shelf(kind, theme)));
}
