import { Spinner } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { useDesk } from '../data/desk';
import { tokenOf } from '../data/product';
import { useLatest } from '../data/use-latest';
import { useDialogs } from '../dialogs/use-dialogs';
import {
  answerTo,
  event,
  type FrameKind,
  type FrameRequest,
  isRequest,
  type Situation,
  stepFor,
} from './protocol';
import { dialogOf } from './task';

export interface FramePlace {
  readonly frame: FrameKind;
  readonly chatId: string | null;
  readonly meetingId: string | null;
}
interface TabFrameProps {
  readonly title: string;
  /** `/tab/#/matriz`, as in the app's manifest. */
  readonly address: string;
  readonly place: FramePlace;
  readonly subPage?: string | null;
  readonly onTaskDone?: (result: unknown) => void;
}
const THEMES = { light: 'default', dark: 'dark', contrast: 'contrast' } as const;
const PATIENCE_MS = 15_000;

/** An app's page in a frame, answered as Teams answers it. The person's token comes from the tenant, never from the page's address. */
export function TabFrame({ title, address, place, subPage = null, onTaskDone }: TabFrameProps) {
  const { me, theme, tenantId } = useDesk();
  const dialogs = useDialogs();
  const frame = useRef<HTMLIFrameElement>(null);
  const [state, setState] = useState<'opening' | 'ready' | 'failed' | 'silent'>('opening');
  const situation: Situation = {
    ...place,
    theme: THEMES[theme],
    user: { id: me.key, mail: me.person?.mail ?? '', name: me.name },
    tenantId,
    entityId: 'inicio',
    subEntityId: subPage,
    sessionId: me.key,
  };
  const now = useLatest({ situation, onTaskDone, dialogs });

  useEffect(() => {
    const send = (message: unknown): void =>
      frame.current?.contentWindow?.postMessage(message, window.location.origin);
    const answer = async (request: FrameRequest): Promise<void> => {
      const reply = (...args: readonly unknown[]): void => send(answerTo(request, args));
      const step = stepFor(request, now.current.situation);
      switch (step.kind) {
        case 'reply':
          return reply(...step.args);
        case 'token': {
          const token = await tokenOf(now.current.situation.user.id);
          return token === null ? reply(false, 'CancelledByUser') : reply(true, token);
        }
        case 'open':
          window.open(step.url, '_blank', 'noopener');
          return reply(true);
        case 'task':
          return now.current.dialogs.show({
            dialog: dialogOf(step.info),
            submit: (result) => {
              reply(null, typeof result === 'string' ? result : JSON.stringify(result));
              return Promise.resolve({ kind: 'closed', text: null });
            },
            onClose: () => reply('User cancelled/closed the task module.', null),
          });
        case 'task-done':
          return now.current.onTaskDone?.(step.result);
        case 'ready':
          return setState('ready');
        case 'failed':
          return setState('failed');
        case 'none':
          return undefined;
      }
    };
    const hear = ({ source, origin, data }: MessageEvent<unknown>): void => {
      if (source !== frame.current?.contentWindow || origin !== window.location.origin) return;
      if (isRequest(data)) void answer(data);
    };
    window.addEventListener('message', hear);
    const patience = window.setTimeout(
      () => setState((known) => (known === 'opening' ? 'silent' : known)),
      PATIENCE_MS,
    );
    return () => {
      window.removeEventListener('message', hear);
      window.clearTimeout(patience);
    };
  }, [now]);
  useEffect(() => {
    frame.current?.contentWindow?.postMessage(event('themeChange', THEMES[theme]), window.location.origin);
  }, [theme]);

  return (
    <div className="frame">
      {state === 'opening' && <Spinner className="frame-wait" label={`Abriendo ${title}…`} />}
      {(state === 'silent' || state === 'failed') && (
        <p className="frame-wait" role="alert">
          La aplicación no respondió. Cierre y vuelva a abrir esta pestaña.
        </p>
      )}
      <iframe ref={frame} title={title} src={address} allow="clipboard-write" />
    </div>
  );
}
