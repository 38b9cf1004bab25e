import {
  bogotaDay,
  fechaHora,
  fechaLarga,
  horaCorta,
  type Instant,
  type PlainDate,
} from '../../../domain/kernel/instant';
import { duracion } from '../../../domain/kernel/text';
import type {
  ActaView,
  AttendeeView,
  CommentView,
  ItemView,
  StepView,
  VotacionView,
} from '../../../domain/reports';

const MODALIDAD = { virtual: 'Virtual (Microsoft Teams)', presencial: 'Presencial', mixta: 'Mixta' } as const;

const horas = (a: AttendeeView): string =>
  a.entrada && a.salida ? `${horaCorta(a.entrada as Instant)} – ${horaCorta(a.salida as Instant)}` : '';
const tiempo = (segundos: number | null): string => (segundos === null ? '' : duracion(segundos));
const usado = (o: StepView): string =>
  `${duracion(o.segundos)}${o.minutos === null ? '' : ` de ${o.minutos} min planeados`}`;
const dicho = (c: CommentView): string =>
  `${c.quien}: ${c.texto}${c.recogidoPor ? ` (${c.recogidoPor})` : ''}`;

const presentes = ({ presencia }: ItemView): string => {
  if (!presencia || presencia.total === 0) return presencia?.aviso ?? '';
  const grupos = presencia.dependencias.map(
    ({ nombre, personas }) => `${nombre || 'Sin dependencia'} (${personas.length}): ${personas.join(', ')}`,
  );
  return [`${presencia.total}. ${grupos.join('; ')}.`, presencia.aviso].filter(Boolean).join(' ');
};

const item = (i: ItemView): object => ({
  titulo: `${i.orden}. ${i.codigo} · ${i.nombre}`,
  resultado: i.resultado ?? 'Sin resultado',
  nota: i.nota,
  presencia: presentes(i),
  posiciones: i.posiciones
    .filter((p) => p.valor)
    .map(
      (p) =>
        `${p.parte}: ${p.valor === 'de-acuerdo' ? 'de acuerdo' : 'no está de acuerdo'} (${p.quien ?? ''}).${p.texto ? ` ${p.texto}` : ''}`,
    ),
  comentarios: i.comentarios.map(dicho),
  formato: `${i.form.consecutivo}, revisión ${i.form.revision}`,
});

/** Before it is closed, an empty cell for everybody who is asked to sign: the paper that is signed shows who they are (GTC 185). */
const signersOf = ({ estado, firmas, asistentes }: ActaView): ActaView['firmas'] =>
  estado === 'cerrada'
    ? firmas
    : asistentes
        .filter(({ recibeCorreo }) => recibeCorreo)
        .map(({ nombre, cargo, personId }) => ({ nombre, cargo, personId, firmadoEn: null }));

/** Question, kind, roll, quorum and counts; who chose what only where it was named (F16). */
const votacion = (v: VotacionView): object => ({
  titulo: `Votación ${v.numero} (${v.clase})${v.punto ? `. ${v.punto}` : ''}`,
  pregunta: v.pregunta,
  datos: [
    `${v.estadoTexto}.${v.motivo ? ` Motivo: ${v.motivo}` : ''}`,
    `${v.mayoria}: ${v.mayoriaTexto.toLowerCase()}.`,
    ...(v.quorum ? [v.quorum] : []),
  ],
  conteo: v.opciones.flatMap((o) => (o.votos === null ? [] : [{ opcion: o.texto, votos: String(o.votos) }])),
  resultado: v.resultado ?? '',
  listado: v.listado.map(
    (p) =>
      `${p.nombre}: ${p.voto ? (p.opcion ?? 'votó') : 'no votó'}${p.recogidoPor ? ` (${p.recogidoPor})` : ''}`,
  ),
});

/** What the printed acta shows (X-049); contact data and phone numbers stay out of it (X-008). */
export function actaData(view: ActaView): object {
  const { mesa } = view;
  const abierta = mesa.abiertaEn as Instant | null;
  const cerrada = mesa.cerradaEn as Instant | null;
  return {
    numero: view.numero,
    revision: view.revision,
    mesa: `Mesa ${mesa.numero} · ${mesa.nombre}`,
    borrador: view.estado === 'borrador',
    datos: [
      ['Fecha', fechaLarga(bogotaDay(abierta ?? (mesa.inicio as Instant)))],
      ['Hora de inicio', abierta ? horaCorta(abierta) : ''],
      ['Hora de finalización', cerrada ? horaCorta(cerrada) : ''],
      ['Modalidad y lugar', [MODALIDAD[mesa.modalidad], mesa.lugar].filter(Boolean).join(' · ')],
      ['Convocatoria', 'Citación por el calendario de Outlook'],
      ['Dependencia', mesa.dependencia],
      ['Fase de concertación', String(mesa.fase)],
      ['Temas', mesa.temas.map((t) => `Tema ${t}`).join(', ')],
      ['Moderador(a)', `${mesa.moderador.nombre}, ${mesa.moderador.cargo}`],
      ['Relator(a)', `${mesa.relator.nombre}, ${mesa.relator.cargo}`],
      [
        'Acta anterior',
        view.anterior
          ? `Acta n.º ${view.anterior.numero}, ${fechaLarga(view.anterior.fecha as PlainDate)} (${view.anterior.estado.toLowerCase()})`
          : 'No aplica: es la primera sesión de esta mesa',
      ],
    ],
    anteriores: (view.anterior?.compromisos ?? []).map((c) => ({
      ...c,
      fecha: fechaLarga(c.fecha as PlainDate),
    })),
    objetivo: view.textos.objetivo,
    provisional: view.asistenciaProvisional,
    asistentes: view.asistentes.map((a) => ({
      nombre: a.enLugarDe ? `${a.nombre}, en lugar de ${a.enLugarDe}` : a.nombre,
      cargo: a.cargo,
      dependencia: a.dependencia,
      calidad: a.calidad ?? '',
      horas: horas(a),
      tiempo: tiempo(a.segundos),
    })),
    ausentes: view.ausentes.map((p) => `${p.nombre}, ${p.cargo} (${p.dependencia})`),
    orden: mesa.orden.map((o) => [o.titulo, ...(o.segundos > 0 ? [usado(o)] : [])].join(' · ')),
    desarrollo: view.textos.desarrollo,
    items: mesa.items.map(item),
    notas: view.notas.map(dicho),
    votaciones: view.votaciones.map(votacion),
    palabra: (mesa.palabra ?? []).map((p) => ({
      nombre: p.nombre,
      dependencia: p.dependencia,
      veces: String(p.intervenciones),
      tiempo: duracion(p.segundos),
    })),
    palabraDependencias: (mesa.palabraDependencias ?? []).map((p) => ({
      nombre: p.nombre,
      veces: String(p.intervenciones),
      tiempo: duracion(p.segundos),
    })),
    puntosDeOrden: String(mesa.puntosDeOrden ?? 0),
    lineasComunes: view.textos.lineasComunes,
    articulaciones: view.textos.articulaciones,
    conclusiones: view.textos.conclusiones,
    compromisos: mesa.compromisos.map((c) => ({
      que: c.que,
      responsable: c.responsable,
      dependencia: c.dependencia,
      fecha: fechaLarga(c.fecha as PlainDate),
    })),
    anexos: [
      ...mesa.items.map((i) => `Formato FO-DIES-058 ${i.form.consecutivo} (${i.codigo})`),
      ...view.textos.anexos.split('\n').filter(Boolean),
    ],
    firmas: signersOf(view).map((f) => ({
      nombre: f.nombre,
      cargo: f.cargo,
      sello:
        f.firmadoEn && view.estado === 'cerrada'
          ? `${f.manuscrita ? 'Firma manuscrita en el escaneo registrado' : 'Firmado electrónicamente'}\n${fechaHora(f.firmadoEn as Instant)}`
          : '',
    })),
    sinFirma: view.estado === 'cerrada' ? view.firmas.filter((f) => !f.firmadoEn).map((f) => f.nombre) : [],
    elaboro: `${mesa.relator.nombre}, ${mesa.relator.cargo}`,
    aviso: mesa.avisoDatos.texto,
  };
}
