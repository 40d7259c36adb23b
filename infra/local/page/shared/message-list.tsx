import { Fragment, type ReactNode, useEffect, useRef } from 'react';
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
  const list = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const atEnd = useRef(true);
  const lastTop = useRef(0);

  // Cards are drawn after their messages, and windows change: whatever makes the list longer or its box lower.
  useEffect(() => {
    const box = list.current!;
    const watch = new ResizeObserver(() => {
      if (atEnd.current) box.scrollTop = box.scrollHeight;
    });
    watch.observe(box);
    watch.observe(content.current!);
    return () => watch.disconnect();
  }, []);

  return (
    <div
      ref={list}
      className="messages"
      role="log"
      aria-label={label}
      onScroll={() => {
        const box = list.current!;
        const near = box.scrollHeight - box.scrollTop - box.clientHeight < 60;
        // Only who scrolls up leaves the end; a card drawn below the last one must not count as that.
        if (near || box.scrollTop < lastTop.current) atEnd.current = near;
        lastTop.current = box.scrollTop;
      }}
    >
      <div ref={content}>
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
      </div>
    </div>
  );
}
