import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useWords } from './words.tsx';

/** A dialog over its own column only: the other columns are other people's screens. */
export function Window({ title, close, children }: { title: string; close: () => void; children: ReactNode }) {
  const words = useWords();
  const id = useId();
  const frame = useRef<HTMLDialogElement>(null);
  const latestClose = useRef(close);
  latestClose.current = close;

  useEffect(() => {
    const dialog = frame.current!;
    const before = document.activeElement as HTMLElement | null;
    const keys = (event: KeyboardEvent) => {
      if (event.key === 'Escape') latestClose.current();
      if (event.key === 'Tab') keepInside(event, dialog);
    };
    // The first thing to fill in or to press gets the keyboard; what had it gets it back.
    dialog.querySelector<HTMLElement>('input, textarea, select, .window-body button, footer button')?.focus();
    dialog.addEventListener('keydown', keys);
    return () => {
      dialog.removeEventListener('keydown', keys);
      before?.focus();
    };
  }, []);

  return (
    <div className="veil">
      <dialog open ref={frame} className="window" aria-modal="true" aria-labelledby={id}>
        <header>
          <h2 id={id}>{title}</h2>
          <button type="button" className="quiet icon" aria-label={words.closeWindow} onClick={close}>
            ×
          </button>
        </header>
        {children}
      </dialog>
    </div>
  );
}

function keepInside(event: KeyboardEvent, frame: HTMLElement): void {
  const stops = [...frame.querySelectorAll<HTMLElement>('button, input, textarea, select, a[href]')];
  const [first, last] = [stops[0], stops.at(-1)];
  const leaving = event.shiftKey ? first : last;
  if (document.activeElement !== leaving) return;
  event.preventDefault();
  (event.shiftKey ? last : first)?.focus();
}
