import type { ReactNode } from 'react';
import type { Notice } from './acts.ts';
import { NoticeLine } from './notice.tsx';
import { type Person, PersonSwitch } from './person-switch.tsx';
import { useWords } from './words.tsx';

type Tab = { name: string; chosen: boolean; choose: () => void };

type Props = {
  className: string;
  platform: string;
  name: string;
  people: Person[];
  person: string;
  become: (key: string) => void;
  notice: Notice | undefined;
  dismissNotice: () => void;
  /** Where one can install the bot when it is not there. */
  install?: string | (() => void);
  sidebar: ReactNode;
  title: string;
  subtitle?: string;
  tabs?: Tab[];
  thread?: { close: () => void; content: ReactNode };
  /** A modal or dialog over everything in this column. */
  overlay?: ReactNode;
  children: ReactNode;
};

/** One platform's window: head, sidebar, the open conversation, a thread beside it. */
export function Column(props: Props) {
  const words = useWords();
  return (
    <section className={`column ${props.className}`} aria-label={`${props.platform}: ${props.name}`}>
      <header className="column-head">
        <span className="workspace-mark" aria-hidden="true">
          {props.name[0]}
        </span>
        <div className="workspace-name">
          <h2>{props.name}</h2>
          <p>{props.platform}</p>
        </div>
        <PersonSwitch place={props.name} people={props.people} chosen={props.person} choose={props.become} />
      </header>
      {props.sidebar}
      <section className="pane" aria-label={`${props.name} ${props.title}`}>
        <header className="pane-head">
          <h3>{props.title}</h3>
          {props.subtitle && <p>{props.subtitle}</p>}
          {props.tabs && (
            <div role="tablist" className="tabs">
              {props.tabs.map(({ name, chosen, choose }) => (
                <button key={name} type="button" role="tab" aria-selected={chosen} onClick={choose}>
                  {name}
                </button>
              ))}
            </div>
          )}
        </header>
        {props.install && <InstallLine install={props.install} />}
        <NoticeLine notice={props.notice} dismiss={props.dismissNotice} />
        {props.children}
        {props.thread && (
          <aside className="thread" aria-label={words.thread}>
            <header>
              <h3>
                {words.thread} <small>{props.title}</small>
              </h3>
              <button
                type="button"
                className="quiet icon"
                aria-label={`${words.close}: ${words.thread}`}
                onClick={props.thread.close}
              >
                ×
              </button>
            </header>
            {props.thread.content}
          </aside>
        )}
      </section>
      {props.overlay}
    </section>
  );
}

function InstallLine({ install }: { install: string | (() => void) }) {
  const words = useWords();
  return (
    <p className="install-line">
      {words.notInstalled}{' '}
      {typeof install === 'string' ? (
        <a href={install} target="_blank" rel="noreferrer">
          {words.install}
        </a>
      ) : (
        <button type="button" className="link" onClick={install}>
          {words.install}
        </button>
      )}
    </p>
  );
}
