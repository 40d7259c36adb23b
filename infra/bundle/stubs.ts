/**
 * What the SDKs load eagerly and these functions never use: left out of the bundles, which halves Bolt and quarters teams-ai
 * (the bench shows it). Each is replaced by a module whose every export says so, loudly, to whoever calls it all the same.
 */
import type { Plugin } from 'esbuild';

/** Of a package: itself and everything inside it. */
export type Stubs = readonly string[];

/** Bolt's ways of receiving: a web server and a socket. Ours is the edge; see bot/chat/slack. */
export const SLACK_STUBS: Stubs = ['@slack/socket-mode', 'express'];

/** teams-ai's planners, tokenizers, dialogs and sign-in; botbuilder's way out. See bot/chat/teams/router.ts for all that is used. */
export const TEAMS_STUBS: Stubs = [
  '@azure/identity',
  '@azure/msal-node',
  '@microsoft/recognizers-text-suite',
  'botbuilder-dialogs',
  'gpt-tokenizer',
  'openai',
];

export function stubbing(stubs: Stubs): Plugin {
  const filter = new RegExp(`^(${stubs.join('|')})(/|$)`);
  return {
    name: 'stubbing',
    setup({ onResolve, onLoad }) {
      onResolve({ filter }, ({ path }) => ({ path, namespace: 'stub' }));
      onLoad({ filter: /.*/, namespace: 'stub' }, ({ path }) => ({ contents: stubOf(path), loader: 'js' }));
    },
  };
}

/** Exports are read and inherited from while a module loads, so reading must work; only calling or making one is refused. */
function stubOf(name: string): string {
  const refusal = JSON.stringify(`${name} is not in this bundle (infra/bundle/stubs.ts)`);
  return `
    const refuse = () => { throw new Error(${refusal}); };
    const part = () => new Proxy(function () {}, {
      apply: refuse,
      construct: refuse,
      get: (made, name) => (name in made ? made[name] : part()),
    });
    module.exports = new Proxy({}, { get: (_, name) => (name === '__esModule' ? true : part()) });
  `;
}
