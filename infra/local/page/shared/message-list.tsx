import { Fragment, type ReactNode, useLayoutEffect, useRef } from 'react';
import { dayOf } from './who.ts';

export type Listed = { id: string; epochMs: number; author: string; standsAlone?: boolean };

/** A message soon after another of the same author is drawn without the avatar and the name. */
const CLOSE_MS = 5 * 60_000;

type Props<T extends Listed> = {
  label: string;
  messages: T[];
  draw: (message: T, follows: boolean) => ReactNode;
  empty: string;
  language: string;
  children?: ReactNode;
};

/** Messages by day, kept at the newest unless someone scrolled up. */
export function MessageList<T extends Listed>({ label, messages, draw, empty, language, children }: Props<T>) {
  const end = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const atEnd = useRef(true);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new drawing may have made the list longer
  useLayoutEffect(() => {
    if (atEnd.current) end.current?.scrollIntoView({ block: 'nearest' });
  }, [messages, children]);

  return (
    <div
      ref={list}
      className="messages"
      role="log"
      aria-label={label}
      onScroll={() => {
        const box = list.current!;
        atEnd.current = box.scrollHeight - box.scrollTop - box.clientHeight < 60;
      }}
    >
      {messages.length === 0 && <p className="empty">{empty}</p>}
      {messages.map((message, i) => {
        const before = messages[i - 1];
        const day = dayOf(message.epochMs, language);
        const newDay = !before || dayOf(before.epochMs, language) !== day;
        const close = before && message.epochMs - before.epochMs < CLOSE_MS;
        const follows = !newDay && close && before.author === message.author && !message.standsAlone && !before.standsAlone;
        return (
          <Fragment key={message.id}>
            {newDay && (
              <p className="day">
                <span>{day}</span>
              </p>
            )}
            {draw(message, Boolean(follows))}
          </Fragment>
        );
      })}
      {children}
      <div ref={end} />
    </div>
  );
}
