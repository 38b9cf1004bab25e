import { z } from 'zod';
import type { ProblemDetails } from '../problem';
import { named, text } from './named';

export { EscalationPage, EscalationSchema, FloorSchema } from './dissent-floor';
export { FormSchema } from './form';
export {
  ChainSchema,
  IndicatorSchema,
  type Matrix,
  type MatrixColumn,
  MatrixPage,
  MatrixSchema,
} from './indicator';
export { MesaSchema } from './mesa';
export { NAMED } from './named';
export {
  type AttendanceBody,
  type AttendanceImportBody,
  AttendanceImportSchema,
  AttendanceSchema,
  type AuditEventBody,
  AuditPage,
  type MeBody,
  MeSchema,
} from './office';
export { CommitmentPage, CommitmentSchema, PersonPage } from './parts';
export {
  AssignedSchema,
  type BoardBody,
  BoardSchema,
  type ImportReportBody,
  ImportReportSchema,
  type SchedulePreviewBody,
  SchedulePreviewSchema,
} from './planning';
export { RoomSchema } from './room';
export { FormPage, MesaPage } from './rows';
export { ActaSchema, PendingsSchema, SigningPage, SigningSchema } from './signing';

export { VotacionesSchema } from './votes';

export const ProblemSchema = named<ProblemDetails>(
  'Problem',
  z.object({
    type: text,
    title: text,
    status: z.number().int(),
    detail: text,
    instance: text,
    code: text,
    correlationId: text,
    details: z.array(text).optional(),
  }) as z.ZodType<ProblemDetails>,
);
