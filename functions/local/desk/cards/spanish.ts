import { Strings } from 'adaptivecards';

/** The renderer's own words, for the person at the screen. */
export function speakSpanish(): void {
  Object.assign(Strings.defaults, {
    inlineActionTitle: () => 'Acción',
    overflowButtonText: () => '…',
    overflowButtonTooltip: () => 'Más opciones',
    emptyElementText: () => '',
  });
  Object.assign(Strings.runtime, {
    automaticRefreshPaused: () => 'La actualización automática está en pausa.',
    clckToRestartAutomaticRefresh: () => 'Pulse para seguir.',
    refreshThisCard: () => 'Actualizar esta tarjeta',
  });
}
