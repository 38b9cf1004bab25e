import type { Act } from '../../domain/kernel/handle';
import { PASOS, recordStep } from '../../domain/mesas';
import { SAMPLE_PEOPLE, SAMPLE_PROCESO_ID } from './people';

/** The preliminary actions of the sample office, done: its first mesa is not met by a warning (MES-013). */
export async function prepareSample(
  perform: <I, O>(act: Act<I, O>, input: I, what: string) => Promise<O>,
): Promise<void> {
  const responsableId = SAMPLE_PEOPLE.find(({ key }) => key === 'lider')?.id ?? '';
  for (const [index, paso] of PASOS.entries())
    await perform(
      recordStep,
      {
        procesoId: SAMPLE_PROCESO_ID,
        paso,
        fecha: `2026-10-0${index + 5}`,
        responsableId,
        evidencia: 'Oficina de muestra: acta en el expediente del proceso',
        rol: paso === 'C3' ? { kind: 'si' } : null,
      },
      paso,
    );
}
