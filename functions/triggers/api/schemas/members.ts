import { z } from 'zod';
import type { MembersView } from '../../../../domain/reports';
import { maybe, named, text } from './named';

export const MembersSchema = named<MembersView>(
  'Members',
  z.object({
    personas: z.array(
      z.object({
        personId: text,
        nombre: text,
        cargo: text,
        dependencia: text,
        correo: maybe,
        conCuenta: z
          .boolean()
          .describe('Puede entrar, firmar y recibir mensajes con su cuenta de la organización'),
        roles: z.array(
          z.object({
            rol: text,
            nombre: text,
            ambito: z.object({ kind: z.enum(['proceso', 'dependencia', 'mesa', 'indicator']), id: text }),
            donde: text,
          }),
        ),
      }),
    ),
    mas: z.number().int().describe('Cuántas personas más coinciden'),
    roles: z.array(
      z.object({ id: text, nombre: text, ambitos: z.array(z.enum(['proceso', 'dependencia'])) }),
    ),
    puede: z.object({ registrar: z.boolean(), asignar: z.boolean() }),
  }),
);
