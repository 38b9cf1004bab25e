import { z } from 'zod';
import type { FormRecord } from '../../../../domain/reports';
import { named, text } from './named';

export interface FormsExportBody {
  readonly claves: readonly string[];
  readonly formatos: readonly FormRecord[];
}
export const FormsExportSchema = named<FormsExportBody>(
  'FormsExport',
  z.object({ claves: z.array(text), formatos: z.array(z.record(text, text)) }),
);
