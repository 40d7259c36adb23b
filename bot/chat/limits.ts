/**
 * What the platforms take at most. Slack counts characters (here UTF-16 units, which are never fewer than what it counts);
 * Teams counts the bytes of the card's JSON. A renderer cuts to these numbers, it never fails on them.
 */

/** Sources: Block Kit reference and views reference on docs.slack.dev. */
export const SLACK = {
  messageBlocks: 50,
  viewBlocks: 100,
  /** Undocumented: around 13,200 characters in all a message is refused with `msg_blocks_too_long`. Counted here over the blocks' whole JSON. */
  messageCharacters: 12_000,
  /** A view may be 250 kB; nobody scrolls through a fifth of it. */
  homeCharacters: 50_000,
  /** Slack advises at most 4,000 for a message's own text; escaping makes it longer, and 40,000 is the end. */
  fallbackText: 3_000,
  /** Of a section; a rich text block has no number of its own, so it gets the same. */
  blockText: 3_000,
  header: 150,
  contextText: 2_000,
  altText: 2_000,
  url: 3_000,
  buttonLabel: 75,
  buttonValue: 2_000,
  /** 25 are allowed; five stand on one line of a wide screen. */
  buttonsInRow: 5,
  confirmTitle: 100,
  confirmText: 300,
  confirmButton: 30,
  viewTitle: 24,
  privateMetadata: 3_000,
  inputLabel: 2_000,
  inputHint: 2_000,
  inputText: 3_000,
  options: 100,
  optionGroups: 100,
  optionLabel: 75,
  placeholder: 150,
  /**
   * "Data visualization block" on docs.slack.dev; two a message and messages only is what Slack's API answers. Its reference has
   * named six and twelve series: six is what every version of it takes, and as many lines as an eye can follow.
   */
  charts: 2,
  chartTitle: 50,
  chartAxis: 50,
  chart: { series: 6, categories: 20, label: 20 },
} as const;

/** Sources: "Format cards in Teams" and "Bot limits" on learn.microsoft.com; a message with its cards may be about 28 KB. */
export const TEAMS = {
  cardBytes: 25_000,
  fallbackText: 500,
  blockText: 6_000,
  altText: 1_000,
  url: 3_000,
  buttonLabel: 100,
  /** What comes after the sixth action of one set is hidden behind "…" or left out. */
  actionsInSet: 6,
  /** From here on a list of choices can be searched by typing. */
  searchableChoices: 13,
  chartTitle: 200,
  /** Not Teams' numbers, which are not documented: with more, nothing can be read on a telephone. */
  chart: { series: 6, categories: 30, label: 60 },
} as const;
