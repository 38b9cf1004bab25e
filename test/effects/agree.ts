import { decideItem, editForm, formFields } from '../../domain/dies058';
import { fichaSchema } from '../../domain/indicators';
import { bogotaDay } from '../../domain/kernel/instant';
import { type House } from './house';

/** Agrees on every item of an open mesa, its forms filled so that they can be signed. */
export async function agree(home: House, mesaId: string): Promise<void> {
  const { items } = await home.mesa(mesaId);
  for (const { id, formId } of items) {
    await home.as('relator', editForm, {
      formId,
      revision: 1,
      answers: {
        tipo: 'modificar',
        justificacion: 'La unidad se escribe completa.',
        acuerdos: 'Se acordó ajustar la unidad.',
        anexaActa: true,
        anexaFichaAnterior: true,
        anexaFichaNueva: true,
        fechaAcuerdo: bogotaDay(home.office.now()),
        fichaNueva: Object.fromEntries(
          formFields(fichaSchema).map(({ key }) => [
            key,
            key === 'unidad'
              ? { kind: 'cambia' as const, value: 'Unidad ajustada' }
              : { kind: 'sin-cambio' as const },
          ]),
        ),
      },
    });
    await home.as('moderadora', decideItem, { mesaId, itemId: id, outcome: 'concertado' });
  }
}
