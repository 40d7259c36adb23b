/**
 * `npm run verify -- FILE [--hash HASH]`: checks a set of minutes (JSON). Names the first link that does not hold and exits with 1.
 * The hash that was published with the outcome tells whether these are the minutes that were made then.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { verifyMinutes } from '../../bot/fund/verifying.ts';

const WHY = {
  changed: 'its content is not what was hashed',
  unlinked: 'it does not follow from the link before it',
  cut: 'the chain stops before its end',
  recount: 'the ballots do not give this outcome',
};

const { values, positionals } = parseArgs({ allowPositionals: true, options: { hash: { type: 'string' } } });
const [file] = positionals;
if (!file) stop('Name the file with the minutes: npm run verify -- minutes.json');

const verdict = verifyMinutes(contentOf(file));
if ('unreadable' in verdict) stop(`${file} holds no minutes: take the JSON file that was posted with the outcome.`);
if ('broken' in verdict) {
  const { number, kind, why } = verdict.broken;
  stop(`Broken at link ${number} (${kind}): ${WHY[why]}.`);
}
if (values.hash !== undefined && values.hash !== verdict.hash) {
  stop(`The chain holds, but these are other minutes: their hash is ${verdict.hash}.`);
}
console.log(
  `${verdict.links} links, unbroken. Outcome: ${verdict.result}${verdict.recounted ? ', recounted from the ballots' : ''}.`,
);
console.log(`Hash: ${verdict.hash}`);

function contentOf(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return stop(`${path} cannot be read as JSON: name the JSON file with the minutes.`);
  }
}

function stop(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}
