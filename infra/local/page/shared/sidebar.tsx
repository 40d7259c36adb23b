import { useWords } from './words.tsx';

type Place = { id: string; name: string; mark?: string; unread: boolean };
export type PlaceGroup = { title: string; places: Place[] };

export function Sidebar({
  label,
  groups,
  open,
  choose,
}: {
  label: string;
  groups: PlaceGroup[];
  open: string | undefined;
  choose: (id: string) => void;
}) {
  const words = useWords();
  return (
    <nav className="sidebar" aria-label={label}>
      {groups.map(({ title, places }) => (
        <section key={title}>
          <h3>{title}</h3>
          <ul>
            {places.map(({ id, name, mark, unread }) => (
              <li key={id}>
                <button
                  type="button"
                  aria-current={id === open ? 'page' : undefined}
                  className={unread ? 'unread' : ''}
                  onClick={() => choose(id)}
                >
                  {mark && (
                    <span className="mark" aria-hidden="true">
                      {mark}
                    </span>
                  )}
                  <span className="place-name">{name}</span>
                  {unread && (
                    <span className="dot">
                      <span className="visually-hidden">{words.unread}</span>
                    </span>
                  )}
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </nav>
  );
}
