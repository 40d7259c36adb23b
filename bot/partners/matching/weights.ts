/**
 * How much each part of a match counts, and why. Whole numbers: the same facts give the same score on every machine. Only their
 * proportions matter; a part of which nothing is known on either side does not count for or against.
 */
import type { Part } from './reason.ts';

export const WEIGHTS: Readonly<Record<Exclude<Part, 'area' | 'hand'>, number>> = {
  /** What it is about moves people first: without it, hours and euros are interchangeable. */
  theme: 30,
  /** Who needs a door to the province is helped by who opens that one, not by any door. */
  words: 24,
  /** They said themselves, unasked, that they have the problem: the strongest sign of all, but rare, so that it must not drown the rest. */
  backed: 16,
  /** People meet: within the region it matters, but no one should be cut off by living at its edge. */
  distance: 14,
  /** More of what is needed at once spares an introduction. */
  kind: 6,
  /** Whether it fits, not how much it is: a large company's ten thousand counts no more than a small one's thousand. */
  money: 5,
  /** The same for hours. */
  hours: 5,
};

/**
 * Below this share of what could be had it is a shot in the dark. In hundredths. Higher, it would pass over those who write little, the
 * small companies among them, more than it spares the others.
 */
export const LEAST = 40;

/** Of a theme, or of words, of which nothing is known: between "it fits" and "it does not". In hundredths. */
export const UNKNOWN = 30;

/** Next door counts in full, and from so far on not at all. */
export const NEAR_KM = 5;
export const FAR_KM = 50;

/** Two texts that are alike by no more than this share small talk; from so much on they speak of the same. In hundredths. */
export const WORDS_NONE = 15;
export const WORDS_FULL = 65;

/** A company's part that makes a difference: a twentieth of the least with which it can begin. */
export const MONEY_SHARE = 20;
/** Somebody who does a quarter of the hours is a partner. */
export const HOURS_SHARE = 4;

/** Waited this many days without a suggestion: of two that fit alike, it goes to who waited longest. */
export const PATIENT_DAYS = 28;
