import { attendanceFeature } from '../attendance';
import type { Actor } from '../kernel/actor';
import { fechaHora } from '../kernel/instant';
import { ok, type Result } from '../kernel/result';
import type { Reader } from '../kernel/store';
import { contar } from '../kernel/text';
import {
  type Convocado,
  type Convocatoria,
  ESTADO_WORDS,
  estadoDe,
  LADO_WORDS,
  LADOS_VB,
  loadList,
  loadMesa,
  mayBeBooked,
  mesaTarget,
  mesaTitle,
  missingVb,
  whoApproves,
} from '../mesas';
import { may } from '../people';
import { noList, whoCame } from './convocatoria-held';
import { loadNames, type Names } from './names';
import { offersOf } from './offers';
import type { ConvocadoView, ConvocatoriaView } from './views';

const ORIGEN = {
  enlace: 'Enlace de la dependencia o del subsistema',
  'invitado-por-enlace': 'Agregado por el enlace',
  usepot: 'USEPOT',
} as const;

/** Who is called to the current sesión of a mesa, with their origin and where each one is (MES-030 … MES-034). */
export async function convocatoriaView(
  reader: Reader,
  actor: Actor,
  mesaId: string,
): Promise<Result<ConvocatoriaView>> {
  const mesa = await loadMesa(reader, mesaId);
  if (!mesa.ok) return mesa;
  const target = mesaTarget(mesaId, mesa.value, actor);
  const allowed = may(actor, 'mesas/read', target, mesa.value.kind);
  if (!allowed.ok) return allowed;
  const { plan } = mesa.value;
  const lista = await loadList(reader, plan.sesionId);
  const sheet =
    mesa.value.kind === 'closed' ? (await reader.get(attendanceFeature, plan.sesionId)).state : null;
  const names = await loadNames(reader, [lista, plan, sheet], [], may(actor, 'people/read', target).ok);
  const sides = await whoApproves(reader, mesa.value);
  const me = actor.person.personId;
  const miLado = LADOS_VB.find((lado) => sides[lado].includes(me)) ?? null;
  const personas = lista?.personas ?? [];
  const inList = personas.filter(({ left }) => left === null);
  const live = mesa.value.kind === 'scheduled' || mesa.value.kind === 'open';
  const open = live && lista !== null && lista.closed === null;
  const waiting = inList.some((one) =>
    miLado === null ? missingVb(one).length > 0 : missingVb(one).includes(miLado),
  );
  return ok({
    mesaId,
    sesionId: plan.sesionId,
    titulo: mesaTitle(plan),
    archivo: lista?.archivo ? { cuando: lista.archivo.at, por: names.of(lista.archivo.by).nombre } : null,
    cerrada: lista?.closed
      ? { cuando: lista.closed.at, por: names.of(lista.closed.by).nombre, motivo: lista.closed.reason }
      : null,
    ...whoCame(
      mesa.value,
      sheet,
      names,
      personas.map((one) => viewOf(one, names)),
    ),
    resumen: lista ? summary(lista) : noList(mesa.value),
    miLado,
    offers: offersOf(actor, target, mesa.value.kind, [
      {
        verb: 'convocatoria/propose',
        label: lista ? 'Proponer de nuevo desde el registro' : 'Proponer la lista desde el registro',
        when: live && !lista?.closed,
        action: 'convocatoria/prepare',
      },
      {
        verb: 'convocatoria/send-archivo',
        label: lista?.archivo
          ? 'Enviar de nuevo el archivo de indicadores'
          : 'Enviar el archivo de indicadores',
        when: live,
        action: 'convocatoria/prepare',
      },
      {
        verb: 'convocatoria/answers',
        label: 'Actualizar respuestas',
        when: live && mesa.value.calendar !== null && inList.some(({ bookedAt }) => bookedAt !== null),
        action: 'mesas/read',
      },
      { verb: 'convocatoria/widen', label: 'Ampliar la lista', when: live && !lista?.closed },
      { verb: 'convocatoria/vb', label: 'Dar visto bueno', when: live && waiting },
      {
        verb: 'convocatoria/book',
        label: 'Citar',
        when: live && inList.some((one) => one.bookedAt === null && mayBeBooked(one)),
        action: 'convocatoria/prepare',
      },
      {
        verb: 'convocatoria/remove',
        label: 'Retirar',
        when: live && inList.length > 0,
        action: 'convocatoria/prepare',
      },
      {
        verb: 'convocatoria/substitute',
        label: 'Nombrar sustituto',
        when: live && inList.length > 0,
        action: 'convocatoria/widen',
      },
      { verb: 'convocatoria/close', label: 'Cerrar la lista', when: open, action: 'convocatoria/prepare' },
    ]),
  });
}

function viewOf(one: Convocado, names: Names): ConvocadoView {
  const estado = estadoDe(one);
  return {
    persona: names.of(one.person),
    origen: one.origin,
    origenTexto: ORIGEN[one.origin],
    estado,
    estadoTexto: ESTADO_WORDS[estado],
    vb: LADOS_VB.flatMap((lado) => {
      const vb = one.vb?.[lado];
      if (!vb) return [];
      const parts = [
        `${vb.given ? 'Visto bueno de' : 'Sin visto bueno de'} ${LADO_WORDS[lado]}, ${fechaHora(vb.at)}, registrado por ${names.of(vb.by).nombre}`,
        vb.reason === '' ? '' : `Motivo: ${vb.reason}`,
        vb.evidence === '' ? '' : `Consta en: ${vb.evidence}`,
      ];
      return [{ lado, dado: vb.given, texto: parts.filter(Boolean).join('. ') }];
    }),
    faltaVb: missingVb(one),
    detalle: detailOf(one, names),
    puedeCitarse: one.bookedAt === null && mayBeBooked(one),
    enLista: one.left === null,
  };
}

function detailOf({ left, substitute, substitutes }: Convocado, names: Names): string {
  if (left && substitute) return `Lo sustituye ${names.of(substitute).nombre}: ${left.reason}`;
  if (left) return `Retirado: ${left.reason}`;
  return substitutes ? `En lugar de ${names.of(substitutes).nombre}. No firma por esa persona.` : '';
}

function summary(lista: Convocatoria): string {
  const here = lista.personas.filter(({ left }) => left === null);
  const count = (...states: readonly string[]): number =>
    here.filter((one) => states.includes(estadoDe(one))).length;
  const parts = [
    [count('acepto'), 'aceptó', 'aceptaron'],
    [count('declino'), 'declinó', 'declinaron'],
    [count('tentativo'), 'tal vez', 'tal vez'],
    [count('citado'), 'sin responder', 'sin responder'],
    [count('propuesto', 'con-vb'), 'por citar', 'por citar'],
    [count('por-vb'), 'por visto bueno', 'por visto bueno'],
    [count('sin-vb'), 'sin visto bueno', 'sin visto bueno'],
  ] as const;
  const said = parts.flatMap(([n, one, many]) => (n === 0 ? [] : [contar(n, one, many)]));
  return `${contar(here.length, 'convocado', 'convocados')}${said.length > 0 ? `: ${said.join(', ')}` : ''}.`;
}
