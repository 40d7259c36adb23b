/** The classifier is trained before the tests, once: those that need it at the same time would each train it. */
import { modelBytes } from '../infra/bundle/model.ts';

export function setup(): void {
  modelBytes();
}
