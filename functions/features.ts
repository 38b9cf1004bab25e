import { actaFeature } from '../domain/actas';
import { attendanceFeature } from '../domain/attendance';
import { commitmentFeature } from '../domain/commitments';
import { formFeature } from '../domain/dies058';
import { indicatorFeature } from '../domain/indicators';
import type { AnyFeature, StreamKind } from '../domain/kernel/feature';
import { convocatoriaFeature, mesaFeature, preparacionFeature, sesionFeature } from '../domain/mesas';
import { personFeature, procesoFeature } from '../domain/people';
import { signingFeature } from '../domain/signatures';
import { votacionFeature } from '../domain/votes';

/** Every kind of stream and the feature that folds it: what the store rebuilds. */
export const FEATURES = {
  person: personFeature,
  proceso: procesoFeature,
  indicator: indicatorFeature,
  mesa: mesaFeature,
  preparacion: preparacionFeature,
  sesion: sesionFeature,
  convocatoria: convocatoriaFeature,
  attendance: attendanceFeature,
  dies058: formFeature,
  commitment: commitmentFeature,
  signing: signingFeature,
  votacion: votacionFeature,
  acta: actaFeature,
} satisfies Readonly<Record<StreamKind, AnyFeature>>;

export const ALL_FEATURES: readonly AnyFeature[] = Object.values(FEATURES);
