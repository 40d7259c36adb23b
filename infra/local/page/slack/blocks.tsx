/**
 * Block Kit on the page. Rich text, mrkdwn, images and tables are drawn by slack-blocks-to-jsx. Ours are the parts that it
 * cannot do here: buttons and inputs that act, plain_text, in which it reads markup that Slack shows as it is, and charts.
 */
import type { ComponentProps } from 'react';
import { Message } from 'slack-blocks-to-jsx';
import type { SlackBlock } from '../../slack/desk.ts';
import { ActionButton, type Press, type SlackButton } from './button.tsx';
import { type ChartBlock, SlackChart } from './chart.tsx';
import { Field, type Fill } from './field.tsx';

type Text = { type: 'plain_text' | 'mrkdwn'; text: string };
type LibraryBlocks = ComponentProps<typeof Message>['blocks'];

export type Hands = { press: Press; fill?: Fill; busy: string[] };

export function Blocks({ blocks, hands }: { blocks: SlackBlock[]; hands: Hands }) {
  return (
    <div className="blocks">
      {blocks.map((block) => (
        <div key={block.block_id} className={`block ${block.type}`}>
          <Drawn block={block} hands={hands} />
        </div>
      ))}
    </div>
  );
}

function Drawn({ block, hands }: { block: SlackBlock; hands: Hands }) {
  switch (block.type) {
    case 'header':
      return <h4>{(block.text as Text).text}</h4>;
    case 'divider':
      return <hr />;
    case 'section':
      return <Section block={block} hands={hands} />;
    case 'context':
      return <Context elements={block.elements as ContextElement[]} />;
    case 'actions':
      return <Buttons buttons={block.elements as SlackButton[]} block={block.block_id!} hands={hands} />;
    case 'data_visualization':
      return <SlackChart block={block as ChartBlock} />;
    case 'input':
      return hands.fill ? <Field block={block} fill={hands.fill} /> : null;
    default:
      return <Library blocks={[block] as unknown as LibraryBlocks} />;
  }
}

function Library({ blocks }: { blocks: LibraryBlocks }) {
  return <Message blocks={blocks} name="Streek" logo="" theme="light" withoutWrapper />;
}

function SlackText({ text }: { text: Text }) {
  if (text.type === 'plain_text') return <p className="plain">{text.text}</p>;
  return <Library blocks={[{ type: 'section', text }] as LibraryBlocks} />;
}

function Section({ block, hands }: { block: SlackBlock; hands: Hands }) {
  const fields = (block.fields ?? []) as Text[];
  const accessory = block.accessory as SlackButton | undefined;
  return (
    <div className="section">
      <div>
        {block.text !== undefined && <SlackText text={block.text as Text} />}
        {fields.length > 0 && (
          <div className="fields">
            {fields.map((field) => (
              <SlackText key={field.text} text={field} />
            ))}
          </div>
        )}
      </div>
      {accessory?.type === 'button' && <Buttons buttons={[accessory]} block={block.block_id!} hands={hands} />}
    </div>
  );
}

type ContextElement = Text | { type: 'image'; image_url: string; alt_text: string };

function Context({ elements }: { elements: ContextElement[] }) {
  return (
    <div className="context">
      {elements.map((element) =>
        element.type === 'image' ? (
          <img key={element.image_url} src={element.image_url} alt={element.alt_text} />
        ) : (
          <SlackText key={element.text} text={element} />
        ),
      )}
    </div>
  );
}

function Buttons({ buttons, block, hands }: { buttons: SlackButton[]; block: string; hands: Hands }) {
  return (
    <div className="actions">
      {buttons.map((button) => (
        <ActionButton key={button.action_id} button={button} block={block} press={hands.press} busy={hands.busy} />
      ))}
    </div>
  );
}
