import { z } from 'zod';
import type { PersonView } from '../../../../domain/reports';
import { named, text } from './named';
import { PersonSchema } from './parts';

/** The dependencias that a proceso convenes and the subsistemas of its indicators, with who answers for each (MES-003, MES-005). */
export interface StructureBody {
  readonly dependencias: readonly {
    readonly id: string;
    readonly nombre: string;
    readonly nombresAnteriores: readonly string[];
    readonly interna: boolean;
    readonly enlaceUsepot: PersonView | null;
    readonly enlaceTecnico: PersonView | null;
    readonly superior: PersonView | null;
    readonly directivo: PersonView | null;
  }[];
  readonly subsistemas: readonly {
    readonly id: string;
    readonly nombre: string;
    readonly coordinador: PersonView | null;
  }[];
}
const who = PersonSchema.nullable();
export const StructureSchema = named<StructureBody>(
  'Structure',
  z.object({
    dependencias: z.array(
      z.object({
        id: text,
        nombre: text,
        nombresAnteriores: z.array(text),
        interna: z.boolean().describe('De la misma oficina de planeación'),
        enlaceUsepot: who.describe('Profesional de la oficina que atiende a la dependencia'),
        enlaceTecnico: who,
        superior: who.describe('Superior jerárquico del enlace'),
        directivo: who.describe('Directivo responsable'),
      }),
    ),
    subsistemas: z.array(z.object({ id: text, nombre: text, coordinador: who })),
  }),
);
