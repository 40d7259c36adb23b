/** Reads a person's desk, and again whenever the server tells that something changed there. */
import { useCallback, useEffect, useRef, useState } from 'react';

type Listener = (workspace: string | undefined) => void;
const listeners = new Set<Listener>();
const connectionListeners = new Set<(connected: boolean) => void>();

/** One stream for the whole page; after a break everything is read again, as changes may have been missed. */
function connect(): void {
  const stream = new EventSource('/local/live');
  stream.onopen = () => {
    for (const tell of connectionListeners) tell(true);
    for (const listener of listeners) listener(undefined);
  };
  stream.onmessage = ({ data }) => {
    const { workspace } = JSON.parse(data as string) as { workspace: string };
    for (const listener of listeners) listener(workspace);
  };
  stream.onerror = () => {
    for (const tell of connectionListeners) tell(false);
  };
}
connect();

export function useConnected(): boolean {
  const [connected, setConnected] = useState(true);
  useEffect(() => {
    connectionListeners.add(setConnected);
    return () => void connectionListeners.delete(setConnected);
  }, []);
  return connected;
}

/** @param workspace `slack:<team>` or `teams:<tenant>`, as the stream names it */
export function useDesk<Desk>(url: string, workspace: string): { desk: Desk | undefined; reload: () => Promise<void> } {
  const [shown, setShown] = useState<{ url: string; desk: Desk }>();
  const latest = useRef(0);
  const reload = useCallback(async () => {
    latest.current += 1;
    const asked = latest.current;
    const response = await fetch(url);
    if (!response.ok) return;
    const desk = (await response.json()) as Desk;
    // An older answer that comes in late must not take the place of a newer one.
    if (asked === latest.current) setShown({ url, desk });
  }, [url]);

  useEffect(() => {
    const listener: Listener = (changed) => {
      if (changed === undefined || changed === workspace) void reload().catch(() => undefined);
    };
    listeners.add(listener);
    void reload().catch(() => undefined);
    return () => void listeners.delete(listener);
  }, [reload, workspace]);

  return { desk: shown?.url === url ? shown.desk : undefined, reload };
}
