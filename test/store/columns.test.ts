import { getTableColumns } from 'drizzle-orm';
import type { AnyFeature, Row, Stamp, StreamKind } from '../../domain/kernel/feature';
import { READ_TABLES, tableRow } from '../../functions/adapters/store/columns';
import { FEATURES } from '../../functions/features';
import { stamp } from '../helpers/given';

/** The first events of a life of each kind, as short as they may be: `row` reads what they wrote. */
const by = stamp().by;
const due = '2026-12-04';
const ficha = {};
const plan = {
  procesoId: 'ssepot',
  numero: 1,
  nombre: 'Mesa 1',
  dependenciaId: 'd',
  fase: 1,
  temas: ['a'],
  sesionId: 's',
  start: stamp().at,
  end: stamp().at,
  modalidad: 'virtual',
  lugar: '',
  moderador: by,
  relator: by,
  enlace: null,
  invitees: [],
  accepted: [],
  reason: '',
};
const answers = { dependenciaId: 'd', tipo: null, firmas: {}, fichaNueva: {}, modulos: [] };
const assignment = {
  dependenciaId: null,
  coordinadorId: null,
  enlaceId: null,
  subsistema: null,
  modulos: [],
  tema: null,
};
const row = {
  codigo: '1',
  nombre: 'Árboles',
  ficha,
  values: [],
  assignment,
  extra: {},
  source: { file: 'f', sheet: 's', row: 1 },
};
const first: Readonly<Record<StreamKind, object>> = {
  person: { type: 'registered', version: 1, hasAccount: true, digest: 'x' },
  proceso: { type: 'opened', nombre: 'SSEPOT', settings: { cierres: [] } },
  indicator: { type: 'imported', procesoId: 'ssepot', row, today: due },
  mesa: { type: 'scheduled', plan, items: [] },
  preparacion: { type: 'step-attached', procesoId: 'ssepot', paso: 'A', sha256: 'x' },
  convocatoria: { type: 'proposed', mesaId: 'm', procesoId: 'ssepot', personas: [] },
  votacion: {
    type: 'prepared',
    plan: {
      procesoId: 'ssepot',
      mesaId: 'm',
      sesionId: 's',
      itemId: null,
      numero: 1,
      pregunta: '¿?',
      opciones: [],
      clase: 'secreta',
      mayoria: 'simple',
    },
  },
  sesion: {
    type: 'planned',
    plan: {
      ...plan,
      clase: 'taller',
      titulo: 'x',
      objetivo: 'x',
      agenda: [],
      responsable: by,
      invitados: [],
    },
  },
  attendance: {
    type: 'report-added',
    mesaId: 'm',
    report: { reportId: 'r', start: stamp().at, end: stamp().at, presences: [] },
  },
  dies058: {
    type: 'prefilled',
    procesoId: 'ssepot',
    mesaId: 'm',
    sesionId: 's',
    indicatorId: 'i',
    fichaVersion: 1,
    consecutivo: '1',
    answers,
  },
  commitment: {
    type: 'recorded',
    procesoId: 'ssepot',
    what: 'x',
    owner: by,
    dependenciaId: 'd',
    due,
    origin: { kind: 'mesa', mesaId: 'm', sesionId: 's', indicatorId: null, formId: null },
  },
  signing: {
    type: 'requested',
    subject: { kind: 'dies058', formId: 'f', revision: 1, mesaId: 'm' },
    title: 't',
    documentSha256: 'x',
    verification: 'v',
    blocks: [{ block: 'lider', signer: by, turn: 1 }],
    due,
  },
  acta: {
    type: 'composed',
    procesoId: 'ssepot',
    mesaId: 'm',
    sesionId: 's',
    numero: '1',
    texts: {},
    relator: by,
  },
};

describe.each(Object.entries(FEATURES) as [StreamKind, AnyFeature][])(
  'the read table of %s',
  (kind, feature) => {
    const state = feature.evolve(feature.initial, { ...stamp(), ...first[kind] } as Stamp & { type: string });
    const written: Row = feature.row('id', state);

    test('has a column for every key of the row, and the row fills every column', () => {
      const columns = Object.keys(getTableColumns(READ_TABLES[kind])).filter(
        (key) => key !== 'tenant' && key !== 'id',
      );
      expect(Object.keys(written).sort()).toEqual(columns.sort());
    });
    test('holds values of its types', () => {
      const types = new Map(
        Object.values(getTableColumns(READ_TABLES[kind])).map((column) => [column.name, column.getSQLType()]),
      );
      for (const [name, value] of Object.entries(tableRow(feature, 't', 'id', written))) {
        if (value === null) continue;
        const expected = Array.isArray(value)
          ? 'text[]'
          : { string: 'text', number: 'integer', boolean: 'boolean' }[typeof value as string];
        expect({ name, type: types.get(name) }).toEqual({ name, type: expected });
      }
    });
    test('is the one its kind names', () => {
      expect(feature.kind).toBe(kind);
    });
  },
);

test('a key without a column is refused before anything is written', () => {
  expect(() => tableRow(FEATURES.mesa, 't', 'm', { nonsense: 1 })).toThrow(/nonsense/);
});
