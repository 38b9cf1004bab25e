import {
  conArticulo,
  contar,
  duracion,
  enumerar,
  isBlank,
  matchesText,
  normalise,
  sameText,
} from '../../domain/kernel/text';

test('X-005 names compare without accents, case and double spaces', () => {
  expect(normalise('  Óscar Iván  MUÑETÓN ')).toBe('oscar ivan muneton');
  expect(sameText('Diana Güiza', 'DIANA GUIZA')).toBe(true);
  expect(sameText('Diana Güiza', 'Diana Guiza Prueba')).toBe(false);
});

test('a search finds every word, in any order', () => {
  expect(matchesText('Secretaría de Medio Ambiente', 'ambiente secretaria')).toBe(true);
  expect(matchesText('Secretaría de Medio Ambiente', 'movilidad')).toBe(false);
  expect(matchesText('Secretaría de Medio Ambiente', '')).toBe(true);
});

test('blank is spaces and nothing else', () => {
  expect(isBlank(' \t\n')).toBe(true);
  expect(isBlank(' N/A')).toBe(false);
});

test.each([
  [[], ''],
  [['Ana'], 'Ana'],
  [['Ana', 'Luis'], 'Ana y Luis'],
  [['Ana', 'Luis', 'Inés'], 'Ana, Luis e Inés'],
  [['metal', 'hierro'], 'metal y hierro'],
])('%j is said «%s»', (words, said) => expect(enumerar(words)).toBe(said));

test('alternatives are joined by «o», by «u» before the sound o', () => {
  expect(enumerar(['firmar', 'devolver'], 'o')).toBe('firmar o devolver');
  expect(enumerar(['firmar', 'observar'], 'o')).toBe('firmar u observar');
});

test('counts and durations are said in words', () => {
  expect([contar(1, 'indicador', 'indicadores'), contar(3, 'indicador', 'indicadores')]).toEqual([
    '1 indicador',
    '3 indicadores',
  ]);
  expect([50, 2580, 3600, 6720].map(duracion)).toEqual(['50 s', '43 min', '1 h', '1 h 52 min']);
});

test.each([
  ['Secretaría de Medio Ambiente', 'la Secretaría de Medio Ambiente'],
  ['Departamento Administrativo de Planeación', 'el Departamento Administrativo de Planeación'],
  ['EPM', 'EPM'],
])('MES-040 a letter speaks of «%s» as «%s»', (name, said) => {
  expect(conArticulo(name)).toBe(said);
});
