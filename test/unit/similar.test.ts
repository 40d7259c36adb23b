import { describe, expect, it } from 'vitest';
import { closest, VECTOR_LENGTH, VECTOR_SCHEME, vectorOf } from '../../bot/conversation/similar.ts';
import { BUSINESS } from '../../bot/conversation/words/business.ts';
import { actsOf, conceptsIn, conceptsOf, readLexicon, subjectsOf } from '../../bot/conversation/words/concepts.ts';
import { PEOPLE } from '../../bot/conversation/words/people.ts';
import { PLACE } from '../../bot/conversation/words/place.ts';
import { SOCIETY } from '../../bot/conversation/words/society.ts';
import { TRADES } from '../../bot/conversation/words/trades.ts';
import { foundAgain } from '../eval/similar.ts';

const problems = [
  { id: 'staff', text: 'Wij vinden geen lassers en monteurs meer' },
  { id: 'road', text: 'De N35 staat elke ochtend vast' },
  { id: 'homes', text: 'Jonge werknemers kunnen geen betaalbare woning vinden' },
  { id: 'grid', text: 'Het stroomnet zit vol' },
];

describe('Problems that are alike', () => {
  it('are found in the same language by other words', () => {
    const [first] = closest('er is geen technisch personeel te krijgen', problems);

    expect(first?.id).toBe('staff');
  });

  it('are found across languages, with the words that made them alike', () => {
    const [first] = closest('we cannot hire welders', problems);

    expect(first?.id).toBe('staff');
    expect(first?.why).toContain('lassers');
  });

  it('come best first and no more than asked for', () => {
    const found = closest('jonge monteurs vinden geen woning', problems, 2);

    expect(found).toHaveLength(2);
    expect(found[0]!.score).toBeGreaterThanOrEqual(found[1]!.score);
  });

  it('are none where nothing is alike', () => {
    expect(closest('fijn weekend allemaal', problems)).toEqual([]);
    expect(closest('', problems)).toEqual([]);
    expect(closest('🎉', problems)).toEqual([]);
  });

  it('are found with the vector that was kept, and a vector of another scheme is made anew', () => {
    const text = 'the power grid is full';
    const kept = problems.map((problem) => ({ ...problem, vector: vectorOf(problem.text), scheme: VECTOR_SCHEME }));
    const stale = problems.map((problem) => ({ ...problem, vector: vectorOf('iets heel anders'), scheme: VECTOR_SCHEME - 1 }));

    expect(closest(text, kept)).toEqual(closest(text, problems));
    expect(closest(text, stale)).toEqual(closest(text, problems));
  });

  it('are in the top three for nine of ten questions, in Dutch and in English', () => {
    const { nl, en } = foundAgain();

    expect(nl.topThree).toBeGreaterThan(0.9);
    expect(en.topThree).toBeGreaterThan(0.9);
  });
});

describe('A vector', () => {
  it('has a fixed length and fits in a byte a number', () => {
    for (const text of ['', 'x', 'Wij vinden geen lassers', 'a '.repeat(20_000)]) {
      const vector = vectorOf(text);

      expect(vector).toHaveLength(VECTOR_LENGTH);
      expect(vector.every((value) => Number.isInteger(value) && Math.abs(value) <= 127)).toBe(true);
    }
  });

  it('does not depend on case, accents or signs', () => {
    expect(vectorOf('CRÈCHE, sluit te vroeg!')).toEqual(vectorOf('creche sluit te vroeg'));
  });
});

describe('The word list', () => {
  it('knows one thing by its Dutch and its English name, and what it is a kind of', () => {
    expect(conceptsOf('lassers')).toEqual(expect.arrayContaining(['technician', 'staff']));
    expect(conceptsOf('welders')).toEqual(expect.arrayContaining(['technician', 'staff']));
  });

  it('finds a word within a Dutch compound', () => {
    expect(conceptsOf('bedrijfswoningtekort')).toEqual(expect.arrayContaining(['housing', 'shortage']));
  });

  it('reads exact words, beginnings and parts', () => {
    const lexicon = readLexicon(['road: weg traffic* *file*']);

    expect(conceptsIn(lexicon, 'wegen')).toEqual(['road']);
    expect(conceptsIn(lexicon, 'wegwerp')).toEqual([]);
    expect(conceptsIn(lexicon, 'trafficjam')).toEqual(['road']);
    expect(conceptsIn(lexicon, 'ochtendfileleed')).toEqual(['road']);
  });

  it('keeps what people ask apart from what they talk about', () => {
    expect(actsOf('verwijder')).toContain('remove');
    expect(conceptsOf('verwijder')).toEqual([]);
  });
});

describe('The words for likeness', () => {
  const lines = [PEOPLE, PLACE, BUSINESS, TRADES, SOCIETY].flatMap((table) => table.split('\n').filter(Boolean));
  const words = lines.flatMap((line) => (line.split(':')[1] ?? '').trim().split(/\s+/));

  it('holds at least 2,500 words in Dutch and English', () => {
    const known = new Set(words.filter((word) => !word.includes('-')));

    expect(known.size).toBeGreaterThanOrEqual(2_500);
  });

  it.each([
    ['ongedierte', 'vermin'],
    ['polissen', 'policy'],
    ['kapsalon', 'hairdresser'],
    ['huisjesmelkers', 'overcrowding'],
    ['aanrijtijden', 'ambulance'],
  ])('knows that "%s" and "%s" are about the same', (dutch, english) => {
    expect(subjectsOf(english)).toEqual(expect.arrayContaining(subjectsOf(dutch).slice(0, 1)));
    expect(subjectsOf(dutch)).not.toEqual([]);
  });
});
