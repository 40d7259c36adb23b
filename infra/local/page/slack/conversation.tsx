import type { SlackDesk, SlackDeskChannel, SlackMessage } from '../../slack/desk.ts';
import type { Act } from '../shared/acts.ts';
import { Files } from '../shared/files.tsx';
import { Message } from '../shared/message.tsx';
import { MessageList } from '../shared/message-list.tsx';
import { Waiting } from '../shared/waiting.tsx';
import { STREEK } from '../shared/who.ts';
import { useWords } from '../shared/words.tsx';
import { Blocks } from './blocks.tsx';
import { pressKey } from './button.tsx';
import { StoredText } from './typed.tsx';

/** The message shortcuts that the app manifest declares. */
const SHORTCUTS = { raise: 'problem.raise', propose: 'proposal.submit' } as const;

type Props = {
  desk: SlackDesk;
  channel: SlackDeskChannel;
  /** Only this thread; otherwise what stands in the channel itself. */
  thread?: string;
  openThread?: (ts: string) => void;
  act: Act;
  busy: string[];
  waiting: boolean;
  language: string;
  label: string;
};

export function Conversation({ desk, channel, thread, openThread, act, busy, waiting, language, label }: Props) {
  const words = useWords();
  const shown = channel.messages.filter((message) => (thread ? isIn(message, thread) : standsInChannel(message)));
  const listed = shown.map((message) => ({
    message,
    id: message.ts,
    epochMs: Number(message.ts) * 1000,
    author: authorOf(message, desk),
    standsAlone: message.onlyFor !== undefined || message.blocks !== undefined,
  }));

  return (
    <MessageList
      label={label}
      messages={listed}
      language={language}
      empty={channel.direct ? words.emptyDirect : words.empty}
      draw={({ message, author, epochMs }, follows) => (
        <Message
          author={author}
          epochMs={epochMs}
          follows={follows}
          edited={message.edited !== undefined}
          onlyYou={message.onlyFor !== undefined}
          dismiss={() => void act('dismiss', { channel: channel.id, message: message.ts })}
          replies={thread ? 0 : channel.messages.filter((other) => other.thread_ts === message.ts).length}
          openThread={openThread && message.onlyFor === undefined ? () => openThread(message.ts) : undefined}
          menu={
            message.onlyFor === undefined
              ? (['raise', 'propose'] as const).map((name) => ({
                  label: words[name],
                  choose: () => void act('shortcut', { channel: channel.id, message: message.ts, callback: SHORTCUTS[name] }),
                }))
              : undefined
          }
        >
          {message.blocks ? (
            <Blocks
              blocks={message.blocks}
              hands={{
                busy,
                press: (block, action) =>
                  void act('press', { channel: channel.id, message: message.ts, block, action }, pressKey(block, action)),
              }}
            />
          ) : (
            message.text && <StoredText text={message.text} desk={desk} />
          )}
          <Files files={message.files} />
        </Message>
      )}
    >
      {waiting && <Waiting />}
    </MessageList>
  );
}

const isIn = (message: SlackMessage, thread: string) => message.ts === thread || message.thread_ts === thread;
const standsInChannel = (message: SlackMessage) => message.thread_ts === undefined || message.thread_ts === message.ts;

function authorOf(message: SlackMessage, desk: SlackDesk): string {
  if (message.bot_id) return STREEK;
  return desk.people.find(({ id }) => id === message.user)?.name ?? 'Slack';
}
