import {
  DEFAULT_SETTINGS,
  type ProcesoEvent,
  type ProcesoSettings,
  procesoFeature,
} from '../../domain/people';
import { given } from '../helpers/given';

const opened: ProcesoEvent = { type: 'opened', nombre: 'SSEPOT', settings: DEFAULT_SETTINGS };
const sma = {
  id: 'sma',
  nombre: 'Secretaría de Medio Ambiente',
  interna: false,
  enlaceUsepotId: 'p-1',
  enlaceTecnicoId: null,
  superiorId: null,
  directivoId: null,
};
const saved: ProcesoEvent = { type: 'dependencia-saved', dependencia: sma };

test('a proceso is opened once, with a name', () => {
  const command = { type: 'open', nombre: ' SSEPOT ', settings: DEFAULT_SETTINGS } as const;
  given(procesoFeature).when(command).then(opened);
  given(procesoFeature, opened).when(command).then();
  given(procesoFeature)
    .when({ ...command, nombre: ' ' })
    .thenRefused('falta-nombre');
  given(procesoFeature).when({ type: 'number-mesa', mesaId: 'm' }).thenRefused('proceso-inexistente');
});

test('MES-004 a renamed dependencia keeps its id and the names it had', () => {
  const renamed = { ...sma, nombre: 'Secretaría de Ambiente y Cambio Climático' };
  given(procesoFeature, opened, saved)
    .when({ type: 'save-dependencia', dependencia: renamed })
    .thenState({ dependencias: [{ ...renamed, nombresAnteriores: ['Secretaría de Medio Ambiente'] }] });
});

test('MES-004 saving the same again writes nothing; the same name twice is refused', () => {
  given(procesoFeature, opened, saved).when({ type: 'save-dependencia', dependencia: sma }).then();
  const { message } = given(procesoFeature, opened, saved)
    .when({
      type: 'save-dependencia',
      dependencia: { ...sma, id: 'otra', nombre: 'SECRETARIA DE MEDIO AMBIENTE' },
    })
    .thenRefused('nombre-repetido');
  expect(message).toBe(
    'No se guardó la dependencia: ya existe «SECRETARIA DE MEDIO AMBIENTE». Use el registro que existe, o escriba un nombre que los distinga.',
  );
  given(procesoFeature, opened)
    .when({ type: 'save-dependencia', dependencia: { ...sma, nombre: ' ' } })
    .thenRefused('falta-nombre');
});

test('MES-005 subsistemas keep their place and their coordinador', () => {
  const espacio = { id: 's1', nombre: 'Espacio público', coordinadorId: null };
  const movilidad = { id: 's2', nombre: 'Movilidad', coordinadorId: null };
  given(
    procesoFeature,
    opened,
    { type: 'subsistema-saved', subsistema: espacio },
    { type: 'subsistema-saved', subsistema: movilidad },
  )
    .when({ type: 'save-subsistema', subsistema: { ...espacio, coordinadorId: 'p-2' } })
    .thenState({ subsistemas: [{ ...espacio, coordinadorId: 'p-2' }, movilidad] });
});

test('MES-002 mesas take the next number, and keep it when asked again', () => {
  const first: ProcesoEvent = { type: 'mesa-numbered', mesaId: 'm-1', numero: 1 };
  given(procesoFeature, opened).when({ type: 'number-mesa', mesaId: 'm-1' }).then(first);
  given(procesoFeature, opened, first)
    .when({ type: 'number-mesa', mesaId: 'm-2' })
    .then({ type: 'mesa-numbered', mesaId: 'm-2', numero: 2 });
  given(procesoFeature, opened, first).when({ type: 'number-mesa', mesaId: 'm-1' }).then();
});

const wrong: readonly (readonly [string, Partial<ProcesoSettings>])[] = [
  ['termino-no-entero', { terminoDevolucionDias: 2.5, terminoOrigen: 'Circular 1' }],
  ['termino-no-entero', { terminoDevolucionDias: 0, terminoOrigen: 'Circular 1' }],
  ['termino-sin-origen', { terminoDevolucionDias: 5 }],
  ['cierre-no-es-fecha', { cierres: ['2026-12-24', '24 de diciembre'] }],
  ['aviso-incompleto', { avisoDatos: { version: '', texto: 'Sus datos…', politica: '' } }],
];
test.each(wrong)('MES-072 configuration is refused as %s', (code, settings) => {
  given(procesoFeature, opened).when({ type: 'configure', settings }).thenRefused(code);
});

test('MES-072 a term comes with its origin, and saving it twice writes once', () => {
  const settings = { terminoDevolucionDias: 5, terminoOrigen: 'Propuesta de la herramienta' };
  const configured: ProcesoEvent = { type: 'configured', settings };
  given(procesoFeature, opened).when({ type: 'configure', settings }).then(configured);
  given(procesoFeature, opened, configured).when({ type: 'configure', settings }).then();
  expect(DEFAULT_SETTINGS.terminoDevolucionDias).toBeNull();
});

test('X-041 a new proceso has a data notice with a version', () => {
  expect(DEFAULT_SETTINGS.avisoDatos.texto).toMatch(/registrar la asistencia/);
  expect(DEFAULT_SETTINGS.avisoDatos.version).not.toBe('');
});
