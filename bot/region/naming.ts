import type { AccountId } from '../chat/ask.ts';
import type { Visitor } from './people.ts';

/** The visitor by the name that fits in a form: what they told us, or else what their platform calls them. */
export type Named = (visitor: Visitor) => Promise<Visitor>;

/** Slack tells a handle with a press, or nothing; the full name is asked. Without an answer the field stays as it is. */
export function naming(nameOf: (account: AccountId) => Promise<string | undefined>): Named {
  return async (visitor) => {
    if (visitor.member) return visitor;
    const name = await nameOf(visitor.account).catch(() => undefined);
    return name ? { ...visitor, name } : visitor;
  };
}
