import { z } from 'zod';
import type { FormRow, MesaRow } from '../../../../domain/reports';
import { ESTADO_MESA, FASE, MODALIDAD } from './mesa';
import { day, instant, maybe, named, pageSchema, text } from './named';

const MesaRowSchema = named<MesaRow>(
  'MesaRow',
  z.object({
    mesaId: text,
    sesionId: text,
    numero: z.number().int(),
    nombre: text,
    dependencia: text,
    fase: FASE,
    estado: ESTADO_MESA,
    inicio: instant,
    fin: instant,
    modalidad: MODALIDAD,
    indicadores: z.number().int(),
    decididos: z.number().int(),
    chatId: maybe,
    turno: text,
  }),
);
export const MesaPage = pageSchema('MesaPage', MesaRowSchema);

const FormRowSchema = named<FormRow>(
  'FormRow',
  z.object({
    formId: text,
    consecutivo: text,
    revision: z.number().int(),
    estado: z.enum(['borrador', 'en-firma', 'insertado', 'retirado']),
    estadoTexto: text,
    tipo: z.enum(['inactivar', 'reemplazar', 'modificar', 'crear', 'otro']).nullable(),
    tipoTexto: text,
    codigo: maybe,
    nombre: maybe,
    dependencia: text,
    dependenciaId: text,
    mesaId: text,
    mesa: text,
    resultado: maybe,
    firmasFaltantes: z.array(text),
    vence: day.nullable(),
  }),
);
export const FormPage = pageSchema('FormPage', FormRowSchema);
