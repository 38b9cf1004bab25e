import { z } from 'zod';
import type {
  OrdenSettings,
  PalabraSettings,
  QuorumSettings,
  SeguimientoSettings,
} from '../../../../domain/people';
import { day, named, text } from './named';

/** The configuration of the proceso as it acts today; `predeterminado`: the parts that the office has not written. */
export interface SettingsBody {
  readonly nombre: string;
  readonly terminoDevolucionDias: number | null;
  readonly terminoOrigen: string;
  readonly decisionDespachoDias: number | null;
  readonly decisionDespachoOrigen: string;
  readonly cierres: readonly string[];
  readonly avisoDatos: { readonly version: string; readonly texto: string; readonly politica: string };
  /** How many must be present for a decision to be taken with quorum; `null`: the office asks for none. */
  readonly quorum: QuorumSettings | null;
  readonly palabra: PalabraSettings;
  readonly orden: OrdenSettings;
  readonly seguimiento: SeguimientoSettings;
  readonly predeterminado: readonly ('palabra' | 'orden' | 'seguimiento')[];
}
const count = z.number().int();
const days = count.nullable().describe('Días hábiles; sin dato: no corre término');
export const SettingsSchema = named<SettingsBody>(
  'Settings',
  z.object({
    nombre: text,
    terminoDevolucionDias: days,
    terminoOrigen: text,
    decisionDespachoDias: days,
    decisionDespachoOrigen: text,
    cierres: z.array(day),
    avisoDatos: z.object({ version: text, texto: text, politica: text }),
    quorum: z
      .object({ personas: count, origen: text })
      .nullable()
      .describe('Personas presentes para decidir; sin dato: no se exige'),
    palabra: z.object({
      rotacion: z.enum(['llegada', 'por-dependencia']),
      replicaPrimero: z.boolean(),
      minutos: count.nullable(),
      origen: text,
    }),
    orden: z.object({
      pasos: z.array(
        z.object({
          id: text,
          titulo: text,
          texto: text,
          puntos: z.exactOptional(z.array(text)),
          minutos: count.nullable(),
        }),
      ),
      origen: text,
    }),
    seguimiento: z.object({
      antesDias: z.array(count),
      despuesDias: z.array(count),
      escalarSuperiorDias: count.nullable(),
      escalarModeradorDias: count.nullable(),
      desde: text,
      hasta: text,
      origen: text,
    }),
    predeterminado: z.array(z.enum(['palabra', 'orden', 'seguimiento'])),
  }),
);
