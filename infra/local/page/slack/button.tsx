import { useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { Window } from '../shared/window.tsx';

type Text = { text: string };
export type SlackButton = {
  type: string;
  text: Text;
  action_id: string;
  style?: 'primary' | 'danger';
  url?: string;
  confirm?: { title: Text; text: Text; confirm: Text; deny: Text; style?: string };
};

export type Press = (block: string, action: string) => void;
export const pressKey = (block: string, action: string) => `press ${block} ${action}`;

type Props = { button: SlackButton; block: string; press: Press; busy: string[] };

/** A button that asks "are you sure?" first where the bot wants that. */
export function ActionButton({ button, block, press, busy }: Props) {
  const [asking, setAsking] = useState(false);
  const self = useRef<HTMLButtonElement>(null);
  const working = busy.includes(pressKey(block, button.action_id));
  const { confirm } = button;

  function pressed() {
    if (button.url) window.open(button.url, '_blank', 'noreferrer');
    if (confirm && !asking) return setAsking(true);
    setAsking(false);
    press(block, button.action_id);
  }

  return (
    <>
      <button
        ref={self}
        type="button"
        className={`act ${button.style ?? ''}`}
        disabled={working}
        aria-busy={working}
        onClick={pressed}
      >
        {button.text.text}
        {working && <span className="spinner" aria-hidden="true" />}
      </button>
      {asking &&
        confirm &&
        // Over the whole column, not inside the message that bears the button.
        createPortal(
          <Window title={confirm.title.text} close={() => setAsking(false)}>
            <p className="window-body">{confirm.text.text}</p>
            <footer>
              <button type="button" className="act" onClick={() => setAsking(false)}>
                {confirm.deny.text}
              </button>
              <button type="button" className={`act ${confirm.style ?? button.style ?? 'primary'}`} onClick={pressed}>
                {confirm.confirm.text}
              </button>
            </footer>
          </Window>,
          self.current!.closest('.column')!,
        )}
    </>
  );
}
