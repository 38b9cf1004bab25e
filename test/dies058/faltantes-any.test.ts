import fc from 'fast-check';
import { type Answers, faltantes, fichaResultante } from '../../domain/dies058';
import { fichaSchema } from '../../domain/indicators';
import { TODAY } from '../helpers/given';
import { cambia, complete } from './answers';
import { fullFicha } from './office';

const anyAnswers = fc.record<Partial<Answers>>(
  {
    tipo: fc.constantFrom(null, 'inactivar', 'reemplazar', 'modificar', 'crear', 'otro'),
    anexaActa: fc.constantFrom(null, true, false),
    anexaFichaAnterior: fc.constantFrom(null, true, false),
    anexaFichaNueva: fc.constantFrom(null, true, false),
    justificacion: fc.string(),
    codigoActual: fc.option(fc.string()),
    fichaNueva: fc.dictionary(
      fc.constantFrom(...fichaSchema.map(({ key }) => key)),
      fc.oneof(fc.constant({ kind: 'sin-cambio' as const }), fc.string().map(cambia)),
    ),
  },
  { requiredKeys: [] },
);

test('whatever is answered, the rules answer: never a throw, never two of the same', () => {
  fc.assert(
    fc.property(anyAnswers, fc.boolean(), (answers, known) => {
      const found = faltantes(complete(answers), known ? fullFicha() : null, fichaSchema, TODAY);
      const said = found.map(({ code, key }) => `${code} ${key}`);
      expect(new Set(said).size).toBe(said.length);
      expect(found.every(({ message }) => message.endsWith('.'))).toBe(true);
      fichaResultante(complete(answers), known ? fullFicha() : null);
    }),
  );
});
