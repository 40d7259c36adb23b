/** Sends what a person does to the local platform, and keeps what is under way and what went wrong. */
import { useCallback, useState } from 'react';
import type { SharedFile } from '../../files.ts';
import type { Outcome } from '../../outcome.ts';
import { useWords } from './words.tsx';

export type Act = <T extends object>(name: string, input: object, key?: string) => Promise<Outcome<T>>;
export type Notice = { text: string; kind: 'error' | 'info' };

export function useActs(platform: 'slack' | 'teams', who: object) {
  const words = useWords();
  /** What is under way, by the key given with the act: a button shows that it works. */
  const [busy, setBusy] = useState<string[]>([]);
  const [notice, setNotice] = useState<Notice>();
  const identity = JSON.stringify(who);

  const act: Act = useCallback(
    async <T extends object>(name: string, input: object, key = name) => {
      setBusy((keys) => [...keys, key]);
      setNotice(undefined);
      try {
        const response = await fetch(`/local/${platform}/acts/${name}`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ ...JSON.parse(identity), ...input }),
        });
        const outcome = (await response.json()) as Outcome<T>;
        if (!outcome.ok) setNotice({ text: outcome.error, kind: 'error' });
        else if ('said' in outcome && outcome.said) setNotice({ text: String(outcome.said), kind: 'info' });
        return outcome;
      } catch {
        setNotice({ text: words.lost, kind: 'error' });
        return { ok: false, error: words.lost };
      } finally {
        setBusy((keys) => keys.filter((_, i) => i !== keys.indexOf(key)));
      }
    },
    [platform, identity, words],
  );
  /** Sends the files to where the platform keeps them. Gives their ids; undefined when one was refused, which is told. */
  const upload = useCallback(
    async (files: readonly File[]): Promise<string[] | undefined> => {
      const ids: string[] = [];
      try {
        for (const file of files) {
          const address = new URLSearchParams({ ...JSON.parse(identity), name: file.name });
          const response = await fetch(`/local/${platform}/upload?${address}`, {
            method: 'POST',
            headers: { 'content-type': file.type || 'application/octet-stream' },
            body: file,
          });
          const outcome = (await response.json()) as Outcome<{ file: SharedFile }>;
          if (!outcome.ok) {
            setNotice({ text: outcome.error, kind: 'error' });
            return undefined;
          }
          ids.push(outcome.file.id);
        }
        return ids;
      } catch {
        setNotice({ text: words.lost, kind: 'error' });
        return undefined;
      }
    },
    [platform, identity, words],
  );
  return { act, upload, busy, notice, dismissNotice: () => setNotice(undefined) };
}
