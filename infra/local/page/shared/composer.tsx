import { useLayoutEffect, useRef, useState } from 'react';
import { AttachButton, ChosenFiles, useAttaching } from './attaching.tsx';
import { useWords } from './words.tsx';

export type Written = { text: string; files: readonly File[] };

type Props = {
  label: string;
  /** Sends what was written; gives false when it did not go, so that it is not lost. */
  send: (written: Written) => Promise<boolean>;
  /** Slack has a command, Teams has none. */
  withCommand?: boolean;
  /** In a conversation with Streek itself there is nobody to mention. */
  withMention?: boolean;
};

/** Enter sends, Shift+Enter starts a line. Files are dragged in, pasted or chosen. */
export function Composer({ label, send, withCommand, withMention }: Props) {
  const words = useWords();
  const [text, setText] = useState('');
  const attaching = useAttaching();
  const { files, over } = attaching;
  const isEmpty = text.trim() === '' && files.length === 0;
  const box = useRef<HTMLTextAreaElement>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the box grows with its text
  useLayoutEffect(() => {
    const area = box.current;
    if (!area) return;
    area.style.height = 'auto';
    area.style.height = `${Math.min(area.scrollHeight, 160)}px`;
  }, [text]);

  async function submit() {
    if (isEmpty) return;
    setText('');
    attaching.clear();
    if (await send({ text, files })) return;
    setText((now) => now || text);
    attaching.putBack(files);
  }

  function begin(start: string) {
    setText((now) => (now.includes(start) ? now : `${start} ${now}`));
    box.current?.focus();
  }

  return (
    <form
      className={over ? 'composer over' : 'composer'}
      data-drop={words.drop}
      {...attaching.dragging}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <ChosenFiles files={files} remove={attaching.remove} />
      <textarea
        ref={box}
        rows={1}
        aria-label={label}
        placeholder={label}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onPaste={attaching.onPaste}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
          event.preventDefault();
          void submit();
        }}
      />
      <div className="composer-tools">
        <AttachButton add={attaching.add} />
        {withMention && <Starter label={words.mention} text="@Streek" begin={begin} />}
        {withCommand && <Starter label={words.command} text="/streek" begin={begin} />}
        <button type="submit" className="send" aria-label={words.send} disabled={isEmpty}>
          <svg viewBox="0 0 20 20" aria-hidden="true" focusable="false">
            <path d="M2.500 3.200 17.500 10 2.500 16.800l1.900-5.700L11 10 4.400 8.900z" />
          </svg>
        </button>
      </div>
    </form>
  );
}

/** A button that puts the first word in the box. */
function Starter({ label, text, begin }: { label: string; text: string; begin: (start: string) => void }) {
  return (
    <button type="button" className="quiet" title={label} aria-label={label} onClick={() => begin(text)}>
      {text}
    </button>
  );
}
