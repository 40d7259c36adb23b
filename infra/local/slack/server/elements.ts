/** The limits of what stands inside a block: text objects, buttons, inputs, options, confirmations. */

/** A mistake: where in the blocks (JSON pointer) and what. */
export type Problem = [pointer: string, sentence: string];
type Fields = Record<string, unknown>;
type Found = Problem | false | undefined;

const longer = (value: unknown, most: number) => typeof value === 'string' && value.length > most;

/** A text object: `plain_text` or `mrkdwn`, not empty, not longer than its place allows. */
export function textProblem(given: unknown, at: string, place: { max: number; plain?: boolean }): Found {
  const text = given as Fields | undefined;
  if (!text || !['plain_text', 'mrkdwn'].includes(String(text.type))) return [at, 'must be a text object'];
  if (place.plain && text.type !== 'plain_text') return [`${at}/type`, 'must be plain_text'];
  if (typeof text.text !== 'string' || text.text.length === 0) return [`${at}/text`, 'must be more than 0 characters'];
  return text.text.length > place.max ? [`${at}/text`, `must be less than ${place.max + 1} characters`] : undefined;
}

const ELEMENTS: Record<string, (element: Fields, at: string) => Found[]> = {
  button: (button, at) => [
    textProblem(button.text, `${at}/text`, { max: 75, plain: true }),
    longer(button.value, 2000) && [`${at}/value`, 'must be less than 2001 characters'],
    longer(button.url, 3000) && [`${at}/url`, 'must be less than 3001 characters'],
    button.style !== undefined &&
      !['primary', 'danger'].includes(String(button.style)) && [`${at}/style`, 'must be primary or danger'],
    ...(button.confirm ? confirmProblems(button.confirm as Fields, `${at}/confirm`) : []),
  ],
  image: (image, at) => [
    !/^https?:\/\//.test(String(image.image_url ?? '')) && [`${at}/image_url`, 'must be a valid URL'],
    (typeof image.alt_text !== 'string' || image.alt_text === '') && [`${at}/alt_text`, 'is required'],
  ],
  plain_text_input: (input, at) => [
    longer(input.initial_value, Number(input.max_length ?? 3000)) && [`${at}/initial_value`, 'is too long'],
    Number(input.max_length ?? 1) > 3000 && [`${at}/max_length`, 'must be less than 3001'],
    input.placeholder !== undefined && textProblem(input.placeholder, `${at}/placeholder`, { max: 150, plain: true }),
  ],
  static_select: (select, at) => optionProblems(select, at, 100),
  radio_buttons: (radio, at) => optionProblems(radio, at, 10),
  checkboxes: (boxes, at) => optionProblems(boxes, at, 10),
};

export function elementProblems(element: Fields, at: string): Problem[] {
  const check = ELEMENTS[String(element?.type)];
  if (!check) return [[at, `unsupported type: ${element?.type}`]];
  const found = check(element, at).filter((problem): problem is Problem => Boolean(problem));
  if (longer(element.action_id, 255)) found.push([`${at}/action_id`, 'must be less than 256 characters']);
  return found;
}

/** Options, or groups of at most as many options each. */
function optionProblems(select: Fields, at: string, most: number): Found[] {
  const groups = Array.isArray(select.option_groups) ? (select.option_groups as Fields[]) : undefined;
  if (groups) {
    return [
      groups.length > 100 && [`${at}/option_groups`, 'no more than 100 items allowed'],
      ...groups.flatMap((group, i): Found[] => [
        textProblem(group.label, `${at}/option_groups/${i}/label`, { max: 75, plain: true }),
        ...optionProblems({ options: group.options }, `${at}/option_groups/${i}`, most),
      ]),
    ];
  }
  const options = Array.isArray(select.options) ? (select.options as Fields[]) : [];
  const initial = (select.initial_option as Fields | undefined)?.value;
  return [
    options.length === 0 && [`${at}/options`, 'must have at least 1 item'],
    options.length > most && [`${at}/options`, `no more than ${most} items allowed`],
    initial !== undefined &&
      !options.some((option) => option.value === initial) && [`${at}/initial_option`, 'must be one of the options'],
    ...options.flatMap((option, i): Found[] => [
      textProblem(option.text, `${at}/options/${i}/text`, { max: 75 }),
      (typeof option.value !== 'string' || option.value.length > 150) && [
        `${at}/options/${i}/value`,
        'must be less than 151 characters',
      ],
    ]),
  ];
}

function confirmProblems(confirm: Fields, at: string): Found[] {
  return [
    textProblem(confirm.title, `${at}/title`, { max: 100, plain: true }),
    textProblem(confirm.text, `${at}/text`, { max: 300 }),
    textProblem(confirm.confirm, `${at}/confirm`, { max: 30, plain: true }),
    textProblem(confirm.deny, `${at}/deny`, { max: 30, plain: true }),
  ];
}
