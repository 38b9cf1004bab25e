import type { Actor } from '../kernel/actor';
import { fechaHora } from '../kernel/instant';
import { ok, type Result } from '../kernel/result';
import type { Reader } from '../kernel/store';
import { conArticulo, enumerar, punto } from '../kernel/text';
import {
  ANEXO_WORDS,
  ANEXOS,
  cronogramaOf,
  type KnownMesa,
  loadList,
  mesaTarget,
  mesaTitle,
  missingOf,
  oficioOf,
} from '../mesas';
import { may } from '../people';
import { loadWholeMesa } from './mesa';
import { loadNames, type Names } from './names';
import { nextStep, PASOS } from './next-step';
import { offersOf } from './offers';
import { readinessOf } from './readiness';
import type { BeforeMesaView, OficioVersionView, PresentationView } from './views';

/** What is before a mesa, for its office and for whoever takes part (MES-040…046). */
export async function beforeMesaView(
  reader: Reader,
  actor: Actor,
  mesaId: string,
): Promise<Result<BeforeMesaView>> {
  const loaded = await loadWholeMesa(reader, mesaId);
  if (!loaded.ok) return loaded;
  const { mesa, forms, proceso } = loaded.value;
  const target = mesaTarget(mesaId, mesa, actor);
  const allowed = may(actor, 'mesas/read', target, mesa.kind);
  if (!allowed.ok) return allowed;
  const names = await loadNames(reader, mesa, [], false);
  const alistamiento = readinessOf({ mesa, forms });
  const moderador = names.of(mesa.plan.moderador).nombre;
  const alive = mesa.kind !== 'cancelled';
  const { versions } = oficioOf(mesa);
  const dependencia = proceso.dependencias.find(({ id }) => id === mesa.plan.dependenciaId)?.nombre;
  return ok({
    mesaId,
    titulo: mesaTitle(mesa.plan),
    ...nextStep({
      mesa,
      alistamiento,
      moderador,
      lista: await loadList(reader, mesa.plan.sesionId),
      may: (action) => may(actor, action, target, mesa.kind).ok,
    }),
    total: PASOS,
    moderador,
    relator: names.of(mesa.plan.relator).nombre,
    alistamiento,
    oficio: {
      textoPropuesto: versions.at(-1)?.texto ?? proposedText(mesa, dependencia ?? mesa.plan.nombre),
      avisos: warnings(mesa),
      faltantes: missingOf(versions.at(-1), mesa),
      versiones: versionViews(mesa, names),
    },
    presentacion: presentationView(mesa),
    anteriores: (mesa.held ?? []).map((held, index) => ({
      sesion: index + 1,
      inicio: held.plan.start,
      versiones: versionViews(held, names),
      presentacion: presentationView(held),
    })),
    offers: offersOf(actor, target, mesa.kind, [
      { verb: 'mesas/prepare-oficio', label: 'Generar el oficio', when: alive },
      { verb: 'mesas/send-oficio', label: 'Registrar el radicado', when: alive && versions.length > 0 },
      { verb: 'mesas/keep-presentation', label: 'Generar la presentación', when: alive },
      { verb: 'mesas/expediente', label: 'Descargar el expediente', when: true },
    ]),
  });
}

const warnings = (mesa: KnownMesa): readonly string[] =>
  cronogramaOf(mesa).state === 'avalada'
    ? []
    : ['La dependencia no ha avalado el cronograma: el oficio llevaría una fecha que todavía se propone.'];

/** Body of the letter, to be edited before it is marked; date, place and people are printed from the mesa itself (MES-040). */
function proposedText({ plan, items }: KnownMesa, dependencia: string): string {
  const indicators = items.length === 1 ? 'un indicador' : `${items.length} indicadores`;
  const temas = enumerar(plan.temas.map((tema) => `tema ${tema}`));
  return [
    `De manera atenta solicitamos la apertura de la mesa de concertación con ${conArticulo(dependencia)}, para el ajuste del sistema de indicadores de seguimiento y evaluación del Plan de Ordenamiento Territorial (SSEPOT). En ella se tratarán ${indicators}${temas === '' ? '' : ` (${temas})`}.`,
    `La mesa se programó para el ${punto(fechaHora(plan.start))} Agradecemos confirmar la participación de los enlaces técnicos y de los demás profesionales que la dependencia considere necesarios, según los indicadores de la matriz anexa.`,
    'En la mesa se presentarán el proceso y la metodología, se validará o modificará la propuesta de cambio de cada indicador y se dejarán los acuerdos y compromisos en el formato FO-DIES-058 y en el acta.',
  ].join('\n');
}

type Prepared = Pick<KnownMesa, 'oficio' | 'presentation'>;
const presentationView = ({ presentation }: Prepared): PresentationView | null =>
  presentation
    ? {
        sha256: presentation.kind === 'documento' ? presentation.sha256 : null,
        url: presentation.kind === 'enlace' ? presentation.url : null,
      }
    : null;

function versionViews(mesa: Prepared, names: Names): readonly OficioVersionView[] {
  const { versions, sent } = oficioOf(mesa);
  return versions.toReversed().map((one) => {
    const marked = sent.find(({ version }) => version === one.version);
    return {
      version: one.version,
      cuando: one.at,
      quien: names.of(one.by).nombre,
      texto: one.texto,
      documentos: [
        { clave: 'carta', titulo: 'Oficio', sha256: one.carta },
        ...ANEXOS.map((anexo) => ({
          clave: anexo,
          titulo: ANEXO_WORDS[anexo],
          sha256: one.anexos[anexo] ?? null,
        })),
        { clave: 'matriz-xlsx', titulo: 'Matriz en Excel', sha256: one.matrizXlsx },
      ],
      radicado: marked?.radicado ?? null,
      fechaRadicado: marked?.fecha ?? null,
    };
  });
}
