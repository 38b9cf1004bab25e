import { addManual } from '../../domain/attendance';
import { convene, decideItem, editForm, formFields } from '../../domain/dies058';
import { fichaSchema, type Indicator, indicatorFeature } from '../../domain/indicators';
import type { Act } from '../../domain/kernel/handle';
import { callItem, closeMesa, mesaFeature, openMesa } from '../../domain/mesas';
import { TODAY } from '../helpers/given';
import { conveneInput, type Office } from './office';

/** Every field confirmed, but the ones given. */
export const fichaAnswers = (changes: Record<string, string>) =>
  Object.fromEntries(
    formFields(fichaSchema).map(({ key }) => [
      key,
      changes[key] === undefined
        ? { kind: 'sin-cambio' as const }
        : { kind: 'cambia' as const, value: changes[key] },
    ]),
  );

/** What the mesa writes on a «Modificar» so that nothing is missing. */
export const modifyAnswers = (changes: Record<string, string> = { unidad: 'm² por habitante' }) => ({
  tipo: 'modificar' as const,
  justificacion: 'La unidad se escribe completa para que la ciudadanía la entienda.',
  acuerdos: 'Se acordó ajustar la unidad.',
  anexaActa: true,
  anexaFichaAnterior: true,
  anexaFichaNueva: true,
  fechaAcuerdo: TODAY,
  fichaNueva: fichaAnswers(changes),
});

export interface Held {
  readonly mesaId: string;
  readonly sesionId: string;
  readonly formIds: readonly string[];
  readonly itemIds: readonly string[];
}

/** A mesa convened, opened, its forms filled and its items agreed; closed. */
export async function heldMesa(
  house: Office,
  indicatorIds = house.indicatorIds,
  overrides: Record<string, unknown> = {},
): Promise<Held> {
  const { mesaId, sesionId, formIds } = await house.ok(
    'moderadora',
    convene,
    conveneInput(indicatorIds, overrides),
  );
  await house.ok('moderadora', openMesa, { mesaId });
  const itemIds: string[] = [];
  const { state } = await house.reader().get(mesaFeature, mesaId);
  for (const item of state.kind === 'none' ? [] : state.items) {
    itemIds.push(item.id);
    await house.ok('moderadora', callItem, { mesaId, itemId: item.id });
    await house.ok('relator', editForm, { formId: item.formId, revision: 1, answers: modifyAnswers() });
    await house.ok('moderadora', decideItem, { mesaId, itemId: item.id, outcome: 'concertado' });
  }
  await house.ok('moderadora', closeMesa, { mesaId });
  return { mesaId, sesionId, formIds, itemIds };
}

/** Present in the room, as the relator wrote them down. */
export async function attended(house: Office, mesaId: string, people: readonly string[]): Promise<void> {
  const { state } = await house.reader().get(mesaFeature, mesaId);
  const sesionId = state.kind === 'none' ? '' : state.plan.sesionId;
  for (const personId of people)
    await house.ok('relator', addManual, { mesaId, sesionId, personId, reason: 'Asistió en la sala' });
}

/** The register moves on by itself: a corrected file is imported meanwhile. */
export async function reimport(
  house: Office,
  indicatorId: string,
  changes: Record<string, string>,
  own: Partial<Pick<Indicator, 'values'>> = {},
): Promise<void> {
  const { state } = await house.reader().get(indicatorFeature, indicatorId);
  if (state.kind !== 'active') throw new Error('not an active indicator');
  const { versions, procesoId, kind: _kind, ...rest } = state;
  const row = { ...rest, ...own, ficha: { ...versions.at(-1)?.ficha, ...changes } };
  const act: Act<null, unknown> = {
    name: 'test/import',
    run: (_input, desk) =>
      desk.change(indicatorFeature, indicatorId, { type: 'import', procesoId, row, today: desk.today }),
  };
  await house.ok('sistema', act, null);
}

/** Five people and the block each signs, the validador last. */
export const SIGNERS = [
  ['coordinadora', 'coordinador'],
  ['enlace', 'enlace'],
  ['directiva', 'directivo'],
  ['lider', 'lider'],
  ['validadora', 'validador'],
] as const;
