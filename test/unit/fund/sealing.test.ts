import { describe, expect, it } from 'vitest';
import { newKeyPair, opener, seal } from '../../../bot/fund/sealing.ts';
import { CHOICES } from '../../../bot/fund/vote.ts';
import { cryptoRandom } from '../../../bot/primitives/random.ts';

const keys = newKeyPair(cryptoRandom);
const open = opener(keys.privateKey);
const anna = { region: 'twente', vote: 12, voter: 'anna' };
const sealed = seal('for', anna, keys.publicKey, cryptoRandom);

/** The same, with one bit of one byte turned. */
function bent(text: string, byte: number): string {
  const bytes = Buffer.from(text, 'base64url');
  bytes[byte]! ^= 1;
  return bytes.toString('base64url');
}

describe('A sealed ballot', () => {
  it('is opened by the key of its vote, and says what was chosen', () => {
    for (const choice of CHOICES) {
      expect(open(seal(choice, anna, keys.publicKey, cryptoRandom), anna)).toBe(choice);
    }
  });

  it('has one length whatever it says, and never looks the same', () => {
    const many = CHOICES.flatMap((choice) => [1, 2, 3].map(() => seal(choice, anna, keys.publicKey, cryptoRandom)));

    expect(new Set(many.map(({ length }) => length))).toEqual(new Set([86]));
    expect(new Set(many).size).toBe(many.length);
  });

  it('shares no part with another one of the same choice: key, text and tag are fresh', () => {
    const [one, two] = [0, 1].map(() => Buffer.from(seal('for', anna, keys.publicKey, cryptoRandom), 'base64url')) as [
      Buffer,
      Buffer,
    ];

    for (const [from, to] of [
      [0, 32],
      [32, 48],
      [48, 64],
    ] as const) {
      expect(one.subarray(from, to).equals(two.subarray(from, to))).toBe(false);
    }
  });

  it('is made of the randomness that is given, and of nothing else', () => {
    const fixed = { hex: (bytes: number) => '5a'.repeat(bytes) };

    expect(seal('for', anna, keys.publicKey, fixed)).toBe(seal('for', anna, keys.publicKey, fixed));
    expect(newKeyPair(fixed)).toEqual(newKeyPair(fixed));
  });

  it('cannot be opened with the key of another vote', () => {
    expect(opener(newKeyPair(cryptoRandom).privateKey)(sealed, anna)).toBeUndefined();
  });

  it('cannot be moved to another voter, another vote or another region', () => {
    expect(open(sealed, { ...anna, voter: 'bram' })).toBeUndefined();
    expect(open(sealed, { ...anna, vote: 13 })).toBeUndefined();
    expect(open(sealed, { ...anna, region: 'achterhoek' })).toBeUndefined();
  });

  it('cannot be changed in any byte, nor cut, nor made longer', () => {
    for (let byte = 0; byte < 64; byte++) expect(open(bent(sealed, byte), anna), `byte ${byte}`).toBeUndefined();
    expect(open(sealed.slice(0, -4), anna)).toBeUndefined();
    expect(open(`${sealed}AAAA`, anna)).toBeUndefined();
    expect(open('', anna)).toBeUndefined();
  });

  it('from a sender whose key is no key is not opened: nothing is thrown at closing', () => {
    const zeros = Buffer.alloc(64).toString('base64url');

    expect(open(zeros, anna)).toBeUndefined();
  });

  it('can be opened with a key pair made earlier: how it is sealed does not change unnoticed', () => {
    const old = { privateKey: 'WlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlo' };
    const then = seal('against', anna, newKeyPair({ hex: (bytes) => '5a'.repeat(bytes) }).publicKey, {
      hex: (bytes) => '6b'.repeat(bytes),
    });

    expect(then).toMatchInlineSnapshot(
      `"hGL7PweY-f4sOfOCO7Qc0-_-cLtcgXNb5GoUMTXFhFQRtbrlgyO2WTrHYEXnqF6nMHZwqOKXvTF0LTVZa-ttJQ"`,
    );
    expect(opener(old.privateKey)(then, anna)).toBe('against');
  });
});
