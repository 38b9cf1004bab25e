import { enumerar } from '../../domain/kernel/text';
import type { FormView, PersonView, SigningView } from '../../domain/reports';
import type { BotPorts } from '../ports';
import { type Card, fill } from '../render';
import { clip } from '../text';
import { date, lines, moment, personChoices, some } from '../words';
import cambiarFirma from './cambiar-firma.card.json';
import documento from './documento.card.json';
import manuscrita from './manuscrita.card.json';
import retirar from './retirar.card.json';

type Links = BotPorts['links'];
export const documentName = (view: SigningView): string =>
  `${clip(view.titulo, 120)}, revisión ${view.revision}`;

/** What each act is called on its button; all of them ask in a dialog. */
const DIALOGS = [
  ['signatures/delegate', 'Delegar mi firma'],
  ['signatures/replace', 'Reemplazar firmante'],
  ['signatures/by-hand', 'Firma manuscrita'],
  ['dies058/take-back', 'Retirar de la firma para corregir'],
  ['dies058/withdraw', 'Retirar el acuerdo'],
] as const;

/** One document in signature: who signed, how and when, who is missing, and what this person may do about it (DIE-010, DIE-011). */
export function documentCard(view: SigningView, form: FormView | null, links: Links): Card {
  const offers = new Set([...view.offers, ...(form?.offers ?? [])].map(({ verb }) => verb));
  const shown = some(view.firmas, 15, (n) => `y ${n} más en el documento`);
  const actos = DIALOGS.filter(([verb]) => offers.has(verb)).map(([verb, titulo]) => ({
    titulo,
    data: {
      msteams: { type: 'task/fetch' },
      verb,
      ...(verb.startsWith('dies058/') ? { formId: view.formId ?? '' } : { signingId: view.signingId }),
    },
  }));
  const escaneos = view.firmas.flatMap(({ nombre, manuscrita: scan }) =>
    scan
      ? [
          {
            titulo: `Escaneo de ${clip(nombre, 40)}`,
            url: links.tab(`documentos/${view.signingId}.${scan.sha256}`),
          },
        ]
      : [],
  );
  const firma = view.miBloque !== null && view.estado === 'abierta';
  const recuerda = offers.has('signatures/remind');
  return fill(documento, {
    signingId: view.signingId,
    titulo: documentName(view),
    estado: [
      clip(view.mesa, 80),
      view.estadoTexto,
      view.estado === 'abierta' ? `término: ${date(view.vence)}` : '',
    ]
      .filter(Boolean)
      .join(' · '),
    firmas: shown.shown.map((one) => ({
      nombre: `${one.firmadoEn ? '✓ ' : ''}${clip(one.nombre, 80)}`,
      detalle: signerLine(one),
    })),
    resto: shown.resto,
    historia: lines([
      ...view.reemplazos
        .slice(-4)
        .map(
          (one) =>
            `${one.encargo ? 'Delegación' : 'Reemplazo'} (${one.rol}): ${clip(one.de, 60)} por ${clip(one.a, 60)}. ${clip(one.motivo, 160)}`,
        ),
      ...view.advertencias.slice(0, 2).map((text) => clip(text, 200)),
      ...view.observaciones.slice(-3).map((one) => `${clip(one.quien, 60)}: ${clip(one.texto, 200)}`),
    ]),
    codigo: view.verification,
    hayActos: firma || recuerda || actos.length > 0,
    firma,
    recuerda,
    actos: actos.slice(0, 3),
    hayMas: actos.length > 3,
    mas: actos.slice(3),
    hayEscaneos: escaneos.length > 0,
    escaneos: escaneos.slice(0, 5),
    verDocumento: links.document(view.documentSha256),
    verificar: links.verify(view.verification),
  });
}

function signerLine(one: SigningView['firmas'][number]): string {
  const how = one.manuscrita
    ? `firma manuscrita registrada por ${clip(one.manuscrita.registro, 60)}, ${moment(one.firmadoEn ?? '')}`
    : one.firmadoEn
      ? `firmó el ${moment(one.firmadoEn)}`
      : one.recordadoEl
        ? `falta; se le recordó el ${date(one.recordadoEl)}`
        : 'falta';
  return `${one.rol === one.nombre ? '' : `${one.rol}: `}${how}`;
}

const CHANGE = {
  'signatures/delegate': {
    titulo: 'Delegar mi firma',
    consecuencia:
      'Firmará esa persona y no usted. El encargo o acto que lo respalda queda en la constancia de firmas.',
    preguntaCasilla: 'Firma que delega',
    preguntaMotivo: 'Encargo o acto que lo respalda',
    boton: 'Delegar',
  },
  'signatures/replace': {
    titulo: 'Reemplazar firmante',
    consecuencia: 'Las firmas ya puestas se mantienen. El motivo queda en la constancia de firmas.',
    preguntaCasilla: '¿A quién reemplaza?',
    preguntaMotivo: 'Motivo',
    boton: 'Reemplazar',
  },
} as const;
export type Change = keyof typeof CHANGE;

/** Whose block may still change hands: one's own, or for the líder every one that is not signed. */
export const openBlocks = (view: SigningView, verb: Change, me: string): SigningView['firmas'] =>
  view.firmas.filter(
    (one) => one.firmadoEn === null && (verb === 'signatures/replace' || one.personId === me),
  );

export function changeCard(view: SigningView, verb: Change, me: string, people: readonly PersonView[]): Card {
  const blocks = openBlocks(view, verb, me);
  return fill(cambiarFirma, {
    ...CHANGE[verb],
    verb,
    signingId: view.signingId,
    documento: documentName(view),
    casilla: blocks.length === 1 ? (blocks[0]?.block ?? '') : '',
    casillas: blocks.map(({ block, rol, nombre }) => ({
      value: block,
      title: clip(`${rol}: ${nombre}`, 90),
    })),
    personas: personChoices(people),
  });
}

export const byHandCard = (view: SigningView, links: Links): Card =>
  fill(manuscrita, {
    documento: documentName(view),
    pueden: clip(
      enumerar(
        view.firmas
          .filter(({ firmadoEn, block }) => firmadoEn === null && block !== 'validador')
          .map(({ nombre }) => nombre),
      ) || 'nadie por ahora',
      400,
    ),
    verDocumento: links.document(view.documentSha256),
    subir: links.tab(view.formId ? `formatos/${view.formId}` : `mesas/${view.mesaId}`),
  });

interface Ending {
  readonly verb: string;
  readonly ids: object;
  readonly titulo: string;
  readonly documento: string;
  readonly consecuencia: string;
  readonly boton: string;
  readonly destructivo?: true;
}
/** A reason, and what will happen, before something comes back or is withdrawn. */
export const reasonCard = ({ destructivo, ...ending }: Ending): Card =>
  fill(retirar, { ...ending, estilo: destructivo ? 'destructive' : 'positive' });
