import {
  type Answers,
  advertencias,
  attachmentsAsked,
  faltantes,
  fichaResultante,
  formFields,
} from '../../domain/dies058';
import { fichaSchema } from '../../domain/indicators';
import { day, TODAY } from '../helpers/given';
import { cambia, complete } from './answers';
import { fichaAnswers } from './held';
import { fullFicha } from './office';

const missing = (answers: Partial<Answers>, ficha = fullFicha()): string[] =>
  faltantes(complete(answers), ficha, fichaSchema, TODAY).map(({ code, key }) => `${code} ${key}`);

/** Fields that take no free text. */
const FORMS_OF: Readonly<Record<string, string>> = { linea_base_valor: '3', tipo: 'Producto' };
const TYPES: Readonly<Record<string, Partial<Answers>>> = {
  modificar: {},
  inactivar: { tipo: 'inactivar', anexaFichaNueva: false, fichaNueva: {} },
  reemplazar: {
    tipo: 'reemplazar',
    fichaNueva: { codigo: cambia('1.2.3-B'), nombre: cambia('Otro nombre') },
  },
  crear: {
    tipo: 'crear',
    codigoActual: null,
    nombreActual: null,
    anexaFichaAnterior: false,
    fichaNueva: Object.fromEntries(
      formFields(fichaSchema)
        .filter(({ key }) => key !== 'codigo')
        .map(({ key }) => [key, cambia(FORMS_OF[key] ?? `nuevo ${key}`)]),
    ),
  },
  'otro sobre un indicador': {
    tipo: 'otro',
    tipoOtro: 'Acuerdo de metas',
    tipoOtroExplicacion: 'Se acuerda la meta de 2027.',
    anexaFichaNueva: true,
    fichaNueva: { metas: cambia('Cuatrienio: 12') },
  },
  'otro sin tocar la ficha': {
    tipo: 'otro',
    tipoOtro: 'Cambio de enlace',
    tipoOtroExplicacion: 'Cambia quien reporta.',
    anexaFichaNueva: false,
    fichaNueva: {},
  },
};

test.each(Object.entries(TYPES))('DIE-001 nothing is missing on a complete form: %s', (_name, answers) => {
  expect(missing(answers)).toEqual([]);
});

test.each<[string, Partial<Answers>, string]>([
  ['MES-058 section 4', { acuerdos: '  ' }, 'falta-acuerdos acuerdos'],
  ['date of the agreement', { fechaAcuerdo: null }, 'falta-respuesta fechaAcuerdo'],
  ['date in the future', { fechaAcuerdo: day('2026-11-25') }, 'fecha-futura fechaAcuerdo'],
  ['code', { codigoActual: null }, 'falta-respuesta codigoActual'],
  ['name', { nombreActual: ' ' }, 'falta-respuesta nombreActual'],
  ['módulos', { modulos: [] }, 'falta-respuesta modulos'],
  ['módulo «otro»', { modulos: ['otro'], moduloOtro: '' }, 'falta-respuesta moduloOtro'],
  ['coordinador', { coordinador: null }, 'falta-respuesta coordinador'],
  ['temática', { tematica: '' }, 'falta-respuesta tematica'],
  ['dependencia', { dependenciaId: '' }, 'falta-respuesta dependenciaId'],
  ['enlace', { enlace: null }, 'falta-respuesta enlace'],
  ['superior', { superior: null }, 'falta-respuesta superior'],
  ['justificación in blank', { justificacion: ' ' }, 'falta-justificacion justificacion'],
  ['justificación «N/A»', { justificacion: 'N/A.' }, 'falta-justificacion justificacion'],
  ['justificación «no aplica»', { justificacion: 'No aplica' }, 'falta-justificacion justificacion'],
  ['DIE-006 acta unanswered', { anexaActa: null }, 'si-no-sin-responder anexaActa'],
  ['no acta without reason', { anexaActa: false }, 'sin-acta-sin-razon razonSinActa'],
  [
    'DIE-006 ficha anterior unanswered',
    { anexaFichaAnterior: null },
    'si-no-sin-responder anexaFichaAnterior',
  ],
  ['DIE-006 ficha nueva unanswered', { anexaFichaNueva: null }, 'si-no-sin-responder anexaFichaNueva'],
])('one thing missing is named: %s', (_name, answers, expected) => {
  expect(missing(answers)).toEqual([expected]);
});

test('an unchosen type is missing', () => {
  expect(missing({ tipo: null })).toContain('falta-tipo tipo');
});

/** Section 5 of the conditional matrix: what each type wants answered. */
test.each<[string, boolean | null, boolean | null]>([
  ['inactivar', true, false],
  ['reemplazar', true, true],
  ['modificar', true, true],
  ['crear', false, true],
  ['otro sobre un indicador', true, true],
  ['otro sin tocar la ficha', true, false],
])('DIE-001 attachments of %s: ficha anterior %s, ficha nueva %s', (name, anterior, nueva) => {
  const answers = complete(TYPES[name]);
  expect(attachmentsAsked(answers)).toEqual({ anexaFichaAnterior: anterior, anexaFichaNueva: nueva });
  for (const key of ['anexaFichaAnterior', 'anexaFichaNueva'] as const) {
    const wrong = { ...answers, [key]: !answers[key] };
    expect(faltantes(wrong, fullFicha(), fichaSchema, TODAY).map(({ code }) => code)).toContain(
      'respuesta-contraria',
    );
  }
});

test('DIE-002 note 1: a new indicator with only a name is refused with the list of what is missing', () => {
  const found = faltantes(
    complete({ ...TYPES['crear'], fichaNueva: { nombre: cambia('Nuevo') } }),
    null,
    fichaSchema,
    TODAY,
  );
  expect(found.every(({ code }) => code === 'nota-1')).toBe(true);
  expect(found.map(({ message }) => message)).toContain(
    'Nota (1): para crear el indicador falta «Fórmula de cálculo» en la ficha nueva.',
  );
  expect(found).toHaveLength(
    formFields(fichaSchema).filter(({ required, key }) => required && key !== 'codigo' && key !== 'nombre')
      .length,
  );
});

test('DIE-002 «sin cambio» answers nothing when there is nothing yet', () => {
  expect(missing({ ...TYPES['crear'], fichaNueva: fichaAnswers({}) })).toContain('nota-1 fichaNueva.formula');
});

test('DIE-003 note 2: a change of name alone wants the structural fields confirmed, by name of the note', () => {
  const { formula: _formula, ...rest } = fichaAnswers({ nombre: 'Espacio público efectivo' });
  expect(missing({ fichaNueva: rest })).toEqual(['nota-2 fichaNueva.formula']);
  expect(missing({ fichaNueva: fichaAnswers({ nombre: 'Espacio público efectivo' }) })).toEqual([]);
});

test('DIE-003 a rename leaves every other field byte for byte as it was', () => {
  const today = fullFicha();
  const renamed = fichaResultante(
    complete({ fichaNueva: fichaAnswers({ nombre: 'Espacio público' }) }),
    today,
  );
  expect(renamed).toEqual({ ...today, nombre: 'Espacio público' });
});

test('DIE-004 note 3: each field is confirmed or changed', () => {
  const { fuente: _fuente, ...rest } = fichaAnswers({ unidad: 'm² por habitante' });
  expect(missing({ fichaNueva: rest })).toEqual(['nota-3 fichaNueva.fuente']);
});

test('DIE-004 confirming a blank required field leaves it missing', () => {
  const { formula: _formula, ...ficha } = fullFicha();
  expect(missing({}, ficha)).toEqual(['ficha-incompleta fichaNueva.formula']);
});

test('a modification that changes nothing, or the code, is refused', () => {
  expect(missing({ fichaNueva: fichaAnswers({}) })).toEqual(['sin-diferencia fichaNueva']);
  expect(missing({ fichaNueva: fichaAnswers({ codigo: '9.9', unidad: 'ha' }) })).toEqual([
    'codigo-inmutable fichaNueva.codigo',
  ]);
});

test('replacing wants a code of its own', () => {
  expect(missing({ ...TYPES['reemplazar'], fichaNueva: {} })).toEqual([
    'falta-codigo-nuevo fichaNueva.codigo',
  ]);
  expect(missing({ ...TYPES['reemplazar'], fichaNueva: { codigo: cambia(' 1.2.3 ') } })).toEqual([
    'codigo-igual fichaNueva.codigo',
  ]);
});

test('DIE-005 «otro» says which change and explains it', () => {
  expect(missing({ ...TYPES['otro sin tocar la ficha'], tipoOtro: '', tipoOtroExplicacion: 'n/a' })).toEqual([
    'otro-sin-cambio tipoOtro',
    'otro-sin-explicacion tipoOtroExplicacion',
  ]);
});

test('DIE-010 the validador is not the enlace; the same person in two blocks is only a warning', () => {
  const firmas = complete().firmas;
  expect(missing({ firmas: { ...firmas, validador: firmas.enlace } })).toEqual([
    'validador-es-enlace firmas.validador',
  ]);
  const twice = complete({ firmas: { ...firmas, lider: firmas.coordinador } });
  expect(faltantes(twice, fullFicha(), fichaSchema, TODAY)).toEqual([]);
  expect(
    advertencias(
      { answers: twice },
      { ficha: fullFicha(), hasValues: false, labelOf: (k) => k, sesion: null },
    ),
  ).toEqual([expect.stringContaining('La misma persona firma en 2 casillas')]);
});

test('a change of unit while values exist asks for a comparability note', () => {
  const known = {
    ficha: fullFicha(),
    hasValues: true,
    labelOf: () => 'Unidad de medida',
    sesion: day('2026-11-25'),
  };
  expect(advertencias({ answers: complete() }, known)).toEqual([
    expect.stringContaining('nota de comparabilidad'),
    'La fecha del acuerdo es anterior a la primera sesión de la mesa.',
  ]);
});

test('the resulting ficha, by type', () => {
  const today = fullFicha();
  expect(fichaResultante(complete(TYPES['inactivar']), today)).toBeNull();
  expect(fichaResultante(complete(TYPES['otro sin tocar la ficha']), today)).toBeNull();
  expect(fichaResultante(complete(TYPES['otro sobre un indicador']), today)).toEqual({
    ...today,
    metas: 'Cuatrienio: 12',
  });
  expect(fichaResultante(complete(TYPES['reemplazar']), today)).toEqual({
    ...today,
    codigo: '1.2.3-B',
    nombre: 'Otro nombre',
  });
  expect(fichaResultante(complete({ fichaNueva: { enlaces: cambia(' ') } }), today)).not.toHaveProperty(
    'enlaces',
  );
});
