import { budgetOf } from '../../domain/indicators';
import { served } from './served';

const CSV = `Código;Indicador;Unidad;Meta 2024;Ejecutado 2024;Meta 2025;Ejecutado 2025;Apropiación definitiva 2024;Compromisos 2024;Obligaciones 2024;Pagos 2024;Apropiación definitiva 2025;Compromisos 2025
P-1;Parques;Número;5;0;5;3;$ 200.000.000;150.000.000;160.000.000;50.000.000;100.000.000;0
P-2;Senderos;Número;5;4;5;;;;;;;
`;

test('PDM-031 PDM-035 X-024 money beside progress: each line of the year with its denominator and its why, and the alert where one moved without the other', async () => {
  const { ask } = await served();
  const form = new FormData();
  form.set('file', new File([CSV], 'presupuesto.csv'));
  const done = await ask('/api/indicators/import', { as: 'moderadora', method: 'POST', form });
  expect(done.body).toMatchObject({ aplicado: true, nuevos: 2 });
  const found = (await ask('/api/indicators?q=parques')).body.items as { indicatorId: string }[];
  const { body } = await ask(`/api/indicators/${found[0]?.indicatorId ?? ''}/figures`);
  const [y2024, y2025] = body['anios'] as { presupuesto: unknown }[];
  expect(y2024?.presupuesto).toMatchObject({
    alerta: { codigo: 'PRESUPUESTO_SIN_AVANCE', texto: expect.stringMatching(/sin avance físico/) },
    revisar: ['Las obligaciones pasan de los compromisos: revise la fuente.'],
    lineas: [
      {
        nombre: 'Compromisos',
        formula: 'compromisos ÷ apropiación definitiva',
        porcentaje: '75,0 %',
        porQue: {
          sustitucion: '$ 150.000.000 ÷ $ 200.000.000 = 75,0 %',
          corte: 'martes 31 de diciembre de 2024',
          entradas: [
            { nombre: 'Compromisos', origen: 'presupuesto.csv, fila 2, columna «Compromisos 2024»' },
            { nombre: 'Apropiación definitiva', valor: '$ 200.000.000' },
          ],
        },
      },
      { nombre: 'Obligaciones', porcentaje: '80,0 %' },
      { nombre: 'Pagos', porcentaje: '25,0 %' },
    ],
  });
  expect(y2025?.presupuesto).toMatchObject({
    alerta: { codigo: 'AVANCE_SIN_PRESUPUESTO' },
    revisar: [],
    lineas: [{ nombre: 'Compromisos', porcentaje: '0,0 %' }],
  });
  const other = (await ask('/api/indicators?q=senderos')).body.items as { indicatorId: string }[];
  const figures = await ask(`/api/indicators/${other[0]?.indicatorId ?? ''}/figures`);
  expect((figures.body['anios'] as { presupuesto: unknown }[]).map(({ presupuesto }) => presupuesto)).toEqual(
    [null, null],
  );
});

test('PDM-035 the lines are found by what files call them; without an apropiación of that year there is no share', () => {
  const extra = {
    'PRESUPUESTO DEFINITIVO 2025': '1.000',
    'Valor comprometido (2025)': '250',
    'Pagado 2024': '9',
    'Recursos propios 2025': '7',
  };
  expect(budgetOf(extra, 2025)).toEqual({
    budget: { apropiacionDefinitiva: '1000', compromisos: '250' },
    columns: {
      apropiacionDefinitiva: 'PRESUPUESTO DEFINITIVO 2025',
      compromisos: 'Valor comprometido (2025)',
    },
  });
  expect(budgetOf(extra, 2024)).toBeNull();
});
