/** Sends what a person does to the local platform, and keeps what is under way and what went wrong. */
import { useCallback, useState } from 'react';
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
  return { act, busy, notice, dismissNotice: () => setNotice(undefined) };
}
