/** A file of contributors, read and shown as it would be kept. Only the worker reads files, so only there this is loaded. */
import type { Card } from '../../chat/card.ts';
import type { Deed, OfferedFile } from '../../region/capability.ts';
import { refusal } from '../../region/cards.ts';
import { faultsCard, previewCard } from './cards.ts';
import { reachedOf, summaryOf } from './list.ts';
import { readContributors } from './reading.ts';
import type { ContributorTools } from './tending.ts';

/** Undefined: none of the files has a column of KvK numbers, and so is for somebody else. */
export async function offeredContributors(
  tools: ContributorTools,
  deed: Deed,
  files: readonly OfferedFile[],
): Promise<Card | undefined> {
  for (const file of files) {
    const read = isSheet(file) ? readContributors(await file.bytes()) : undefined;
    if (!read) continue;
    const { visitor, ask, at } = deed;
    const refused = refusal(visitor, 'run-region');
    if (refused) return refused;
    const { language, account } = visitor;
    if (!read.ok) return faultsCard(language, read.faults, read.count);
    const { region } = visitor.workspace!;
    const { id, name } = visitor.member!;
    const summary = summaryOf(read.lines);
    const here = reachedOf(
      read.lines.map(({ kvk }) => kvk),
      await tools.members(region),
    );
    await tools.contributors.wait(region, { id: ask.id, summary, by: id, name, at, account }, read.lines);
    return previewCard(language, { id: ask.id, summary, here, ignored: read.ignored });
  }
  return undefined;
}

function isSheet({ name, type }: OfferedFile): boolean {
  return /\.(?:csv|tsv|txt)$/i.test(name) || /csv|tab-separated/.test(type ?? '');
}
