import { FIRMAS, FORMATO, labelOf, MODULO_OPTIONS, NOTAS, SECCIONES, TIPOS } from '../../domain/dies058';

test('DIE-001 the six sections and their literal titles', () => {
  expect(SECCIONES.map(({ n, titulo }) => `${n}. ${titulo}`)).toEqual([
    '1. DATOS ACTUALES DEL INDICADOR EN EL SSEPOT',
    '2. TIPO DE MODIFICACIÓN DEL INDICADOR',
    '3. JUSTIFICACIÓN',
    '4. ACUERDOS Y COMPROMISOS',
    '5. DATOS ACTUALIZADOS DEL INDICADOR EN EL SSEPOT',
    '6. FIRMAS',
  ]);
});

test('DIE-001 the thirteen inputs of section 1', () => {
  expect(SECCIONES[0]?.campos).toHaveLength(13);
});

test('DIE-001 types, módulos, notes, signature blocks and printed header, word for word', () => {
  expect(TIPOS.map(({ label }) => label)).toEqual([
    'Inactivar sin reemplazar',
    'Reemplazar',
    'Modificar',
    'Crear uno nuevo',
    'Otro',
  ]);
  expect(MODULO_OPTIONS.map(({ label }) => label)).toEqual([
    'Marco estratégico',
    'Modelo de ocupación',
    'Objetivo estratégico',
    'Caracterización de subsistema',
    'Programa de ejecución',
    'Proyecto',
    'Otro',
  ]);
  expect(NOTAS).toEqual([
    '(1) La creación de un nuevo indicador, requiere diligenciar la totalidad de los campos de las fichas metodológicas. No se acepta la creación de un nuevo indicador sólo con el nombre.',
    '(2) Verificar que con el cambio del nombre del indicador no se afecten ni los aspectos estructurales del SSEPOT ni los valores anuales reportados.',
    '(3) La modificación de un indicador, implica la actualización de la totalidad de los campos de la ficha metodológica',
  ]);
  expect(FIRMAS.map(({ rol, conCargo }) => [rol, conCargo])).toEqual([
    ['Coordinador temático del DAP', true],
    ['Enlace técnico de la dependencia', true],
    ['Directivo de la dependencia responsable del reporte', true],
    ['Líder de Programa de la Unidad de Seguimiento Estratégico al POT', false],
    ['Responsable de validar el ajuste en la base de datos del SSEPOT', true],
  ]);
  expect(FORMATO.encabezado).toEqual([
    'Cod. FO-DIES-058',
    'Versión 3',
    'Formato FO-DIES Control de Cambios de las Fichas Metodológicas de los Indicadores - SSEPOT',
    'Alcaldía de Medellín',
  ]);
  expect(FORMATO.pie).toEqual([
    'Departamento Administrativo de Planeación',
    'Subdirección de Prospectiva, Información y Evaluación Estratégica',
  ]);
});

test('DIE-001 the three Sí/No questions', () => {
  expect(['anexaActa', 'anexaFichaAnterior', 'anexaFichaNueva'].map((key) => labelOf(key))).toEqual([
    'Se anexa acta de reunión',
    'Se anexa ficha metodológica anterior del indicador',
    'Se anexa ficha metodológica nueva del indicador y completa',
  ]);
});
