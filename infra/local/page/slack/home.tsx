import type { View } from '../../slack/desk.ts';
import type { Act } from '../shared/acts.ts';
import { useWords } from '../shared/words.tsx';
import { Blocks } from './blocks.tsx';
import { pressKey } from './button.tsx';

/** The App Home: what the bot last published for this person. */
export function Home({ view, act, busy }: { view: View | undefined; act: Act; busy: string[] }) {
  const words = useWords();
  if (!view) return <p className="empty home">{words.emptyHome}</p>;
  const press = (block: string, action: string) => void act('press', { view: view.id, block, action }, pressKey(block, action));
  return (
    <section className="home" aria-label={words.home}>
      <Blocks blocks={view.blocks} hands={{ press, busy }} />
    </section>
  );
}
