import { type ActaState, actaFeature } from '../../domain/actas';
import { type AttendanceState, attendanceFeature } from '../../domain/attendance';
import { type CommitmentState, commitmentFeature } from '../../domain/commitments';
import { type FormState, formFeature } from '../../domain/dies058';
import type { Feature } from '../../domain/kernel/feature';
import type { Instant, PlainDate } from '../../domain/kernel/instant';
import type { Reader } from '../../domain/kernel/store';
import { type MesaState, mesaFeature } from '../../domain/mesas';
import { type SigningState, signingFeature } from '../../domain/signatures';
import { type VotacionState, votacionFeature } from '../../domain/votes';

export type Known<S extends { readonly kind: string }> = { readonly id: string } & Exclude<
  S,
  { kind: 'none' }
>;

/** What the people of a life have before their eyes: everything, and so they can click everything. */
export interface View {
  readonly now: Instant;
  readonly today: PlainDate;
  readonly indicatorIds: readonly string[];
  readonly mesas: readonly Known<MesaState>[];
  readonly forms: readonly Known<FormState>[];
  readonly signings: readonly Known<SigningState>[];
  readonly actas: readonly Known<ActaState>[];
  readonly commitments: readonly Known<CommitmentState>[];
  readonly votaciones: readonly Known<VotacionState>[];
  readonly sheets: ReadonlyMap<string, Known<AttendanceState>>;
}

export async function viewOf(
  reader: Reader,
  { now, today, indicatorIds }: Pick<View, 'now' | 'today' | 'indicatorIds'>,
): Promise<View> {
  const all = async <C, S extends { readonly kind: string }, E extends { readonly type: string }>(
    feature: Feature<C, S, E>,
  ): Promise<readonly Known<S>[]> =>
    (await reader.find(feature, {})).flatMap(({ id, state }) =>
      (state as S).kind === 'none' ? [] : [{ ...(state as Exclude<S, { kind: 'none' }>), id }],
    );
  return {
    now,
    today,
    indicatorIds,
    mesas: await all(mesaFeature),
    forms: await all(formFeature),
    signings: await all(signingFeature),
    actas: await all(actaFeature),
    commitments: await all(commitmentFeature),
    votaciones: await all(votacionFeature),
    sheets: new Map(
      (await all(attendanceFeature)).map((sheet): [string, Known<AttendanceState>] => [sheet.id, sheet]),
    ),
  };
}
