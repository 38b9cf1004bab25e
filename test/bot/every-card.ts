import { actaCard } from '../../bot/actas/card';
import { attendanceCard, lockCard, observeCard, redactCard, sendCard } from '../../bot/actas/dialogs';
import registerTemplate from '../../bot/attendance/registrar.card.json';
import commitmentTemplate from '../../bot/commitments/compromiso.card.json';
import fulfilTemplate from '../../bot/commitments/cumplir.card.json';
import understoodTemplate from '../../bot/commitments/entendido.card.json';
import savedTemplate from '../../bot/commitments/guardado.card.json';
import digestTemplate from '../../bot/commitments/resumen.card.json';
import { convocadosCard, noVbCard } from '../../bot/convocatoria/card';
import { avalCard, cancelCard, counterCard, lostCard } from '../../bot/cronograma/card';
import { decideCard, fullCard, itemCard } from '../../bot/dies058/card';
import { editCard, fichaCard } from '../../bot/dies058/edit-card';
import { indicatorCard } from '../../bot/indicators/find.action';
import { closeQuestion, closingCard, offerCard, openingCard, recordCard } from '../../bot/mesas/card';
import commentTemplate from '../../bot/mesas/comentar.card.json';
import continueTemplate from '../../bot/mesas/continuar.card.json';
import whichTemplate from '../../bot/mesas/cual.card.json';
import { floorCard } from '../../bot/mesas/palabra';
import floorForTemplate from '../../bot/mesas/palabra-otra.card.json';
import { chooseDependencia, scheduleForm } from '../../bot/mesas/schedule-form';
import aloudTemplate from '../../bot/mesas/viva-voz.card.json';
import { bienvenida, didYouMean } from '../../bot/people/card';
import { radicadoCard, readinessCard, stepCard } from '../../bot/preparar/card';
import { type Card, fill } from '../../bot/render';
import { whoIsMissing } from '../../bot/reports/card';
import { pendingsCard, returnCard } from '../../bot/signatures/card';
import { byHandCard, changeCard, documentCard, reasonCard } from '../../bot/signatures/document-card';
import { actor } from '../helpers/given';
import { links } from './links';
import { actaOf, convocatoriaOf, floorOf, indicatorOf, pendingsOfMany, signingOf } from './paper-views';
import { beforeOf, conveningOf, rowOf } from './seen-before';
import { formOf, itemOf, mesaOf, type Say } from './views';
import { voteCards } from './vote-cards';

const CAN = new Set([
  'mesas/open',
  'mesas/call-item',
  'mesas/close',
  'mesas/decide-item',
  'mesas/aloud',
  'mesas/step',
  'mesas/give-floor',
  'mesas/hand-floor',
  'mesas/skip-floor',
  'mesas/end-floor',
  'dies058/edit',
  'commitments/record',
]);

const OUTLOOK = ['mesas/book-again', 'mesas/cancel'].map((verb) => ({ verb, label: '' }));

export const people = (say: Say) =>
  Array.from({ length: 80 }, (_, i) => ({
    personId: `p-${i}`,
    nombre: say(`Persona ${i}`),
    cargo: say('Profesional'),
    dependencia: '',
    correo: null,
  }));

const okOf = <T>(result: { ok: true; value: T } | { ok: false }): T | null =>
  result.ok ? result.value : null;

/** Every card of the bot, with what people wrote said in one way. */
export const everyCard = (say: Say): Readonly<Record<string, Card | null>> => {
  const mesa = mesaOf(say, {}, 40);
  const closed = mesaOf(say, { estado: 'cerrada', cerradaEn: '2026-11-24T16:00:00.000Z' }, 40);
  const choices = Array.from({ length: 30 }, (_, i) => ({
    title: say(`Persona ${i}`).slice(0, 70),
    value: `p-${i}`,
  }));
  const ids = {
    mesaId: 'm-1',
    itemId: 'it-1',
    solicitud: 'sol-1',
    dicho: '',
    titulo: say('1.2.3 · Área').slice(0, 120),
  };
  return {
    bienvenida: bienvenida(
      actor('p-1', [{ role: 'enlace-usepot', scope: { kind: 'proceso', id: 'ssepot' } }]),
      'ssepot',
    ),
    'bienvenida sin rol': bienvenida(null, 'ssepot'),
    'quiso decir': didYouMean(['agendar', 'pendientes', 'compromiso']),
    dependencia: chooseDependencia([{ id: 'd-1', nombre: say('Medio Ambiente') }]),
    agendar: scheduleForm(conveningOf(say), { solicitud: 's', advertencias: [], vistas: '' }),
    'agendar con advertencias': scheduleForm(conveningOf(say), {
      solicitud: 's',
      advertencias: [say('Es festivo.')],
      vistas: 'x',
    }),
    registro: recordCard(mesaOf(say, { estado: 'programada' }, 40), CAN, links),
    oferta: offerCard(mesa),
    apertura: openingCard(mesa, CAN, links),
    'apertura de participantes': openingCard(mesa, new Set(), links),
    'cerrar mesa': closeQuestion(mesa),
    palabra: floorCard(mesa, floorOf(say), CAN),
    'palabra de participantes': floorCard(mesa, floorOf(say), new Set()),
    'palabra para otra persona': fill(floorForTemplate, {
      ...ids,
      personas: choices,
      opciones: [{ title: 'Darle la palabra ahora', value: 'ahora' }],
      primera: 'ahora',
    }),
    'cuál mesa': fill(whichTemplate, {
      pregunta: '¿En cuál?',
      mesas: [{ titulo: say('Mesa 3').slice(0, 60), verb: 'mesas/next', data: { numero: 3 } }],
    }),
    cierre: closingCard(closed, CAN, links),
    'punto de participantes': itemCard(mesa, itemOf(2, say), new Set()),
    'punto de quien modera': itemCard(mesa, itemOf(2, say), CAN),
    'punto decidido': itemCard(
      mesa,
      itemOf(1, say, { estado: 'decidido', outcome: 'no-concertado', resultado: say('No concertado') }),
      CAN,
    ),
    'ver completa': fullCard(formOf(1, say), links),
    ajustar: okOf(editCard(formOf(1, say), links)),
    ficha: okOf(fichaCard(formOf(1, say), 0, links)),
    'cerrar punto': decideCard('m-1', itemOf(2, say)),
    comentar: fill(commentTemplate, { ...ids, comentarios: [{ texto: say('Dijo algo') }] }),
    'viva voz': fill(aloudTemplate, { ...ids, personas: choices }),
    compromiso: fill(commitmentTemplate, {
      ...ids,
      que: say('').slice(0, 900),
      fecha: '',
      entendido: '',
      responsableId: '',
      personas: choices,
    }),
    'compromiso entendido': fill(understoodTemplate, {
      ...ids,
      que: say('entregar').slice(0, 900),
      responsable: say('enlace').slice(0, 100),
      fecha: '',
      detalle: say('…'),
    }),
    'compromiso guardado': fill(savedTemplate, {
      titulo: say('entregar').slice(0, 400),
      detalle: say('…').slice(0, 200),
      quien: say('Guardado por').slice(0, 90),
      enlace: links.tab('compromisos/c-1'),
    }),
    cumplir: fill(fulfilTemplate, { commitmentId: 'c-1', que: say('entregar').slice(0, 600), detalle: '…' }),
    pendientes: pendingsCard(pendingsOfMany(30, say), links),
    'sin pendientes': pendingsCard({ firmas: [], compromisos: [], mesas: [] }, links),
    devolver: returnCard(signingOf(1, say)),
    observar: returnCard(signingOf(1, say, { kind: 'acta', actaId: 'a-1', formId: null })),
    acta: actaCard(actaOf(say), links),
    'enviar acta': sendCard(actaOf(say), '2026-12-01'),
    'cerrar acta': lockCard(actaOf(say)),
    'redactar el acta': okOf(redactCard(actaOf(say), links)),
    'observar el acta': observeCard(actaOf(say, { estado: 'en-firma' })),
    'objetar el acta': observeCard(actaOf(say, { estado: 'cerrada' })),
    'agregar asistentes': attendanceCard(actaOf(say, { ausentes: people(say) }), links),
    'acta con todo': actaCard(
      actaOf(say, {
        estado: 'borrador',
        ausentes: [
          { personId: 'p-9', nombre: say('Ana'), cargo: say('Jefa'), dependencia: '', correo: null },
        ],
        offers: ['actas/edit', 'actas/send', 'actas/review', 'actas/observe'].map((verb) => ({
          verb,
          label: '',
        })),
        comprobaciones: (['redaccion', 'asistencia', 'termino', 'formato', 'compromiso'] as const).map(
          (clase) => ({
            clase,
            texto: say('Falta algo'),
            impide: true,
            pantalla: 'mesas',
            id: 'm-1',
            boton: 'Corregir',
          }),
        ),
      }),
      links,
    ),
    'documento en firma': documentCard(
      signingOf(1, say, {
        offers: ['signatures/remind', 'signatures/delegate', 'signatures/replace', 'signatures/by-hand'].map(
          (verb) => ({ verb, label: '' }),
        ),
        reemplazos: [
          {
            rol: 'Enlace',
            de: say('Ana'),
            a: say('Luis'),
            motivo: say('Se retiró'),
            cuando: '2026-11-24T14:00:00.000Z',
            quien: say('Líder'),
            encargo: false,
          },
        ],
      }),
      formOf(1, say, { offers: [{ verb: 'dies058/withdraw', label: '' }] }),
      links,
    ),
    'delegar firma': changeCard(signingOf(1, say), 'signatures/delegate', 'p-1', people(say)),
    'reemplazar firmante': changeCard(signingOf(1, say), 'signatures/replace', 'p-1', people(say)),
    'firma manuscrita': byHandCard(signingOf(1, say), links),
    'retirar acuerdo': reasonCard({
      verb: 'dies058/withdraw',
      ids: { formId: 'f-1' },
      titulo: 'Retirar el acuerdo',
      documento: say('DIES-058-001').slice(0, 200),
      consecuencia: 'El formato queda retirado.',
      boton: 'Retirar el acuerdo',
      destructivo: true,
    }),
    resumen: fill(digestTemplate, {}),
    'quién falta': whoIsMissing(closed, [actaOf(say, { estado: 'en-firma' })], links, true),
    indicador: indicatorCard(indicatorOf(say), links),
    'paso de preparar': stepCard(beforeOf(say), links),
    'paso con radicado': stepCard(beforeOf(say, 'mesas/send-oficio'), links),
    'paso en la pestaña': stepCard(beforeOf(say, null), links),
    'mesa lista': stepCard({ ...beforeOf(say), paso: null }, links),
    alistamiento: readinessCard(beforeOf(say), links),
    radicado: radicadoCard(beforeOf(say), 1, '2026-11-24'),
    aval: avalCard(rowOf(say), links),
    'otra fecha': counterCard(rowOf(say)),
    convocados: convocadosCard(convocatoriaOf(say), links),
    'sin visto bueno': noVbCard(convocatoriaOf(say)),
    'cancelada en Outlook': lostCard(mesaOf(say, { offers: OUTLOOK }, 3), links),
    'cancelar mesa': cancelCard(mesa),
    ...voteCards(say, choices),
    continuar: fill(continueTemplate, {
      mesaId: 'm-1',
      titulo: say('Mesa 3').slice(0, 90),
      pasan: '2 indicadores continúan',
      puntos: [{ texto: say('Árboles').slice(0, 120) }],
      hueco: '',
      fecha: '',
      hora: '',
    }),
    'registrar asistencia': fill(registerTemplate, {
      mesaId: 'm-1',
      sesionId: 's-1',
      titulo: say('Mesa 3').slice(0, 90),
      nombre: say('Ana').slice(0, 90),
      datos: say('Jefa').slice(0, 200),
      aviso: say('Sus datos').slice(0, 900),
      version: '1',
      politica: 'https://mesas.example/p',
    }),
  };
};
