/** Adaptive Cards on the page, drawn by Microsoft's own renderer. */
import * as AC from 'adaptivecards';
import { useEffect, useRef } from 'react';
import type { CardAction } from '../../teams/acts.ts';
import type { AdaptiveCard } from '../../teams/desk.ts';
import { hostConfig } from './host-config.ts';

// Teams reads Markdown in TextBlocks. Here nothing does: what the bot sends must look right as it is.
AC.AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
  result.didProcess = true;
};

type Props = {
  card: AdaptiveCard;
  act: (action: CardAction, inputs: Record<string, string>) => Promise<unknown>;
  padding?: number;
};

export function Adaptive({ card, act, padding = 14 }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const latest = useRef(act);
  latest.current = act;
  const json = JSON.stringify(card);

  // Drawn anew only when the card itself changed: half-filled inputs must survive every other refresh.
  useEffect(() => {
    const drawn = new AC.AdaptiveCard();
    drawn.hostConfig = new AC.HostConfig(hostConfig(padding));
    drawn.onExecuteAction = (action) => {
      if (action instanceof AC.OpenUrlAction) {
        window.open(action.url, '_blank', 'noreferrer');
        return;
      }
      const inputs = Object.fromEntries(drawn.getAllInputs().map((input) => [input.id ?? '', String(input.value ?? '')]));
      const pressed = place.current && document.activeElement instanceof HTMLButtonElement ? document.activeElement : undefined;
      pressed?.setAttribute('aria-busy', 'true');
      void latest.current(actionOf(action), inputs).finally(() => pressed?.removeAttribute('aria-busy'));
    };
    drawn.parse(JSON.parse(json));
    const element = drawn.render();
    if (element) place.current?.replaceChildren(element);
  }, [json, padding]);

  return <div className="adaptive" ref={place} />;
}

/** The action as it stands in the card; what was filled in goes beside it. */
function actionOf(action: AC.Action): CardAction {
  const { type, title, verb, id, data } = action.toJSON() as CardAction;
  return { type, title, verb, id, data };
}
