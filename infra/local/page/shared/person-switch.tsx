import { Avatar } from './avatar.tsx';
import { useWords } from './words.tsx';

export type Person = { key: string; name: string; title: string };

/** Who one is in this column. */
export function PersonSwitch(props: { place: string; people: Person[]; chosen: string; choose: (key: string) => void }) {
  const words = useWords();
  const me = props.people.find(({ key }) => key === props.chosen) ?? props.people[0];
  return (
    <label className="person-switch" title={me?.title}>
      <Avatar name={me?.name ?? ''} small />
      <span className="visually-hidden">{`${words.iAm} (${props.place})`}</span>
      <select value={me?.key} onChange={(event) => props.choose(event.target.value)}>
        {props.people.map(({ key, name }) => (
          <option key={key} value={key}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
