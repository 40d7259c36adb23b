/**
 * What the SDKs load eagerly and these functions never use, and is left out of the bundles: with it the Slack edge would be three
 * times its size and the Teams edge six times (the bench shows what that costs). Each is replaced by a module whose every export
 * says so, loudly, to whoever calls it all the same; what would be loaded only when it is needed says so when it is loaded.
 */
import type { Plugin } from 'esbuild';

/** Names of packages: each with everything inside it, and with whatever only it would bring along. */
export type Stubs = readonly string[];

/** The ways to find credentials that Lambda has no use for: there they are in the environment. */
const AWS_STUBS: Stubs = [
  '@aws-sdk/credential-provider-http',
  '@aws-sdk/credential-provider-ini',
  '@aws-sdk/credential-provider-process',
  '@aws-sdk/credential-provider-sso',
  '@aws-sdk/credential-provider-web-identity',
  '@smithy/credential-provider-imds',
];

/** Bolt's own ways of receiving (a web server, a socket) and of installing. We have ours: see bot/chat/slack. */
const BOLT_STUBS: Stubs = ['@slack/oauth', '@slack/socket-mode', 'path-to-regexp', 'raw-body'];

/**
 * teams-ai's planners, dialogs and sign-in, and botbuilder's own ways in and out. teams-ai only routes here; the
 * check of the token and the Connector client are ours: see bot/chat/teams.
 */
const TEAMS_STUBS: Stubs = [
  '@azure/core-auth',
  '@azure/core-client',
  '@azure/core-http-compat',
  '@azure/core-rest-pipeline',
  '@azure/msal-node',
  'axios',
  'botbuilder-dialogs',
  'botframework-connector',
  'botframework-streaming',
  'fs-extra',
  'htmlparser2',
  'yaml',
];

/** All in one: a name that a function does not load costs it nothing. */
export const STUBS: Stubs = [...AWS_STUBS, ...BOLT_STUBS, ...TEAMS_STUBS];

export function stubbing(stubs: Stubs): Plugin {
  const filter = new RegExp(`^(${stubs.join('|')})(/|$)`);
  return {
    name: 'stubbing',
    setup({ onResolve, onLoad }) {
      onResolve({ filter }, ({ path, kind }) => ({ path, namespace: kind === 'dynamic-import' ? 'absent' : 'stub' }));
      onLoad({ filter: /.*/, namespace: 'absent' }, ({ path }) => ({ contents: refusalOf(path), loader: 'js' }));
      onLoad({ filter: /.*/, namespace: 'stub' }, ({ path }) => ({ contents: stubOf(path), loader: 'js' }));
    },
  };
}

function refusalOf(name: string): string {
  return `throw new Error(${JSON.stringify(`${name} is not in this bundle (infra/bundle/stubs.ts)`)});`;
}

/** Exports are read, inherited from and used as names while a module loads, so that must work; only calling or making one is refused. */
function stubOf(name: string): string {
  return `
    const refuse = () => { ${refusalOf(name)} };
    const part = (called) => new Proxy(Object.assign(function () {}, { [Symbol.toPrimitive]: () => called }), {
      apply: refuse,
      construct: refuse,
      get: (made, name) => (name in made ? made[name] : part(String(name))),
    });
    module.exports = new Proxy({}, { get: (_, name) => (name === '__esModule' ? true : part(String(name))) });
  `;
}
