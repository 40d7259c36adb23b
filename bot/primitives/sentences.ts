/** The first sentence of what somebody wrote, with a capital and without the full stop: as it can stand above a card. */
export function firstSentence(words: string): string {
  const typed = words.trim();
  const line = typed.split('\n', 1)[0]!.trim();
  const sentence = /^.*?[.!?…](?=\s|$)/u.exec(line)?.[0] ?? line;
  return capitalised(sentence.replace(/[.…]+$/u, '') || typed);
}

function capitalised(words: string): string {
  const [first = '', ...rest] = [...words];
  return first.toLocaleUpperCase('nl') + rest.join('');
}
