/** The vote as its facts make it. */
import type { Ballot, Correction, Fact, Opening, Trace, Vote } from './vote.ts';

export function evolve(vote: Vote, fact: Exclude<Fact, { type: 'opened' }>): Vote {
  if (fact.type === 'cast') return { ...vote, ballots: { ...vote.ballots, [fact.voter]: fact.ballot } };
  if (fact.type === 'declared') return { ...vote, outcome: fact.outcome, ballots: spent(vote.ballots) };
  return { ...logged(vote, fact), trace: [...vote.trace, fact] };
}

export function opened(opening: Opening): Vote {
  return { ...opening, status: 'open', recusals: {}, proxies: {}, ballots: {}, trace: [] };
}

/** @param facts the first is `opened`. */
export function voteOf([first, ...rest]: readonly Fact[]): Vote {
  if (first?.type !== 'opened') throw new Error('a vote begins with its opening');
  return (rest as Exclude<Fact, { type: 'opened' }>[]).reduce(evolve, opened(first.opening));
}

function logged(vote: Vote, fact: Trace): Vote {
  switch (fact.type) {
    case 'recused':
      return {
        ...vote,
        recusals: { ...vote.recusals, [fact.voter]: fact.recusal },
        ballots: without(vote.ballots, [fact.voter]),
        proxies: withoutProxiesOf(vote, [fact.voter]),
      };
    case 'proxyGiven':
      return { ...vote, proxies: { ...vote.proxies, [fact.giver]: fact.proxy } };
    case 'proxyWithdrawn':
      return { ...vote, proxies: without(vote.proxies, [fact.giver]) };
    case 'extended':
      return { ...vote, closesAt: fact.closesAt };
    case 'corrected':
      return corrected(vote, fact.correction);
    case 'closed':
      return { ...vote, status: 'closed', closesAt: fact.closesAt };
    case 'voided':
      return { ...vote, status: 'void', ballots: spent(vote.ballots) };
  }
}

/** A recusal stays where somebody goes from the roll and comes back. */
function corrected(vote: Vote, { put, removed }: Correction): Vote {
  return {
    ...vote,
    roll: { ...without(vote.roll, removed), ...put },
    ballots: without(vote.ballots, removed),
    proxies: withoutProxiesOf(vote, removed),
  };
}

/** Who voted stays known; what a secret ballot says goes for good. */
export function spent(ballots: Vote['ballots']): Vote['ballots'] {
  const known = ({ sealed: _, ...ballot }: Ballot): Ballot => ballot;
  return Object.fromEntries(Object.entries(ballots).map(([voter, ballot]) => [voter, known(ballot)]));
}

/** Proxies that these voters gave, and that they hold. */
function withoutProxiesOf({ proxies }: Vote, voters: readonly string[]): Vote['proxies'] {
  const gone = Object.entries(proxies).filter(([giver, { holder }]) => voters.includes(giver) || voters.includes(holder));
  return without(
    proxies,
    gone.map(([giver]) => giver),
  );
}

function without<T>(all: Readonly<Record<string, T>>, keys: readonly string[]): Record<string, T> {
  return Object.fromEntries(Object.entries(all).filter(([key]) => !keys.includes(key)));
}
