/** Slack's stored text back to what people see: entities, mentions as chips, links. */
import { Children, type ReactNode } from 'react';
import type { SlackDesk } from '../../slack/desk.ts';
import { STREEK } from '../shared/who.ts';

const plain = (text: string) => text.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&');

export function StoredText({ text, desk }: { text: string; desk: SlackDesk }) {
  const parts = text.split(/(<[^<>]+>)/).map((part) => drawn(part, desk));
  return <p className="typed">{Children.toArray(parts)}</p>;
}

function drawn(part: string, desk: SlackDesk): ReactNode {
  const user = /^<@(\w+)>$/.exec(part)?.[1];
  if (user) return <span className="mention">@{user === desk.bot ? STREEK : nameIn(desk, user)}</span>;
  const [, url, label] = /^<(https?:[^|>]+)(?:\|([^>]*))?>$/.exec(part) ?? [];
  if (!url) return plain(part);
  return (
    <a href={plain(url)} target="_blank" rel="noreferrer">
      {plain(label ?? url)}
    </a>
  );
}

const nameIn = (desk: SlackDesk, user: string) => desk.people.find(({ id }) => id === user)?.name ?? user;
