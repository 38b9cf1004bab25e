import { assignIndicators, importIndicators, indicatorFeature } from '../../domain/indicators';
import { type Actor, SYSTEM } from '../../domain/kernel/actor';
import type { Act } from '../../domain/kernel/handle';
import type { Office } from '../../domain/kernel/office';
import {
  grantRole,
  openProceso,
  procesoFeature,
  registerPerson,
  saveDependencia,
  saveSubsistema,
} from '../../domain/people';
import { SAMPLE_PEOPLE, SAMPLE_PROCESO_ID, SAMPLE_TENANT_ID, type SamplePerson } from './people';
import { SAMPLE_FILE, SAMPLE_MATRIX } from './sample-matrix';
import { prepareSample } from './sample-preparation';

const procesoId = SAMPLE_PROCESO_ID;
const system: Actor = { tenantId: SAMPLE_TENANT_ID, person: SYSTEM, grants: [] };
export const SAMPLE_DEPENDENCIA = 'medio-ambiente';

const byKey = (key: string): SamplePerson => {
  const person = SAMPLE_PEOPLE.find((candidate) => candidate.key === key);
  if (!person) throw new Error(`No sample person is called ${key}.`);
  return person;
};

/**
 * The small office that a new local installation starts with: ten people, a dependencia with a matrix and another one empty. Every step
 * is an act like any other; a second start repeats the same commands and changes nothing.
 */
export async function openSampleOffice(office: Office): Promise<void> {
  const { state } = await office.reader(SAMPLE_TENANT_ID).get(procesoFeature, procesoId);
  if (state.kind === 'open') return;
  const perform = async <I, O>(act: Act<I, O>, input: I, what: string): Promise<O> => {
    const done = await office.perform(system, act, input, `muestra:${act.name}:${what}`);
    if (!done.ok)
      throw new Error(`Sample office, ${act.name} ${what}: ${done.refusal.code} ${done.refusal.message}`);
    return done.value;
  };
  await perform(
    registerPerson,
    { personId: SYSTEM.personId, name: 'Mesas (sistema)', cargo: '', dependencia: '' },
    'sistema',
  );
  for (const p of SAMPLE_PEOPLE)
    await perform(
      registerPerson,
      {
        personId: p.id,
        name: p.name,
        cargo: p.cargo,
        dependencia: p.dependencia,
        email: p.mail,
        aadObjectId: p.id,
      },
      p.key,
    );
  await perform(
    openProceso,
    {
      procesoId,
      nombre: 'Ajuste de la batería de indicadores del SSEPOT',
      settings: {
        terminoDevolucionDias: 5,
        terminoOrigen:
          'Propuesta de la herramienta: la fuente no fija un término y la oficina puede cambiarlo.',
      },
    },
    'proceso',
  );
  for (const p of SAMPLE_PEOPLE)
    for (const role of p.roles)
      await perform(grantRole, { personId: p.id, procesoId, role: role as never }, `${p.key}:${role}`);
  const dependencia = (id: string, nombre: string, enlaceTecnicoId: string, jefeId: string | null) =>
    perform(
      saveDependencia,
      {
        procesoId,
        dependencia: {
          id,
          nombre,
          enlaceUsepotId: byKey('moderadora').id,
          enlaceTecnicoId,
          superiorId: jefeId,
          directivoId: jefeId,
        },
      },
      id,
    );
  await dependencia(
    SAMPLE_DEPENDENCIA,
    'Secretaría de Medio Ambiente',
    byKey('enlace').id,
    byKey('directiva').id,
  );
  await perform(
    grantRole,
    {
      personId: byKey('invitado').id,
      procesoId,
      role: 'participante',
      scope: { kind: 'dependencia', id: SAMPLE_DEPENDENCIA },
    },
    'invitado:participante-de-ambiente',
  );
  await dependencia('movilidad', 'Secretaría de Movilidad', byKey('enlace-movilidad').id, null);
  await perform(
    saveSubsistema,
    {
      procesoId,
      subsistema: {
        id: 'espacio-publico',
        nombre: 'Espacio público de esparcimiento y encuentro',
        coordinadorId: byKey('coordinadora').id,
      },
    },
    'espacio-publico',
  );
  await perform(
    saveSubsistema,
    {
      procesoId,
      subsistema: {
        id: 'servicios-publicos',
        nombre: 'Servicios públicos',
        coordinadorId: byKey('relator').id,
      },
    },
    'servicios-publicos',
  );
  await perform(importIndicators, { procesoId, file: SAMPLE_FILE, rows: SAMPLE_MATRIX }, 'matriz');
  await assignSample(office, perform);
  await prepareSample(perform);
}

/** Completes what the file does not say: dependencia, coordinador and enlace of each indicator. */
async function assignSample(
  office: Office,
  perform: <I, O>(act: Act<I, O>, input: I, what: string) => Promise<O>,
): Promise<void> {
  const found = await office.reader(SAMPLE_TENANT_ID).find(indicatorFeature, { procesoId });
  const groups = new Map<string, string[]>();
  found.forEach(({ id, state }, position) => {
    if (state.kind === 'none') return;
    const coordinador = position % 3 === 0 ? 'relator' : 'coordinadora';
    groups.set(coordinador, [...(groups.get(coordinador) ?? []), id]);
  });
  for (const [coordinador, indicatorIds] of groups)
    await perform(
      assignIndicators,
      {
        indicatorIds,
        assignment: {
          dependenciaId: SAMPLE_DEPENDENCIA,
          coordinadorId: byKey(coordinador).id,
          enlaceId: byKey('enlace').id,
        },
      },
      coordinador,
    );
}
