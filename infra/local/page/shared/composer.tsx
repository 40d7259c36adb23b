import { useLayoutEffect, useRef, useState } from 'react';
import { useWords } from './words.tsx';

type Props = {
  label: string;
  /** Sends the text; gives false when it did not go, so that it is not lost. */
  send: (text: string) => Promise<boolean>;
  /** Slack has a command, Teams has none. */
  withCommand?: boolean;
};

/** Enter sends, Shift+Enter starts a line. */
export function Composer({ label, send, withCommand }: Props) {
  const words = useWords();
  const [text, setText] = useState('');
  const box = useRef<HTMLTextAreaElement>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the box grows with its text
  useLayoutEffect(() => {
    const area = box.current;
    if (!area) return;
    area.style.height = 'auto';
    area.style.height = `${Math.min(area.scrollHeight, 160)}px`;
  }, [text]);

  async function submit() {
    if (text.trim() === '') return;
    const sent = text;
    setText('');
    if (!(await send(sent))) setText((now) => now || sent);
  }

  function begin(words: string) {
    setText((now) => (now.includes(words.trim()) ? now : `${words}${now}`));
    box.current?.focus();
  }

  return (
    <form
      className="composer"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <textarea
        ref={box}
        rows={1}
        aria-label={label}
        placeholder={label}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
          event.preventDefault();
          void submit();
        }}
      />
      <div className="composer-tools">
        <button
          type="button"
          className="quiet"
          title={words.mention}
          aria-label={words.mention}
          onClick={() => begin('@Streek ')}
        >
          @Streek
        </button>
        {withCommand && (
          <button
            type="button"
            className="quiet"
            title={words.command}
            aria-label={words.command}
            onClick={() => begin('/streek ')}
          >
            /streek
          </button>
        )}
        <button type="submit" className="send" aria-label={words.send} disabled={text.trim() === ''}>
          <svg viewBox="0 0 20 20" aria-hidden="true" focusable="false">
            <path d="M2.500 3.200 17.500 10 2.500 16.800l1.900-5.700L11 10 4.400 8.900z" />
          </svg>
        </button>
      </div>
    </form>
  );
}
