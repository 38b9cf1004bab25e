import { z } from 'zod';
import { formatNumber } from '../../domain/kernel/decimal';
import { matchesText, normalise } from '../../domain/kernel/text';
import { type IndicatorView, indicatorView, type MatrixRow, matrixRows } from '../../domain/reports';
import { type Action, parsed, type Reply, type Turn } from '../action';
import type { BotPorts } from '../ports';
import { type Card, fill } from '../render';
import { listCard } from '../reports/card';
import { distance } from '../spoken/distance';
import { clip } from '../text';
import { lines } from '../words';
import indicador from './indicador.card.json';

/** «indicador 1.2.3» or some words of its name, accents and small slips forgiven. */
export const findIndicator: Action = {
  run: async (data, turn) => {
    const asked = parsed(z.strictObject({ texto: z.string().default('') }), data);
    const said = asked.ok ? asked.value.texto : '';
    if (said.trim() === '')
      return {
        kind: 'say',
        text: 'Dígame el código o parte del nombre. Por ejemplo: «indicador 1.2.3» o «indicador árboles sembrados».',
      };
    const rows = await matrixRows(turn.reader, turn.actor, { procesoId: turn.ports.procesoId });
    if (!rows.ok) return { kind: 'say', text: rows.refusal.message };
    const found = nearest(rows.value, said);
    const [only] = found;
    if (!only)
      return {
        kind: 'say',
        text: `No encontré un indicador parecido a «${clip(said, 80)}». Pruebe con el código o con otra palabra del nombre.`,
      };
    if (found.length === 1) return indicatorNow(turn, only.indicatorId);
    const list = found.slice(0, 8).map((row) => ({
      titulo: [row.codigo, row.nombre].filter(Boolean).join(' · '),
      lineas: [row['dependencia'] ?? 'Sin dependencia asignada'],
      boton: { titulo: 'Ver', verb: 'indicators/show', data: { indicatorId: row.indicatorId } },
    }));
    return {
      kind: 'card',
      card: listCard(
        'Indicadores',
        `Encontré ${found.length}. Estos son los más parecidos.`,
        list,
        turn.ports.links.tab('matriz'),
      ),
    };
  },
};

export const showIndicator: Action = {
  run: async (data, turn) => {
    const asked = parsed(z.strictObject({ indicatorId: z.string() }), data);
    return asked.ok
      ? indicatorNow(turn, asked.value.indicatorId)
      : { kind: 'say', text: asked.refusal.message };
  },
};

async function indicatorNow(turn: Turn, indicatorId: string): Promise<Reply> {
  const view = await indicatorView(turn.reader, turn.actor, indicatorId);
  return view.ok
    ? { kind: 'card', card: indicatorCard(view.value, turn.ports.links) }
    : { kind: 'say', text: view.refusal.message };
}

/** Exact code first, then every word of the name, then words with a slip. */
export function nearest(rows: readonly MatrixRow[], said: string): readonly MatrixRow[] {
  const wanted = normalise(said);
  const byCode = rows.filter((row) => normalise(row.codigo) === wanted);
  if (byCode.length > 0) return byCode;
  const words = wanted.split(' ');
  const exact = rows.filter((row) => matchesText(`${row.codigo} ${row.nombre}`, said));
  if (exact.length > 0) return exact;
  const long = words.filter((word) => word.length > 3);
  if (long.length === 0) return [];
  return rows.filter((row) => {
    const name = normalise(row.nombre).split(/[^a-z0-9]+/);
    return long.every((word) => name.some((other) => distance(word, other) <= (word.length > 7 ? 2 : 1)));
  });
}
/** As people here write them: «3,95» (X-021). What is not a number stays as it was written. */
const number = (value: string | null): string | null =>
  value !== null && /^-?\d+(\.\d+)?$/.test(value) ? formatNumber(value) : value;
/** Why a year has no value (PDM-032). */
const VALUE: Readonly<Record<string, string>> = {
  NP: 'no programado',
  ND: 'no disponible',
  NA: 'no aplica',
  PA: 'pendiente de aprobación',
  'sin-dato': 'sin dato',
};
const STATE = { activo: 'Activo', inactivo: 'Inactivo', reemplazado: 'Reemplazado' } as const;
export function indicatorCard(view: IndicatorView, links: BotPorts['links']): Card {
  const facts: readonly (readonly [string, string | null])[] = [
    ['Dependencia', view.dependencia],
    ['Subsistema', view.subsistema],
    ['Coordinación temática', view.coordinador],
    ['Enlace técnico', view.enlace],
    ['Unidad', view.unidad],
    ['Línea base', number(view.lineaBase)],
    ['Meta del cuatrienio', number(view.metaCuatrienio)],
  ];
  return fill(indicador, {
    titulo: [view.codigo, clip(view.nombre, 160)].filter(Boolean).join(' · '),
    estado: `${STATE[view.estado]} · ficha versión ${view.version}${view.tema ? ` · tema ${view.tema}` : ''}`,
    datos: facts.map(([nombre, valor]) => ({ nombre, valor: clip(valor ?? '', 200) || 'Sin dato' })),
    conValores: view.valores.length > 0,
    valores: lines(
      view.valores
        .slice(-8)
        .map(
          ({ year, programado, ejecutado, estado }) =>
            `${year}: ${number(programado) ?? 'sin programar'} / ${number(ejecutado) ?? VALUE[estado] ?? estado}`,
        ),
    ),
    enlace: links.tab(`matriz/${view.indicatorId}`),
  });
}
