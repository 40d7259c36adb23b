/** Step one of understanding: what is a complete command on its own. Anything else is free text. */

/** What must follow a command's words. `words` may be nothing; `text` may not; `numbers` is two ("14 in 12", "14 into 12"). */
export type Takes = 'nothing' | 'number' | 'numbers' | 'text' | 'words';
export type Command = { words: string[]; action: string; takes: Takes; of?: string };

export type Commanded = { action: string; args: Record<string, number>; text: string };

/** Gives the command that the text is, or undefined when it is free text. The longest words that fit go first. */
export function commandOf(text: string, commands: readonly Command[]): Commanded | undefined {
  const typed = text.trim().replace(/^\/?streek\b[\s,:]*/i, '');
  const known = commands.flatMap((command) => command.words.map((words) => ({ command, words })));
  known.sort((a, b) => b.words.length - a.words.length);
  for (const { command, words } of known) {
    const rest = after(typed, words);
    const taken = rest === undefined ? undefined : take(command.takes, rest, command.of ?? 'number');
    if (taken) return { action: command.action, ...taken };
  }
  return undefined;
}

function after(typed: string, words: string): string | undefined {
  if (typed.length < words.length || typed.slice(0, words.length).toLowerCase() !== words) return undefined;
  const rest = typed.slice(words.length);
  return /^($|[\s:,.!?#])/u.test(rest) ? rest.replace(/^[\s:,]+/, '').trim() : undefined;
}

function take(takes: Takes, rest: string, numbered: string): { args: Record<string, number>; text: string } | undefined {
  const bare = rest.replace(/[.!?]+$/, '').trim();
  switch (takes) {
    case 'nothing':
      return bare === '' ? { args: {}, text: '' } : undefined;
    case 'words':
      return { args: {}, text: rest };
    case 'text':
      return bare === '' ? undefined : { args: {}, text: rest };
    case 'number': {
      const number = /^(?:nr\.?|nummer|no\.?|number)?\s*#?\s*(\d{1,9})$/i.exec(bare)?.[1];
      return number ? { args: { [numbered]: Number(number) }, text: '' } : undefined;
    }
    case 'numbers': {
      const [, one, into] = /^#?(\d{1,9})\s+(?:(?:in|into|met|with|en|and)\s+)?#?(\d{1,9})$/i.exec(bare) ?? [];
      return one && into ? { args: { [numbered]: Number(one), into: Number(into) }, text: '' } : undefined;
    }
  }
}
