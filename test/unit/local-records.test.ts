import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openJournal } from '../../infra/local/records.ts';

function journalFile(): string {
  const dir = mkdtempSync(join(tmpdir(), 'streek-records-'));
  onTestFinished(() => rmSync(dir, { recursive: true }));
  return join(dir, 'deep', 'slack.jsonl');
}

describe('what the local platforms remember', () => {
  test('every change is in the file before anyone hears of it', () => {
    const file = journalFile();
    const messages = openJournal(file).records<string>('messages');

    messages.set('1', 'één 🙂');
    messages.set('2', 'twee');
    messages.delete('1');

    const reopened = openJournal(file).records<string>('messages');
    expect(reopened.values()).toEqual(['twee']);
    expect(reopened.get('1')).toBeUndefined();
  });

  test('a line that was being written when the process died is dropped, and the rest kept', () => {
    const file = journalFile();
    openJournal(file).records<string>('messages').set('1', 'heel');
    appendFileSync(file, '["messages","2","hal');

    const reopened = openJournal(file).records<string>('messages');
    reopened.set('3', 'later');

    expect(reopened.values()).toEqual(['heel', 'later']);
    expect(openJournal(file).records<string>('messages').values()).toEqual(['heel', 'later']);
  });

  test('opening forgets the history and keeps what is', () => {
    const file = journalFile();
    const counts = openJournal(file).records<number>('counts');
    for (let n = 1; n <= 100; n += 1) counts.set('support', n);

    openJournal(file);

    expect(readFileSync(file, 'utf8')).toBe('["counts","support",100]\n');
  });

  test('without a file it remembers for as long as it lives', () => {
    const homes = openJournal().records<string>('homes');

    homes.set('a', 'x');

    expect(homes.get('a')).toBe('x');
  });
});
