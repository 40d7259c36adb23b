/** Files beside what is being typed: dragged in, pasted or chosen, and taken out again. */
import { type ClipboardEvent, type DragEvent, useRef, useState } from 'react';
import { FileName } from './files.tsx';
import { useWords } from './words.tsx';

export type Attaching = ReturnType<typeof useAttaching>;

export function useAttaching() {
  const [files, setFiles] = useState<readonly File[]>([]);
  const [over, setOver] = useState(false);
  const add = (more: FileList | null) => {
    const chosen = [...(more ?? [])];
    setFiles((now) => [...now, ...chosen]);
  };

  return {
    files,
    add,
    remove: (index: number) => setFiles((now) => now.filter((_, other) => other !== index)),
    clear: () => setFiles([]),
    /** What could not be sent, unless others were chosen meanwhile. */
    putBack: (sent: readonly File[]) => setFiles((now) => (now.length > 0 ? now : sent)),
    /** Something hangs above the composer. */
    over,
    dragging: {
      onDragOver(event: DragEvent) {
        event.preventDefault();
        setOver(true);
      },
      onDragLeave: () => setOver(false),
      onDrop(event: DragEvent) {
        event.preventDefault();
        setOver(false);
        add(event.dataTransfer.files);
      },
    },
    onPaste(event: ClipboardEvent) {
      if (event.clipboardData.files.length === 0) return;
      event.preventDefault();
      add(event.clipboardData.files);
    },
  };
}

export function ChosenFiles({ files, remove }: Pick<Attaching, 'files' | 'remove'>) {
  const words = useWords();
  if (files.length === 0) return null;
  return (
    <ul className="chosen-files">
      {files.map((file, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the same file may be chosen twice
        <li key={index}>
          <FileName name={file.name} size={file.size} />
          <button type="button" className="quiet" aria-label={words.detach(file.name)} onClick={() => remove(index)}>
            ✕
          </button>
        </li>
      ))}
    </ul>
  );
}

export function AttachButton({ add }: Pick<Attaching, 'add'>) {
  const words = useWords();
  const chooser = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={chooser}
        type="file"
        multiple
        hidden
        onChange={(event) => {
          add(event.target.files);
          event.target.value = '';
        }}
      />
      <button
        type="button"
        className="quiet"
        title={words.attach}
        aria-label={words.attach}
        onClick={() => chooser.current?.click()}
      >
        +
      </button>
    </>
  );
}
