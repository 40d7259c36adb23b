import type { Notice } from './acts.ts';
import { useWords } from './words.tsx';

export function NoticeLine({ notice, dismiss }: { notice: Notice | undefined; dismiss: () => void }) {
  const words = useWords();
  if (!notice) return null;
  return (
    <div className={`notice ${notice.kind}`} role={notice.kind === 'error' ? 'alert' : 'status'}>
      <p>{notice.text}</p>
      <button type="button" className="quiet icon" aria-label={words.close} onClick={dismiss}>
        ×
      </button>
    </div>
  );
}
