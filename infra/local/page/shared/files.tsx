import type { SharedFile } from '../../files.ts';

/** The files of a message, under its text. */
export function Files({ files = [] }: { files?: readonly SharedFile[] }) {
  if (files.length === 0) return null;
  return (
    <ul className="files">
      {files.map(({ id, name, size }) => (
        <li key={id}>
          <FileName name={name} size={size} />
        </li>
      ))}
    </ul>
  );
}

export function FileName({ name, size }: { name: string; size: number }) {
  return (
    <span className="file">
      <svg viewBox="0 0 16 20" aria-hidden="true" focusable="false">
        <path d="M2 0h8l5 5v13a2 2 0 0 1-2 2H2a2 2 0 0 1-2-2V2a2 2 0 0 1 2-2zm7 1v5h5z" />
      </svg>
      <span className="file-name">{name}</span>
      <span className="file-size">{inWords(size)}</span>
    </span>
  );
}

function inWords(bytes: number): string {
  if (bytes < 1_000) return `${bytes} B`;
  return bytes < 1_000_000 ? `${Math.round(bytes / 1_000)} kB` : `${(bytes / 1_000_000).toFixed(1).replace('.', ',')} MB`;
}
