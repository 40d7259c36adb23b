import { useState } from 'react';
import type { TeamsDesk, TeamsDeskConversation } from '../../teams/desk.ts';
import type { TeamsTenant } from '../../world.ts';
import { useActs } from '../shared/acts.ts';
import { Column } from '../shared/column.tsx';
import { Composer, type Written } from '../shared/composer.tsx';
import { useDesk } from '../shared/live.ts';
import { useRemembered } from '../shared/remember.ts';
import { Sidebar } from '../shared/sidebar.tsx';
import { useUnread } from '../shared/unread.ts';
import { useWaiting } from '../shared/use-waiting.ts';
import { STREEK } from '../shared/who.ts';
import { useWords } from '../shared/words.tsx';
import { Conversation } from './conversation.tsx';
import { Dialog } from './dialog.tsx';

type Props = { tenant: TeamsTenant; user: string; become: (user: string) => void; language: string };

/** One Teams tenant as one person has it before them. */
export function TeamsColumn({ tenant, user, become, language }: Props) {
  const words = useWords();
  const who = { tenant: tenant.id, user };
  const { desk, reload } = useDesk<TeamsDesk>(`/local/teams/desk?${new URLSearchParams(who)}`, `teams:${tenant.id}`);
  const { act, upload, notice, dismissNotice } = useActs('teams', who);
  const [open, setOpen] = useRemembered(`open ${tenant.id} ${user}`, tenant.channels.at(-1)!.id);
  const [thread, setThread] = useState<string>();
  const conversations = desk?.conversations ?? [];
  const conversation = conversations.find(({ id }) => id === open) ?? conversations[0];
  const newest = conversations.map(({ id, messages }) => ({ id, newest: messages.at(-1)?.id }));
  const unread = useUnread(user, conversation?.id, newest);
  const others = conversations.flatMap(({ messages }) => messages.filter((message) => message.from !== user));
  const { waiting, expect } = useWaiting(others, setThread);

  async function send({ text, files }: Written, to: TeamsDeskConversation, inThread?: string): Promise<boolean> {
    const there = await upload(files);
    if (!there) return false;
    const outcome = await act<{ message: string }>('say', { conversation: to.id, text, thread: inThread, files: there });
    if (outcome.ok && (to.direct || /@streek\b/i.test(text))) expect(inThread ?? to.id, outcome.message);
    await reload();
    return outcome.ok;
  }

  const name = conversation?.direct ? STREEK : (conversation?.name ?? '');
  const place = (one: TeamsDeskConversation) => ({
    id: one.id,
    name: one.direct ? STREEK : one.name,
    mark: one.direct ? '●' : undefined,
    unread: unread(one.id),
  });

  return (
    <Column
      className="teams"
      platform="Teams"
      name={tenant.name}
      people={tenant.people.map(({ aadObjectId, name, title }) => ({ key: aadObjectId, name, title }))}
      person={user}
      become={become}
      notice={notice}
      dismissNotice={dismissNotice}
      install={desk?.installed === false ? () => void act('install', { scope: 'team' }) : undefined}
      sidebar={
        <Sidebar
          label={`${tenant.name}: ${words.channels}`}
          open={conversation?.id}
          choose={(id) => {
            setOpen(id);
            setThread(undefined);
          }}
          groups={[
            { title: words.chat, places: conversations.filter((one) => one.direct).map(place) },
            { title: words.channels, places: conversations.filter((one) => !one.direct).map(place) },
          ]}
        />
      }
      title={name}
      subtitle={conversation?.direct ? undefined : desk?.team}
      thread={
        desk && conversation && thread
          ? {
              close: () => setThread(undefined),
              content: (
                <>
                  <Conversation
                    {...{ desk, conversation, thread, act, language }}
                    waiting={waiting(thread)}
                    label={`${words.thread} ${name}`}
                  />
                  <Composer
                    withMention={!conversation.direct}
                    label={words.replyIn}
                    send={(written) => send(written, conversation, thread)}
                  />
                </>
              ),
            }
          : undefined
      }
      overlay={desk?.dialog && <Dialog key={desk.dialog.id} dialog={desk.dialog} act={act} />}
    >
      {desk && conversation && (
        <>
          <Conversation
            key={conversation.id}
            {...{ desk, conversation, act, language }}
            openThread={setThread}
            waiting={waiting(conversation.id)}
            label={`${words.messages} ${name}`}
          />
          <Composer
            key={`composer ${conversation.id}`}
            label={words.messageTo(name)}
            send={(written) => send(written, conversation)}
            withMention={!conversation.direct}
          />
        </>
      )}
    </Column>
  );
}
