import { Children } from 'react';
import type { TeamsDesk, TeamsDeskConversation, TeamsMessage } from '../../teams/desk.ts';
import type { Act } from '../shared/acts.ts';
import { Files } from '../shared/files.tsx';
import { Message } from '../shared/message.tsx';
import { MessageList } from '../shared/message-list.tsx';
import { Waiting } from '../shared/waiting.tsx';
import { STREEK } from '../shared/who.ts';
import { useWords } from '../shared/words.tsx';
import { Adaptive } from './adaptive.tsx';

/** The message actions that the app manifest declares. */
const ACTIONS = { raise: 'problem.raise', propose: 'proposal.submit' } as const;

type Props = {
  desk: TeamsDesk;
  conversation: TeamsDeskConversation;
  thread?: string;
  openThread?: (id: string) => void;
  act: Act;
  waiting: boolean;
  language: string;
  label: string;
};

export function Conversation({ desk, conversation, thread, openThread, act, waiting, language, label }: Props) {
  const words = useWords();
  const { messages, direct } = conversation;
  const shown = messages.filter((message) => (thread ? message.id === thread || message.thread === thread : !message.thread));
  const listed = shown.map((message) => ({
    message,
    id: message.id,
    epochMs: Date.parse(message.at),
    author: authorOf(message, desk),
    standsAlone: message.card !== undefined || message.onlyFor !== undefined,
  }));

  return (
    <MessageList
      label={label}
      messages={listed}
      language={language}
      empty={direct ? words.emptyDirect : words.empty}
      draw={({ message, author, epochMs }, follows) => (
        <Message
          author={author}
          epochMs={epochMs}
          follows={follows}
          edited={message.edited}
          onlyYou={message.onlyFor !== undefined}
          replies={thread ? 0 : messages.filter((other) => other.thread === message.id).length}
          openThread={openThread && !direct ? () => openThread(message.id) : undefined}
          menu={(['raise', 'propose'] as const).map((name) => ({
            label: words[name],
            choose: () => void act('messageAction', { message: message.id, command: ACTIONS[name] }),
          }))}
        >
          {message.card ? (
            <Adaptive card={message.card} act={(action, inputs) => act('act', { message: message.id, action, inputs })} />
          ) : (
            message.text && <Typed text={message.text} />
          )}
          <Files files={message.files} />
        </Message>
      )}
    >
      {waiting && <Waiting />}
    </MessageList>
  );
}

function Typed({ text }: { text: string }) {
  const drawn = (part: string) => (/^@streek$/i.test(part) ? <span className="mention">{STREEK}</span> : part);
  return <p className="typed">{Children.toArray(text.split(/(@streek\b)/i).map(drawn))}</p>;
}

function authorOf(message: TeamsMessage, desk: TeamsDesk): string {
  if (message.from === 'streek') return STREEK;
  return desk.people.find(({ aadObjectId }) => aadObjectId === message.from)?.name ?? 'Teams';
}
