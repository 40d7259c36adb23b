/** The page: two Slack workspaces and a Teams tenant side by side, each as the person one chooses to be there. */
import 'slack-blocks-to-jsx/dist/style.css';
import './styles/page.css';
import './styles/controls.css';
import './styles/column.css';
import './styles/sidebar.css';
import './styles/message.css';
import './styles/files.css';
import './styles/forms.css';
import './styles/cards.css';
import './styles/time-machine.css';
import './styles/window.css';
import { StrictMode, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import type { World } from '../world.ts';
import { useConnected } from './shared/live.ts';
import { useRemembered } from './shared/remember.ts';
import { TimeMachine } from './shared/time-machine.tsx';
import { type Language, WORDS, Words } from './shared/words.tsx';
import { SlackColumn } from './slack/column.tsx';
import { TeamsColumn } from './teams/column.tsx';

function App({ world }: { world: World }) {
  const [language, setLanguage] = useRemembered<Language>('language', 'nl');
  const [people, setPeople] = useRemembered<Record<string, string>>('people', {});
  const [shown, setShown] = useRemembered('shown', world.slack[0]!.id);
  const connected = useConnected();
  const words = WORDS[language];
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);

  const columns = [
    ...world.slack.map((workspace) => {
      const user = people[workspace.id] ?? workspace.people[0]!.id;
      const become = (id: string) => setPeople({ ...people, [workspace.id]: id });
      const column = <SlackColumn key={`${workspace.id} ${user}`} {...{ workspace, user, become, language }} />;
      return { id: workspace.id, name: workspace.name, column };
    }),
    ...world.teams.map((tenant) => {
      const user = people[tenant.id] ?? tenant.people[0]!.aadObjectId;
      const become = (id: string) => setPeople({ ...people, [tenant.id]: id });
      const column = <TeamsColumn key={`${tenant.id} ${user}`} {...{ tenant, user, become, language }} />;
      return { id: tenant.id, name: tenant.name, column };
    }),
  ];

  return (
    <Words value={words}>
      <header className="page-head">
        <h1>{words.title}</h1>
        <p>{words.subtitle}</p>
        <div className="page-tools">
          <TimeMachine language={language} />
          <fieldset className="languages">
            <legend className="visually-hidden">{words.language}</legend>
            {(['nl', 'en'] as const).map((one) => (
              <button key={one} type="button" aria-pressed={language === one} onClick={() => setLanguage(one)}>
                {one}
              </button>
            ))}
          </fieldset>
        </div>
      </header>
      {!connected && (
        <p className="lost" role="alert">
          {words.lost}
        </p>
      )}
      <div className="column-tabs" role="tablist">
        {columns.map(({ id, name }) => (
          <button key={id} type="button" role="tab" aria-selected={shown === id} onClick={() => setShown(id)}>
            {name}
          </button>
        ))}
      </div>
      <div className="columns">
        {columns.map(({ id, column }) => (
          <div key={id} className={shown === id ? 'column-frame shown' : 'column-frame'}>
            {column}
          </div>
        ))}
      </div>
    </Words>
  );
}

function Page() {
  const [world, setWorld] = useState<World>();
  useEffect(() => {
    void fetch('/local/world')
      .then((response) => response.json() as Promise<World>)
      .then(setWorld);
  }, []);
  return world ? <App world={world} /> : null;
}

createRoot(document.getElementById('app')!).render(
  <StrictMode>
    <Page />
  </StrictMode>,
);
