import { contar, enumerar } from '../../domain/kernel/text';
import type { ActaView, FormView, MesaView } from '../../domain/reports';
import { mesaTitle } from '../mesas/card';
import type { BotPorts } from '../ports';
import { type Card, fill } from '../render';
import { clip } from '../text';
import { date, lines, some } from '../words';
import lista from './lista.card.json';

export interface Row {
  readonly titulo: string;
  readonly lineas: readonly string[];
  readonly boton?: Boton;
  readonly otro?: Boton;
}
interface Boton {
  readonly titulo: string;
  readonly verb: string;
  readonly data: object;
  /** It asks before it does. */
  readonly dialogo?: true;
}
const botonOf = (boton: Boton | undefined) => ({
  titulo: boton?.titulo ?? '',
  verb: boton?.verb ?? '',
  data: boton?.dialogo
    ? { msteams: { type: 'task/fetch' }, verb: boton.verb, ...boton.data }
    : (boton?.data ?? {}),
  hace: boton !== undefined && !boton.dialogo,
  pregunta: boton?.dialogo === true,
});

/** A short list with, perhaps, one button per row. */
export function listCard(titulo: string, texto: string, rows: readonly Row[], enlace = ''): Card {
  const shown = some(rows, 12, (n) => `y ${n} más en la pestaña`);
  return fill(lista, {
    titulo,
    texto,
    enlace,
    resto: shown.resto,
    filas: shown.shown.map(({ titulo: title, lineas, boton, otro }) => ({
      titulo: clip(title, 120),
      lineas: lines(lineas.filter(Boolean).map((line) => clip(line, 300))),
      botones: [boton, otro].filter((one) => one !== undefined).map(botonOf),
    })),
  });
}

const missingIn = (form: FormView): string => {
  const missing = form.firmas.filter((firma) => !firma.firmadoEn);
  return form.estado === 'en-firma'
    ? `Faltan ${missing.length}: ${enumerar(missing.map((firma) => (firma.turno ? firma.nombre : `${firma.nombre} (después)`)))}`
    : form.estadoTexto;
};

/** How each one signed and what may be done about who has not; and the reminder, for who conducts. */
const buttonsFor = (signingId: string | null, can: boolean): Pick<Row, 'boton' | 'otro'> =>
  signingId === null
    ? {}
    : {
        boton: { titulo: 'Ver firmas', verb: 'signatures/document', data: { signingId } },
        ...(can ? { otro: { titulo: 'Recordar', verb: 'signatures/remind', data: { signingId } } } : {}),
      };

function minutesRow({ numero, firmas, vence, signingId }: ActaView, can: boolean): Row {
  const late = firmas.filter((firma) => !firma.firmadoEn);
  return {
    titulo: `Acta ${numero}`,
    lineas: [
      late.length === 0
        ? 'Firmada por todas las personas'
        : `Faltan ${late.length}: ${enumerar(late.slice(0, 15).map(({ nombre }) => nombre))}`,
      vence ? `Término: ${date(vence)}` : '',
    ],
    ...buttonsFor(late.length > 0 ? signingId : null, can),
  };
}

/** «¿quién falta?»: by document, who has not signed. */
export function whoIsMissing(
  mesa: MesaView,
  actas: readonly ActaView[],
  links: BotPorts['links'],
  can: boolean,
): Card {
  const forms = mesa.items
    .filter(({ form }) => form.estado === 'en-firma')
    .map(
      ({ form }): Row => ({
        titulo: `${form.consecutivo} · ${form.nombreActual ?? 'Indicador nuevo'}`,
        lineas: [missingIn(form)],
        ...buttonsFor(form.signingId, can),
      }),
    );
  const minutes = actas.filter(({ estado }) => estado === 'en-firma').map((acta) => minutesRow(acta, can));
  const rows = [...minutes, ...forms];
  return listCard(
    '¿Quién falta?',
    rows.length === 0
      ? `En ${mesaTitle(mesa)} no hay documentos esperando firma.`
      : `${mesaTitle(mesa)}: ${contar(rows.length, 'documento espera', 'documentos esperan')} firma.`,
    rows,
    links.tab(`mesas/${mesa.mesaId}`),
  );
}
