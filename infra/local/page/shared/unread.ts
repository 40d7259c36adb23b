/** What a person has read: per conversation the newest message seen while it was open. */
import { useEffect } from 'react';
import { useRemembered } from './remember.ts';

type Conversation = { id: string; newest?: string };

/** Message ids of both platforms sort by time when they are as long as each other, which they are. */
export function useUnread(person: string, open: string | undefined, conversations: Conversation[]): (id: string) => boolean {
  const [read, setRead] = useRemembered<Record<string, string>>(`read ${person}`, {});
  const newest = conversations.find(({ id }) => id === open)?.newest;
  useEffect(() => {
    if (open && newest && newest > (read[open] ?? '')) setRead({ ...read, [open]: newest });
  }, [open, newest, read, setRead]);
  return (id) => {
    const last = conversations.find((conversation) => conversation.id === id)?.newest;
    return id !== open && last !== undefined && last > (read[id] ?? '');
  };
}
