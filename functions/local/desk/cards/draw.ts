import {
  type Action,
  AdaptiveCard,
  ExecuteAction,
  HostConfig,
  type IMarkdownProcessingResult,
  OpenUrlAction,
  SerializationContext,
  SubmitAction,
  Versions,
} from 'adaptivecards';
import { markdown } from '../chat/markdown';
import { isWebAddress } from '../ui/web-address';
import type { CardAction } from '../wire';
import { TEAMS_HOST } from './host-config';
import { speakSpanish } from './spanish';

speakSpanish();
AdaptiveCard.onProcessMarkdown = (text: string, result: IMarkdownProcessingResult) => {
  result.outputHtml = markdown(text);
  result.didProcess = true;
};
const host = new HostConfig(TEAMS_HOST);

/** A click as it leaves the card, with the button that was pressed. */
export interface Pressed {
  readonly action: CardAction;
  readonly button: HTMLElement | null;
}

/** Draws a card with Microsoft's renderer; `null` when it cannot be read. Version 1.5 is Teams' limit: later elements show their fallback. */
export function draw(card: unknown, onPress: (pressed: Pressed) => void): HTMLElement | null {
  const drawn = new AdaptiveCard();
  drawn.hostConfig = host;
  drawn.onExecuteAction = (action) => {
    const button = action.renderedElement ?? null;
    if (action instanceof OpenUrlAction) {
      if (isWebAddress(action.url)) window.open(action.url, '_blank', 'noopener');
      return;
    }
    const pressed = pressedOf(action);
    if (pressed) onPress({ action: pressed, button });
  };
  drawn.onAnchorClicked = () => false;
  drawn.parse(card, new SerializationContext(Versions.v1_5));
  const element = drawn.render();
  if (!element) return null;
  markAccessible(element);
  return element;
}

function pressedOf(action: Action): CardAction | null {
  const { id, title } = action;
  const named = { ...(id ? { id } : {}), ...(title ? { title } : {}) };
  if (action instanceof ExecuteAction)
    return { type: 'Action.Execute', ...named, verb: action.verb, data: action.data ?? {} };
  if (action instanceof SubmitAction) return { type: 'Action.Submit', ...named, data: action.data ?? {} };
  return null;
}

/** What the renderer leaves out: it draws button groups as menus and gives every button the role it already has. */
function markAccessible(element: HTMLElement): void {
  element.removeAttribute('tabindex');
  for (const group of element.querySelectorAll('[role="menubar"]')) group.setAttribute('role', 'group');
  for (const item of element.querySelectorAll('[role="menuitem"]')) {
    item.removeAttribute('role');
    item.removeAttribute('aria-posinset');
    item.removeAttribute('aria-setsize');
  }
}
