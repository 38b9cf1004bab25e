/** What the cards of a mesa are about. */
export interface Ids {
  readonly mesaId: string;
  readonly itemId: string;
  readonly formId: string;
  readonly actaId: string;
  readonly signingId: string;
  readonly documentSha256: string;
  readonly commitmentId: string;
  readonly indicatorId: string;
}
/** What the card of each action sends; dialogs come filled. A verb without its row here fails the first test. */
export const SENT: Readonly<Record<string, (ids: Ids) => object>> = {
  ...Object.fromEntries(
    [
      'people/help mesas/new mesas/list preparar/show preparar/alistamiento mesas/open-here mesas/next',
      'mesas/ask-floor-here mesas/give-floor-here mesas/leave-floor-here mesas/close-here convocatoria/show',
      'cronograma/list cronograma/mine dies058/agreements dissent/show commitments/list actas/show',
      'actas/review-here signatures/remind-here pendings/show pendings/who indicators/find votaciones/new-here',
      'votaciones/vote-here votaciones/end-here votaciones/result-here mesas/continue-which',
    ].flatMap((line) => line.split(' ').map((verb) => [verb, () => ({})] as const)),
  ),
  ...Object.fromEntries(
    [
      'mesas/show mesas/open mesas/close mesas/leave-floor convocatoria/answers cronograma/show cronograma/send',
      'cronograma/book-again dies058/send-to-sign mesas/continue',
    ].flatMap((line) => line.split(' ').map((verb) => [verb, ({ mesaId }: Ids) => ({ mesaId })] as const)),
  ),
  'mesas/form': () => ({ dependenciaId: 'sma' }),
  'mesas/schedule-find': () => ({ dependenciaId: 'sma', solicitud: 's-1', vistas: '', buscar: 'espacio' }),
  'mesas/schedule': () => ({ dependenciaId: 'sma', solicitud: 's-1', vistas: '' }),
  'preparar/do': ({ mesaId }) => ({ mesaId, clave: 'archivo' }),
  'preparar/radicado': ({ mesaId }) => ({ mesaId, version: '1', radicado: '2026-1', fecha: '2026-11-20' }),
  'mesas/call-item': ({ mesaId, itemId }) => ({ mesaId, itemId }),
  'mesas/step': ({ mesaId }) => ({ mesaId, pasoId: 'reglas', desde: '' }),
  'mesas/ask-floor': ({ mesaId }) => ({ mesaId, tipo: 'normal', en: 'mesa' }),
  'mesas/give-floor': ({ mesaId }) => ({ mesaId, requestId: 'r-0' }),
  'mesas/end-floor': ({ mesaId }) => ({ mesaId, requestId: 'r-0' }),
  'mesas/skip-floor': ({ mesaId }) => ({ mesaId, requestId: 'r-0' }),
  'mesas/floor-for': ({ mesaId }) => ({ mesaId, personId: 'invitado', que: 'ahora' }),
  'mesas/note-here': () => ({ texto: 'se revisa la fuente' }),
  'mesas/position': ({ mesaId, itemId }) => ({ mesaId, itemId, valor: 'de-acuerdo' }),
  'mesas/comment': ({ mesaId, itemId }) => ({ mesaId, itemId, solicitud: 's-2', texto: 'Un comentario' }),
  'mesas/aloud': ({ mesaId, itemId }) => ({
    mesaId,
    itemId,
    solicitud: 's-3',
    personId: 'enlace',
    valor: 'comentario',
    texto: 'Lo dijo en la sala',
  }),
  'mesas/decide-item': ({ mesaId, itemId }) => ({ mesaId, itemId, resultado: 'aplazado', nota: '' }),
  'attendance/register-self': ({ mesaId }) => ({ mesaId, sesionId: 's-0', aviso: '1' }),
  'convocatoria/vb': ({ mesaId }) => ({ mesaId, personas: 'invitado' }),
  'convocatoria/no-vb': ({ mesaId }) => ({ mesaId, personas: 'invitado', motivo: 'No es de su equipo' }),
  'cronograma/endorse': ({ mesaId }) => ({ mesaId, inicio: '2026-11-25T14:00:00.000Z' }),
  'cronograma/counter': ({ mesaId }) => ({ mesaId, motivo: 'No se puede ese día', fecha: '', hora: '' }),
  'cronograma/cancel': ({ mesaId }) => ({ mesaId, motivo: 'Se aplaza' }),
  'dies058/full': ({ formId }) => ({ formId }),
  'dies058/edit': ({ formId }) => ({
    formId,
    revision: '1',
    tipo: 'modificar',
    justificacion: 'De una tarjeta vieja',
    anexaActa: 'si',
    sigue: '',
  }),
  'dies058/ficha': ({ formId }) => ({ formId, revision: '1', pagina: '0', sigue: '', confirmo: 'true' }),
  'dies058/take-back': ({ formId }) => ({ formId, motivo: 'Se corrige' }),
  'dies058/withdraw': ({ formId }) => ({ formId, motivo: 'Ya no aplica' }),
  'dissent/send': ({ mesaId, itemId }) => ({ mesaId, itemId }),
  'dissent/decide': ({ mesaId, itemId }) => ({ mesaId, itemId, sentido: 'adoptar', texto: 'Se adopta' }),
  'commitments/record': ({ mesaId, itemId }) => ({
    mesaId,
    itemId,
    solicitud: 's-4',
    que: 'Entregar la base',
    responsableId: 'enlace',
    fecha: '2026-12-04',
  }),
  'commitments/said': () => ({ texto: 'entregar ficha, enlace, 4 dic' }),
  'commitments/digest': () => ({ texto: 'semanal' }),
  ...Object.fromEntries(
    'fulfil show verify reject delegate answer-delegation ask-extension answer-extension comment withdraw'
      .split(' ')
      .map((name) => [
        `commitments/${name}`,
        ({ commitmentId }: Ids) => ({
          commitmentId,
          ...(name === 'show'
            ? {}
            : { solicitud: `c-${name}`, texto: 'Un texto', fecha: '2026-12-11', opcion: 'si' }),
          ...(name === 'fulfil' ? { evidencia: 'https://nube.example/x.pdf' } : {}),
        }),
      ]),
  ),
  'actas/send': ({ actaId }) => ({ actaId, revision: '1', formatos: 'false' }),
  'actas/lock': ({ actaId }) => ({ actaId, motivo: 'Urgencia' }),
  'actas/review': ({ actaId }) => ({ actaId, revision: '1' }),
  'actas/edit': ({ actaId }) => ({
    actaId,
    revision: '1',
    objetivo: 'Otro',
    desarrollo: 'Otro',
    conclusiones: 'Otra',
  }),
  'actas/take-back': ({ actaId }) => ({ actaId, motivo: 'Se corrige' }),
  'actas/observe': ({ actaId }) => ({ actaId, texto: 'Falta mi intervención' }),
  'attendance/add': ({ actaId }) => ({ actaId, personas: 'invitado', motivo: 'Asistió en la sala' }),
  'signatures/show': ({ signingId }) => ({ signingId }),
  'signatures/document': ({ signingId }) => ({ signingId }),
  'signatures/remind': ({ signingId }) => ({ signingId }),
  'signatures/by-hand': ({ signingId }) => ({ signingId }),
  'signatures/find': () => ({ para: 'delegar', texto: '' }),
  'signatures/sign': ({ signingId, documentSha256 }) => ({ signingId, block: 'coordinador', documentSha256 }),
  'signatures/return': ({ signingId }) => ({ signingId, motivo: 'La fórmula está incompleta' }),
  'signatures/delegate': ({ signingId }) => ({
    signingId,
    casilla: 'coordinador',
    personaId: 'otra',
    motivo: 'Encargo',
  }),
  'signatures/replace': ({ signingId }) => ({
    signingId,
    casilla: 'enlace',
    personaId: 'otra',
    motivo: 'Se retiró',
  }),
  'votaciones/new': ({ mesaId }) => ({
    mesaId,
    solicitud: 's-5',
    pregunta: '¿Se amplía el plazo?',
    punto: 'mesa',
    opciones: '',
    clase: 'nominal',
    mayoria: 'simple',
    votantes: 'enlace,moderadora',
  }),
  'votaciones/open': () => ({ votacionId: 'v-0' }),
  'votaciones/vote': () => ({ votacionId: 'v-0', opcion: 'a-favor' }),
  'votaciones/end': () => ({ votacionId: 'v-0', como: 'cerrar', motivo: '' }),
  'votaciones/aloud': () => ({ votacionId: 'v-0', solicitud: 's-6', personId: 'enlace', opcion: 'a-favor' }),
  'indicators/show': ({ indicatorId }) => ({ indicatorId }),
  'cards/refresh': ({ mesaId, itemId }) => ({ cardKey: `item:${mesaId}:${itemId}` }),
};
/** Said again they ask for something more: the next point, another note, another objection. */
export const GOES_ON = new Set([
  'mesas/next',
  'mesas/give-floor-here',
  'mesas/note-here',
  'mesas/ask-floor',
  'mesas/ask-floor-here',
  'actas/observe',
]);
