import { useEffect, useRef, useState } from 'react';
import { useLatest } from '../data/use-latest';
import { draw, type Pressed } from './draw';
import './cards.css';

interface CardViewProps {
  readonly card: unknown;
  /** Grows with every edit: the card is drawn again and what was typed in it is lost, as in Teams. */
  readonly revision: number | string;
  /** Answers when the click was answered; until then no button of the card works. */
  readonly onPress: (pressed: Pressed) => Promise<void>;
  readonly label: string;
}

export function CardView({ card, revision, onPress, label }: CardViewProps) {
  const place = useRef<HTMLElement>(null);
  const press = useLatest(onPress);
  const working = useRef(false);
  const [busy, setBusy] = useState(false);
  const json = JSON.stringify(card);

  useEffect(() => {
    const box = place.current;
    if (!box) return;
    const run = async (pressed: Pressed): Promise<void> => {
      if (working.current) return;
      working.current = true;
      setBusy(true);
      const release = hold(box, pressed.button);
      try {
        await press.current(pressed);
      } finally {
        working.current = false;
        setBusy(false);
        release();
      }
    };
    const hadFocus = box.contains(document.activeElement);
    const element = draw(JSON.parse(json), (pressed) => void run(pressed));
    box.replaceChildren(element ?? unreadable());
    if (hadFocus) box.focus({ preventScroll: true });
  }, [json, revision, press]);

  return <section className="card" aria-label={label} aria-busy={busy} tabIndex={-1} ref={place} />;
}

/** No button of the card can be pressed while one is being answered; the one that was pressed shows it. */
function hold(box: HTMLElement, pressed: HTMLElement | null): () => void {
  const buttons = [...box.querySelectorAll<HTMLButtonElement>('button:not([disabled])')];
  for (const button of buttons) button.setAttribute('aria-disabled', 'true');
  pressed?.classList.add('working');
  return () => {
    for (const button of buttons) button.removeAttribute('aria-disabled');
    pressed?.classList.remove('working');
  };
}

function unreadable(): HTMLElement {
  const text = document.createElement('p');
  text.textContent = 'Esta tarjeta no se puede mostrar.';
  return text;
}
