import { contar, punto } from '../../domain/kernel/text';
import type { PendingsView, SigningView } from '../../domain/reports';
import type { BotPorts } from '../ports';
import { type Card, fill } from '../render';
import { clip } from '../text';
import { commitmentLine, date, lines, moment, some } from '../words';
import devolver from './devolver.card.json';
import firmas from './firmas.card.json';

const signable = (view: SigningView): boolean => view.miBloque !== null && view.estado === 'abierta';

const NONE = {
  documento: '',
  datos: '',
  cambios: [],
  conDiferencias: false,
  diferencias: [],
  firmas: '',
  puede: false,
  acepto: '',
  verDocumento: 'https://invalid.example',
  signingId: '',
  block: '',
  documentSha256: '',
  puedeDevolver: false,
  devolver: '',
  puedeDelegar: false,
} as const;

/** Everything one person owes, as one card and one sitting: the list, and one document at a time. */
export function pendingsCard(pendings: PendingsView, links: BotPorts['links'], current?: SigningView): Card {
  const open = pendings.firmas.filter(signable);
  const shown = current ?? open[0];
  const next =
    open[(open.findIndex((view) => view.signingId === shown?.signingId) + 1) % Math.max(open.length, 1)];
  const list = some(open, 12, (n) => `… y ${n} más`);
  const owed = some(pendings.compromisos, 5, (n) => `y ${contar(n, 'compromiso', 'compromisos')} más`);
  const mesas = some(pendings.mesas, 4, (n) => `y ${contar(n, 'mesa', 'mesas')} más`);
  return fill(firmas, {
    titulo: titleOf(pendings, open.length),
    lista:
      open.length < 2
        ? []
        : [
            ...list.shown.map((view, i) => ({
              texto: `${i + 1}) ${clip(view.titulo, 90)}, revisión ${view.revision}`,
              peso: view.signingId === shown?.signingId ? 'Bolder' : 'Default',
            })),
            ...(list.resto ? [{ texto: list.resto, peso: 'Default' }] : []),
          ],
    hayDocumento: shown !== undefined,
    ...(shown ? documentOf(shown, links) : NONE),
    haySiguiente: next !== undefined && next.signingId !== shown?.signingId,
    siguienteId: next?.signingId ?? '',
    hayCompromisos: owed.shown.length > 0,
    compromisos: owed.shown.map((view) => ({
      texto: clip(view.que, 140),
      detalle: commitmentLine(view).slice(clip(view.que, 140).length + 3),
      cumplir: view.offers.some((offer) => offer.verb === 'commitments/fulfil'),
      commitmentId: view.id,
    })),
    atender:
      (pendings.porAtender?.length ?? 0) > 0
        ? `Compromisos que esperan su respuesta: ${pendings.porAtender?.length ?? 0}`
        : '',
    hayMesas: mesas.shown.length > 0,
    mesas: mesas.shown.map((mesa) => ({
      mesaId: mesa.mesaId,
      texto: clip(`${mesa.nombre}: ${mesa.turno}`, 200),
      boton: mesa.decide ? 'Ver y decidir' : mesa.avala ? 'Ver y avalar' : 'Ver mesa',
      verb: mesa.decide ? 'dissent/show' : mesa.avala ? 'cronograma/show' : 'mesas/show',
    })),
    resto: [owed.resto, mesas.resto]
      .filter(Boolean)
      .map((text) => `${text} en la pestaña.`)
      .join(' '),
  });
}

function titleOf({ compromisos, mesas, porAtender = [] }: PendingsView, signatures: number): string {
  const overdue = compromisos.filter((view) => view.diasHabiles < 0).length;
  const parts = [
    signatures > 0 ? contar(signatures, 'firma', 'firmas') : '',
    compromisos.length > 0
      ? `${contar(compromisos.length, 'compromiso', 'compromisos')}${overdue > 0 ? ` (${overdue} ${overdue === 1 ? 'vencido' : 'vencidos'})` : ''}`
      : '',
    mesas.length > 0 ? contar(mesas.length, 'mesa', 'mesas') : '',
    porAtender.length > 0 ? contar(porAtender.length, 'respuesta', 'respuestas') : '',
  ].filter(Boolean);
  return parts.length === 0 ? 'No tiene pendientes' : `Sus pendientes: ${parts.join(' · ')}`;
}

function documentOf(view: SigningView, links: BotPorts['links']): object {
  const signed = view.firmas.filter((firma) => firma.firmadoEn);
  const missing = view.firmas.filter((firma) => !firma.firmadoEn);
  const differences = some(
    view.miBloque === 'validador' ? view.diferencias : [],
    12,
    (n) => `y ${n} campos más en el documento`,
  );
  const acta = view.kind === 'acta';
  return {
    documento: clip(view.titulo, 120),
    datos: `Revisión ${view.revision} · ${clip(view.mesa, 80)} · ${view.estado === 'abierta' && !view.vencida ? `para firmar hasta el ${date(view.vence)}` : view.estadoTexto}`,
    cambios: lines(view.cambios.slice(0, 3).map((text) => clip(text, 200))),
    conDiferencias: differences.shown.length > 0,
    diferencias: lines([
      ...differences.shown.map(
        (d) =>
          `${clip(d.campo, 60)}: de «${clip(d.hoy, 160) || 'sin dato'}» a «${clip(d.propuesta, 160) || 'sin dato'}»`,
      ),
      ...(differences.resto ? [differences.resto] : []),
    ]),
    firmas: `${signed.length > 0 ? `Ya firmaron: ${people(signed)}.` : 'Nadie ha firmado todavía.'}${missing.length > 0 ? ` Faltan: ${people(missing)}.` : ''}`,
    puede: signable(view),
    acepto: `Al oprimir «Firmar» acepto este documento, en su revisión ${view.revision}, con mi firma electrónica (Ley 527 de 1999). No es una firma digital certificada.`,
    verDocumento: links.document(view.documentSha256),
    signingId: view.signingId,
    block: view.miBloque ?? '',
    documentSha256: view.documentSha256,
    puedeDevolver:
      view.estado === 'abierta' &&
      view.offers.some((offer) => offer.verb === (acta ? 'actas/observe' : 'signatures/return')),
    puedeDelegar: view.offers.some((offer) => offer.verb === 'signatures/delegate'),
    devolver: acta ? 'Enviar observaciones' : 'Devolver con observaciones',
  };
}
const people = (firmas: SigningView['firmas']): string => {
  const shown = some(firmas, 6, (n) => `y ${n} más`);
  return [...shown.shown.map((firma) => firma.nombre), ...(shown.resto ? [shown.resto] : [])].join(', ');
};

/** What the same card says after the signature. */
export function signedNotice(view: SigningView, personId: string): string {
  const mine = view.firmas.find((firma) => firma.personId === personId && firma.firmadoEn);
  const when = mine?.firmadoEn ? `, ${moment(mine.firmadoEn)}` : '';
  return `${punto(`Firmado: ${clip(view.titulo, 100)}, revisión ${view.revision}${when}`)} Código de verificación: ${view.verification}.`;
}

export function returnCard(view: SigningView): Card {
  const acta = view.kind === 'acta';
  return fill(devolver, {
    signingId: view.signingId,
    titulo: acta ? 'Enviar observaciones' : 'Devolver con observaciones',
    documento: `${clip(view.titulo, 120)}, revisión ${view.revision}`,
    consecuencia: acta
      ? 'Sus observaciones llegan a quien relata. Si el acta cambia, se enviará una nueva revisión a firma.'
      : 'El formato vuelve a borrador y las firmas de esta revisión quedan sin efecto. Se avisa a quien modera y a quien relata.',
    estilo: acta ? 'positive' : 'destructive',
    boton: acta ? 'Enviar observaciones' : 'Devolver',
  });
}
