import { useState } from 'react';
import type { OpenModal } from '../../slack/desk.ts';
import type { Act } from '../shared/acts.ts';
import { Window } from '../shared/window.tsx';
import { useWords } from '../shared/words.tsx';
import { Blocks } from './blocks.tsx';
import { pressKey } from './button.tsx';
import { initialValue } from './field.tsx';

type Text = { text: string };

export function Modal({ open, act, busy }: { open: OpenModal; act: Act; busy: string[] }) {
  const words = useWords();
  const { view } = open;
  // What was typed stays when the bot answers with errors or other blocks.
  const [typed, setTyped] = useState<Record<string, string>>({});
  const inputs = view.blocks.filter((block) => block.type === 'input');
  const values = Object.fromEntries(inputs.map((block) => [block.block_id!, typed[block.block_id!] ?? initialValue(block)]));
  const working = busy.includes('submit');
  const close = () => void act('close', {});
  const hands = {
    busy,
    press: (block: string, action: string) =>
      void act('press', { view: view.id, block, action, values }, pressKey(block, action)),
    fill: {
      values,
      errors: open.errors ?? {},
      set: (block: string, value: string) => setTyped((now) => ({ ...now, [block]: value })),
    },
  };

  return (
    <Window title={(view.title as Text).text} close={close}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void act('submit', { view: view.id, values });
        }}
      >
        <div className="window-body">
          {open.trouble && (
            <p className="trouble" role="alert">
              {open.trouble}
            </p>
          )}
          <Blocks blocks={view.blocks} hands={hands} />
        </div>
        <footer>
          <button type="button" className="act" onClick={close}>
            {(view.close as Text | undefined)?.text ?? words.cancel}
          </button>
          {view.submit !== undefined && (
            <button type="submit" className="act primary" disabled={working} aria-busy={working}>
              {(view.submit as Text).text}
              {working && <span className="spinner" aria-hidden="true" />}
            </button>
          )}
        </footer>
      </form>
    </Window>
  );
}
