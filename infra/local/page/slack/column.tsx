import { useState } from 'react';
import type { SlackDesk, SlackDeskChannel } from '../../slack/desk.ts';
import type { SlackWorkspace } from '../../world.ts';
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
import { Home } from './home.tsx';
import { Modal } from './modal.tsx';

type Props = { workspace: SlackWorkspace; user: string; become: (user: string) => void; language: string };

/** One Slack workspace as one person has it before them. */
export function SlackColumn({ workspace, user, become, language }: Props) {
  const words = useWords();
  const who = { workspace: workspace.id, user };
  const { desk, reload } = useDesk<SlackDesk>(`/local/slack/desk?${new URLSearchParams(who)}`, `slack:${workspace.id}`);
  const { act, upload, busy, notice, dismissNotice } = useActs('slack', who);
  const [open, setOpen] = useRemembered(`open ${workspace.id} ${user}`, workspace.channels[0]!.id);
  const [tab, setTab] = useState<'messages' | 'home'>('messages');
  const [thread, setThread] = useState<string>();
  const channels = desk?.channels ?? [];
  const channel = channels.find(({ id }) => id === open) ?? channels[0];
  const atHome = channel?.direct === true && tab === 'home';
  const newest = channels.map(({ id, messages }) => ({ id, newest: messages.at(-1)?.ts }));
  const unread = useUnread(user, atHome ? undefined : channel?.id, newest);
  const others = channels.flatMap(({ messages }) => messages.filter((message) => message.user !== user));
  const { waiting, expect } = useWaiting(
    others.map(({ ts, thread_ts }) => ({ id: ts, thread: thread_ts })),
    setThread,
  );

  async function send({ text, files }: Written, to: SlackDeskChannel, inThread?: string): Promise<boolean> {
    const command = /^\/streek\b\s*(.*)$/s.exec(text);
    if (command && !inThread && files.length === 0) {
      expect(to.id);
      return (await act('command', { channel: to.id, text: command[1] })).ok;
    }
    const there = await upload(files);
    if (!there) return false;
    const outcome = await act<{ message: string }>('say', { channel: to.id, text, thread: inThread, files: there });
    if (outcome.ok && desk?.installed && (to.direct || /@streek\b/i.test(text))) expect(inThread ?? to.id, outcome.message);
    await reload();
    return outcome.ok;
  }

  function openHome() {
    setTab('home');
    void act('openHome', {});
  }

  const name = channel?.direct ? STREEK : `#${channel?.name ?? ''}`;
  const place = (one: SlackDeskChannel) => ({
    id: one.id,
    name: one.direct ? STREEK : one.name,
    mark: one.direct ? '●' : '#',
    unread: unread(one.id),
  });
  const modal = desk?.modals.at(-1);

  return (
    <Column
      className="slack"
      platform="Slack"
      name={workspace.name}
      people={workspace.people.map(({ id, name, title }) => ({ key: id, name, title }))}
      person={user}
      become={become}
      notice={notice}
      dismissNotice={dismissNotice}
      install={desk?.installed === false ? '/slack/install' : undefined}
      sidebar={
        <Sidebar
          label={`${workspace.name}: ${words.channels}`}
          open={channel?.id}
          choose={(id) => {
            setOpen(id);
            setThread(undefined);
          }}
          groups={[
            { title: words.channels, places: channels.filter((one) => !one.direct).map(place) },
            { title: words.apps, places: channels.filter((one) => one.direct).map(place) },
          ]}
        />
      }
      title={name}
      subtitle={channel?.direct ? undefined : channel?.purpose}
      tabs={
        channel?.direct
          ? [
              { name: words.messages, chosen: !atHome, choose: () => setTab('messages') },
              { name: words.home, chosen: atHome, choose: openHome },
            ]
          : undefined
      }
      thread={
        desk && channel && thread
          ? {
              close: () => setThread(undefined),
              content: (
                <>
                  <Conversation
                    {...{ desk, channel, thread, act, busy, language }}
                    waiting={waiting(thread)}
                    label={`${words.thread} ${name}`}
                  />
                  <Composer
                    label={words.replyIn}
                    send={(written) => send(written, channel, thread)}
                    withMention={!channel.direct}
                  />
                </>
              ),
            }
          : undefined
      }
      overlay={modal && <Modal key={modal.view.id} open={modal} act={act} busy={busy} />}
    >
      {desk && atHome && <Home view={desk.home} act={act} busy={busy} />}
      {desk && channel && !atHome && (
        <>
          <Conversation
            key={channel.id}
            {...{ desk, channel, act, busy, language }}
            openThread={setThread}
            waiting={waiting(channel.id)}
            label={`${words.messages} ${name}`}
          />
          <Composer
            key={`composer ${channel.id}`}
            label={words.messageTo(name)}
            send={(written) => send(written, channel)}
            withMention={!channel.direct}
            withCommand
          />
        </>
      )}
    </Column>
  );
}
