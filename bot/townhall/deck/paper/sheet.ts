/**
 * A slide as it lies on a sheet of the presentation file: words, blocks of colour and charts, each in its place. Data only: what makes
 * a file of it is a function's. Places and sizes are in the units of the deck, 160 by 90; colours are six hexadecimal digits.
 */
import type { Scale } from '../../../chat/scale.ts';
import type { DeckChart } from '../slide.ts';

export type Place = { x: number; y: number; w: number; h: number };

/** The slide's title, as outlines and screen readers know it. */
export type Title = { type: 'title'; text: string; size: number };
export type Words = Place & {
  type: 'words';
  text: string;
  size: number;
  colour: string;
  display?: true;
  bold?: true;
  align?: 'right';
  valign?: 'middle' | 'bottom';
  /** Each line is a sentence of its own. */
  apart?: true;
};
export type Block = Place & { type: 'block'; colour: string; border?: string; round?: true };
export type ChartPart = Place & {
  type: 'chart';
  chart: DeckChart;
  /** Of the axis along which values are read, as the page draws it. */
  scale: Scale;
  colours: readonly string[];
  ink: string;
  rule: string;
};
export type TablePart = Place & {
  type: 'table';
  rows: readonly (readonly string[])[];
  widths: readonly number[];
  size: number;
  colour: string;
  head: string;
  rule: string;
};
export type Part = Title | Words | Block | ChartPart | TablePart;

/** What slides of a kind have in common, as the file's own layouts: whoever adds a slide by hand gets the same. */
export type Master = {
  name: string;
  paper: string;
  blocks: readonly Block[];
  /** Where the title of every slide of this kind stands: a title has no other place than its layout's. */
  title: Place & { size: number; colour: string; valign?: 'middle' };
  /** The page number; absent on the first slide and the last. */
  number?: Place & { colour: string; size: number };
};

export type Sheet = { master: string; parts: readonly Part[]; notes: string };

export type Presentation = {
  title: string;
  subject: string;
  /** BCP 47, of the words: for spelling and for screen readers. */
  language: string;
  company: string;
  masters: readonly Master[];
  sheets: readonly Sheet[];
};
