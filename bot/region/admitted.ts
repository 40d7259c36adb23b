/** Who may go on with a deed, for every capability alike: the visitor as somebody of whom more is known, or the reply that ends it. */
import type { Reply } from '../chat/ask.ts';
import type { Deed } from './capability.ts';
import { refusal } from './cards.ts';
import type { Joined, Neighbour, Visitor } from './people.ts';
import type { Right } from './rights.ts';

/** The reply that ends a deed early. */
export type Ended = { ended: Reply };

export function neighbourOr(visitor: Visitor): Neighbour | Ended {
  const { workspace } = visitor;
  return workspace ? { ...visitor, workspace } : { ended: { card: refusal(visitor, 'take-part') } };
}

/** @param action what goes on after the person has joined, where that was in the way */
export function joinedOr({ visitor, args }: Deed, action: string, right: Right): Joined | Ended {
  const refused = refusal(visitor, right, { action, args });
  if (refused) return { ended: { card: refused } };
  return { ...visitor, workspace: visitor.workspace!, member: visitor.member! };
}
