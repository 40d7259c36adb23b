/** Words as they may stand in a page: whatever people typed is words there, and never markup. */
import { shown } from '../../../chat/cut.ts';
import { typeset } from '../measure.ts';

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

export function escaped(words: string): string {
  return typeset(shown(words)).replace(/[&<>"']/g, (sign) => ENTITIES[sign]!);
}
