import { formFields } from '../../domain/dies058';
import {
  assignIndicators,
  type Ficha,
  fichaSchema,
  importIndicators,
  indicatorFeature,
} from '../../domain/indicators';
import { SYSTEM } from '../../domain/kernel/actor';
import type { Act, Circumstances } from '../../domain/kernel/handle';
import type { Result } from '../../domain/kernel/result';
import type { Reader } from '../../domain/kernel/store';
import { PASOS, recordStep } from '../../domain/mesas';
import {
  actorFor,
  configureProceso,
  grantRole,
  openProceso,
  registerPerson,
  saveDependencia,
  saveSubsistema,
} from '../../domain/people';
import { actor, at, perform, TENANT, TODAY, valueOf } from '../helpers/given';
import { type MemoryStore, memoryStore } from '../helpers/memory-store';

export const PROCESO = 'ssepot';
export const sha = (letter: string): string => letter.repeat(64);

/** A ficha with every field that the form asks for. */
export const fullFicha = (overrides: Record<string, string> = {}): Ficha => ({
  ...Object.fromEntries(formFields(fichaSchema).map(({ key }) => [key, `${key} de hoy`])),
  codigo: '1.2.3',
  nombre: 'Espacio público efectivo por habitante',
  unidad: 'm²/hab',
  acumulacion: 'acumulado',
  linea_base_valor: '3.8',
  linea_base_anio: '2014',
  metas: 'Cuatrienio: 10',
  ...overrides,
});

const PEOPLE = [
  ['moderadora', ['enlace-usepot', 'administrador']],
  ['relator', ['relator', 'coordinador-tematico']],
  ['coordinadora', ['coordinador-tematico']],
  ['enlace', []],
  ['directiva', []],
  ['lider', ['lider-usepot']],
  ['validadora', ['validador-bd']],
  ['invitado', ['participante@sma']],
  ['otra', ['enlace-tecnico@smov']],
] as const;

export interface Office {
  readonly store: MemoryStore;
  /** As somebody: their grants read from the store, as a surface does. */
  readonly as: <I, O>(
    personId: string,
    act: Act<I, O>,
    input: I,
    when?: Partial<Circumstances>,
  ) => Promise<Result<O>>;
  readonly ok: <I, O>(
    personId: string,
    act: Act<I, O>,
    input: I,
    when?: Partial<Circumstances>,
  ) => Promise<O>;
  readonly reader: () => Reader;
  readonly actorOf: (personId: string) => ReturnType<typeof actorFor>;
  readonly indicatorIds: readonly string[];
}

/** An office with people, one dependencia with two indicators, and a term of five business days. */
export async function office(store: MemoryStore = memoryStore()): Promise<Office> {
  const reader = (): Reader => ({ ...store.reader(TENANT), today: TODAY });
  const system = { ...actor(SYSTEM.personId), person: SYSTEM };
  const actorOf = (personId: string) => actorFor(reader(), TENANT, { personId, version: 1 });
  const as: Office['as'] = async (personId, act, input, when) =>
    perform(store, personId === 'sistema' ? system : await actorOf(personId), act, input, when);
  const run: Office['ok'] = async (personId, act, input, when) =>
    valueOf(await as(personId, act, input, when));
  await run('sistema', openProceso, { procesoId: PROCESO, nombre: 'SSEPOT' });
  await run('sistema', configureProceso, {
    procesoId: PROCESO,
    settings: { terminoDevolucionDias: 5, terminoOrigen: 'Circular de la oficina' },
  });
  for (const [personId, roles] of PEOPLE) {
    const email = personId === 'invitado' ? null : `${personId}@oficina.example`;
    await run('sistema', registerPerson, {
      personId,
      name: `Persona ${personId}`,
      cargo: `Cargo de ${personId}`,
      dependencia: 'Oficina',
      email,
      aadObjectId: personId === 'directiva' || personId === 'invitado' ? null : `aad-${personId}`,
    });
    for (const text of roles) {
      const [role, dependencia] = text.split('@') as ['lector', string | undefined];
      const scope = dependencia ? { scope: { kind: 'dependencia' as const, id: dependencia } } : {};
      await run('sistema', grantRole, { personId, procesoId: PROCESO, role, ...scope });
    }
  }
  for (const [id, nombre] of [
    ['sma', 'Secretaría de Medio Ambiente'],
    ['smov', 'Secretaría de Movilidad'],
  ] as const)
    await run('sistema', saveDependencia, {
      procesoId: PROCESO,
      dependencia: {
        id,
        nombre,
        enlaceUsepotId: 'moderadora',
        ...(id === 'sma'
          ? { enlaceTecnicoId: 'enlace', superiorId: 'directiva', directivoId: 'directiva' }
          : {}),
      },
    });
  for (const [personId, role] of [
    ['enlace', 'enlace-tecnico'],
    ['directiva', 'directivo-responsable'],
  ] as const)
    await run('sistema', grantRole, {
      personId,
      procesoId: PROCESO,
      role,
      scope: { kind: 'dependencia', id: 'sma' },
    });
  await run('sistema', saveSubsistema, {
    procesoId: PROCESO,
    subsistema: { id: 'epu', nombre: 'Espacio público', coordinadorId: 'coordinadora' },
  });
  await run('sistema', importIndicators, {
    procesoId: PROCESO,
    file: 'matriz.xlsx',
    rows: [
      indicatorRow('1.2.3', 'Espacio público efectivo por habitante'),
      indicatorRow('1.2.4', 'Árboles sembrados'),
    ],
  });
  const found = await reader().find(indicatorFeature, { procesoId: PROCESO }, { orderBy: 'codigo' });
  const indicatorIds = found.map(({ id }) => id);
  await run('sistema', assignIndicators, {
    indicatorIds,
    assignment: {
      dependenciaId: 'sma',
      coordinadorId: 'coordinadora',
      enlaceId: 'enlace',
      subsistema: 'epu',
      modulos: ['caracterizacion-subsistema'],
      tema: 'a',
    },
  });
  await prepared(run);
  return { store, as, ok: run, reader, actorOf, indicatorIds };
}

/** The preliminary actions, done: without them every mesa of phase 2 is warned of (MES-013). */
async function prepared(run: Office['ok']): Promise<void> {
  for (const paso of PASOS)
    await run('sistema', recordStep, {
      procesoId: PROCESO,
      paso,
      fecha: '2026-11-03',
      responsableId: 'lider',
      evidencia: 'Acta de la reunión',
      rol: paso === 'C3' ? { kind: 'no' } : null,
    });
}

const indicatorRow = (codigo: string, nombre: string) => ({
  codigo,
  nombre,
  ficha: fullFicha({ codigo, nombre }),
  values: [{ year: 2024, programmed: '2', executed: '1.5', state: 'reportado' as const }],
  lineaBase: '3.8',
  metaCuatrienio: '10',
  unidad: 'm²/hab',
  acumulacion: 'acumulado' as const,
  peso: null,
  assignment: {
    dependenciaId: null,
    coordinadorId: null,
    enlaceId: null,
    subsistema: null,
    modulos: [],
    tema: null,
  },
  extra: {},
  source: { file: 'matriz.xlsx', sheet: 'Hoja1', row: 2 },
});

export const conveneInput = (indicatorIds: readonly string[], overrides: Record<string, unknown> = {}) => ({
  procesoId: PROCESO,
  dependenciaId: 'sma',
  start: at('2026-11-25 09:00'),
  end: at('2026-11-25 11:00'),
  modalidad: 'virtual' as const,
  moderadorId: 'moderadora',
  relatorId: 'relator',
  temas: ['a' as const],
  invitees: [{ personId: 'invitado', origin: 'enlace' as const }],
  indicatorIds: [...indicatorIds],
  ...overrides,
});
