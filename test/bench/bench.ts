/** `npm run bench [-- --json]`: sizes, cold starts and presses, side by side with the peers on npm. */
import { parseArgs } from 'node:util';
import { benchDigest, type DigestBench } from './digest.ts';
import { benchEdges, type EdgeBench } from './edges.ts';
import { benchFigures, type FigureBench } from './figures.ts';
import { benchMatching, type MatchingBench } from './matching.ts';
import { benchOwnFiles, type OwnFileBench } from './own-files.ts';
import { benchPresses, type PressBench } from './presses.ts';
import { benchSentences, type SentenceBench } from './sentences.ts';
import { benchVotes, type VoteBench } from './votes.ts';

const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } });
const edges = await benchEdges();
const presses = await benchPresses();
const votes = await benchVotes();
const figures = await benchFigures();
const ownFiles = benchOwnFiles();
const digest = await benchDigest();
const sentences = await benchSentences();
const matching = await benchMatching();
if (values.json)
  console.log(
    JSON.stringify({ node: process.version, edges, presses, votes, figures, ownFiles, digest, sentences, matching }, null, 2),
  );
else {
  const reports = [
    pressReport(presses),
    voteReport(votes),
    figureReport(figures),
    ownFileReport(ownFiles),
    digestReport(digest),
    sentenceReport(sentences),
    matchingReport(matching),
  ];
  console.log([...edges.map(edgeReport), ...reports].join('\n\n'));
}

function edgeReport(bench: EdgeBench): string {
  const row = (name: string, bytes: number, { load, answer, status }: EdgeBench['ours']) =>
    `  ${name.padEnd(32)}${`${Math.round(bytes / 1000)} kB`.padStart(9)}${ms(load)}${ms(answer)}   ${status}`;
  return [
    `${bench.edge.padEnd(34)}     size      load    answer   status`,
    row('Streek', bench.coldBytes, bench.ours),
    row(bench.peerName, bench.peerBytes, bench.peer),
    `  size: what a cold start reads; with what Streek loads when it is asked for ${Math.round(bench.bytes / 1000)} kB\n  ratio of loads ${bench.loadRatio.toFixed(2)}, of first answers ${bench.answerRatio.toFixed(2)}`,
  ].join('\n');
}

function pressReport({ press, update, ratio, requests, rush }: PressBench): string {
  return [
    'one press of “we have this too”, from signed request to answer',
    `  press${ms(press)}, with ${requests} requests to the table; a bare UpdateItem${ms(update)}; ratio ${ratio.toFixed(1)}`,
    `  ${rush.people} people × ${rush.clicks} clicks at once: ${rush.stored} stored, ${rush.errors} errors`,
  ].join('\n');
}

function voteReport({ ballot, update, ratio, own, ratioOwn, requests }: VoteBench): string {
  return [
    'one ballot, from signed request to answer',
    `  ballot${ms(ballot)}; a bare UpdateItem of a small item${ms(update)}; ratio ${ratio.toFixed(1)}`,
    `  a bare UpdateItem of the vote itself, which is what a ballot writes${ms(own)}; ratio ${ratioOwn.toFixed(1)}`,
    `  requests to the table: ${requests.seen} of who was seen in the last half minute, ${requests.unseen} of others`,
  ].join('\n');
}

function figureReport(bench: FigureBench): string {
  const rows = Object.entries(bench).map(
    ([question, { requests, ms: time }]) =>
      `  ${question.padEnd(12)}${requests.few} requests with few figures stored, ${requests.all} with all;${ms(time.few)} and${ms(time.all)}`,
  );
  return ['one answer of the monitor', ...rows].join('\n');
}

function ownFileReport(bench: OwnFileBench): string {
  const rows = Object.entries(bench).map(
    ([file, { read, parsed, ratio }]) =>
      `  ${file.padEnd(12)}${ms(read)}; csv-parse alone${ms(parsed)}; ratio ${ratio.toFixed(1)}`,
  );
  return ['a file of 100,000 own figures, read and checked', ...rows].join('\n');
}

function digestReport({ history, show, weekly }: DigestBench): string {
  const row = (name: string, { short, long }: DigestBench['show']) =>
    `  ${name.padEnd(24)}${short} requests after ${history.short} problems, ${long} after ${history.long}`;
  return ['one digest of the same week', row('asked for', show), row('weekly, with sending', weekly)].join('\n');
}

function sentenceReport({ load, first, later, bytes }: SentenceBench): string {
  return [
    'one sentence understood without a language model, in a fresh process',
    `  loading ${Math.round(bytes / 1000)} kB and rehearsing${ms(load)}; the first sentence${ms(first)}, a later one${ms(later)}`,
  ].join('\n');
}

function matchingReport(bench: MatchingBench): string {
  const share = (value: number) => `${(100 * value).toFixed(1)}%`.padStart(8);
  const rows = bench.map(
    ({ size, precision, suggested, coverage, share: of, cost, wrong, seconds }) =>
      `  ${String(size).padStart(5)}${share(precision.score)}${share(precision.text)}${share(precision.textOfKind)}${share(precision.lot)}` +
      `${share(suggested.precision)}${share(coverage)}${(of.small / of.large).toFixed(2).padStart(8)}` +
      `${cost.requests.toFixed(0).padStart(9)}${cost.compared.toFixed(0).padStart(8)}` +
      `${Object.values(wrong)
        .reduce((sum, count) => sum + count, 0)
        .toString()
        .padStart(7)}${seconds.toFixed(0).padStart(5)} s`,
  );
  return [
    'matching in a made-up region: what really fits (3% of all pairs) among the first five, and in what six weeks suggest',
    '   size   score    text  of kind   lot  suggested covered small/large requests people  wrong',
    ...rows,
  ].join('\n');
}

function ms(value: number): string {
  return `${value.toFixed(value < 10 ? 1 : 0)} ms`.padStart(10);
}
