import type { ReactNode } from 'react';
import { Avatar } from './avatar.tsx';
import { Menu, type MenuItem } from './menu.tsx';
import { clockTime, STREEK } from './who.ts';
import { useWords } from './words.tsx';

type Props = {
  author: string;
  epochMs: number;
  edited?: boolean;
  onlyYou?: boolean;
  /** Follows another message of the same author closely: no avatar and name again. */
  follows?: boolean;
  children: ReactNode;
  menu?: MenuItem[];
  replies?: number;
  openThread?: () => void;
  dismiss?: () => void;
};

/** One message, whatever its platform: who, when, what, and what can be done with it. */
export function Message(props: Props) {
  const words = useWords();
  const { author, replies = 0 } = props;
  return (
    <article className={`message${props.onlyYou ? ' only-you' : ''}${props.follows ? ' follows' : ''}`} aria-label={author}>
      <div className="message-side">{props.follows ? <time>{clockTime(props.epochMs)}</time> : <Avatar name={author} />}</div>
      <div className="message-body">
        {props.onlyYou && (
          <p className="only-you-line">
            <span aria-hidden="true">◌ </span>
            {words.onlyYou}
            {props.dismiss && (
              <button type="button" className="link" onClick={props.dismiss}>
                {words.dismiss}
              </button>
            )}
          </p>
        )}
        {!props.follows && (
          <p className="message-head">
            <strong>{author}</strong>
            {author === STREEK && <span className="badge">APP</span>}
            <time>{clockTime(props.epochMs)}</time>
            {props.edited && <span className="edited">{words.edited}</span>}
          </p>
        )}
        <div className="message-content">
          {props.children}
          {props.edited && props.follows && <span className="edited">({words.edited})</span>}
        </div>
        {replies > 0 && props.openThread && (
          <button type="button" className="link replies" onClick={props.openThread}>
            {words.replies(replies)}
          </button>
        )}
      </div>
      <div className="message-tools">
        {props.openThread && (
          <button type="button" className="quiet icon" aria-label={words.reply} title={words.reply} onClick={props.openThread}>
            ↩
          </button>
        )}
        {props.menu && <Menu items={props.menu} />}
      </div>
    </article>
  );
}
