import { describe, expect, it } from 'vitest';
import { formOf } from '../../bot/conversation/words/form.ts';
import { normalise, wordsOf } from '../../bot/conversation/words/normalise.ts';

describe('How a sentence begins', () => {
  it.each([
    ['wat is de stand van 12', ['asks what']],
    ['is voorstel 19 verworpen', ['asks whether']],
    ['Goedemorgen, kan ik nog stemmen?', ['asks whether', 'question mark', 'by oneself']],
    ['can you show the fund', ['asks whether', 'by the bot']],
    ['has anyone reported this', ['asks whether', 'by anyone']],
    ['wij vinden geen lassers', ['tells of oneself']],
    ['weekbericht aan', ['neither']],
    ['hoi', ['neither']],
    ['', ['neither']],
  ])('"%s" %j', (text, form) => {
    expect(formOf(wordsOf(normalise(text)))).toEqual(form);
  });
});
