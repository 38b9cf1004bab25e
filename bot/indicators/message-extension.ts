import type { MessagingExtensionQuery, MessagingExtensionResponse } from 'botbuilder';
import { CardFactory } from 'botbuilder';
import { type IndicatorView, indicatorView, matrixRows } from '../../domain/reports';
import type { Turn } from '../action';
import type { Card } from '../render';
import { clip } from '../text';
import { indicatorCard, nearest } from './find.action';

const SHOWN = 10;
const message = (text: string): MessagingExtensionResponse => ({
  composeExtension: { type: 'message', text },
});

/**
 * The search of the compose box (issue 3): what looks like the words, each with the card that the person would post under their own name.
 * It reads the register with the permissions of who searches; posting it changes nothing.
 */
export async function findForCompose(
  { parameters = [], queryOptions }: MessagingExtensionQuery,
  turn: Turn,
): Promise<MessagingExtensionResponse> {
  const said = parameters.find(({ name }) => name === 'texto')?.value as unknown;
  const words = typeof said === 'string' ? said.trim().slice(0, 400) : '';
  const rows = await matrixRows(turn.reader, turn.actor, { procesoId: turn.ports.procesoId });
  if (!rows.ok) return message(rows.refusal.message);
  const found = words === '' ? rows.value : nearest(rows.value, words);
  if (found.length === 0)
    return message(
      words === ''
        ? 'La matriz está vacía: primero hay que importarla.'
        : `No hay un indicador parecido a «${clip(words, 60)}». Pruebe con el código o con otra palabra del nombre.`,
    );
  const skip = Math.max(0, Math.trunc(queryOptions?.skip ?? 0));
  const views = await Promise.all(
    found
      .slice(skip, skip + SHOWN)
      .map(({ indicatorId }) => indicatorView(turn.reader, turn.actor, indicatorId)),
  );
  return {
    composeExtension: {
      type: 'result',
      attachmentLayout: 'list',
      attachments: views.flatMap((view) =>
        view.ok ? [attachment(view.value, indicatorCard(view.value, turn.ports.links))] : [],
      ),
    },
  };
}

const attachment = (view: IndicatorView, card: Card) => ({
  ...CardFactory.adaptiveCard(card),
  preview: CardFactory.thumbnailCard(
    clip([view.codigo, view.nombre].filter(Boolean).join(' · '), 120),
    clip(view.dependencia ?? 'Sin dependencia asignada', 120),
  ),
});
export const composeMessage = message;
