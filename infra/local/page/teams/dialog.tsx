import type { Dialog as OpenDialog } from '../../teams/desk.ts';
import type { Act } from '../shared/acts.ts';
import { Window } from '../shared/window.tsx';
import { useWords } from '../shared/words.tsx';
import { Adaptive } from './adaptive.tsx';

/** A task module: a card with its own submit, or only a sentence. */
export function Dialog({ dialog, act }: { dialog: OpenDialog; act: Act }) {
  const words = useWords();
  const close = () => void act('close', {});
  return (
    <Window title={dialog.title} close={close}>
      <div className="window-body">
        {dialog.trouble && (
          <p className="trouble" role="alert">
            {dialog.trouble}
          </p>
        )}
        {dialog.card && <Adaptive padding={1} card={dialog.card} act={(action, inputs) => act('submit', { action, inputs })} />}
        {dialog.message && <p>{dialog.message}</p>}
      </div>
      {dialog.message && (
        <footer>
          <button type="button" className="act primary" onClick={close}>
            {words.close}
          </button>
        </footer>
      )}
    </Window>
  );
}
