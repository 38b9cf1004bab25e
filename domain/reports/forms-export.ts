import { BLOCKS, formFeature, type KnownForm } from '../dies058';
import type { Actor } from '../kernel/actor';
import type { PersonRef } from '../kernel/feature';
import { ok, type Result } from '../kernel/result';
import type { Reader } from '../kernel/store';
import { type FormFilter, formsBoard } from './lists';
import { loadNames, type Names } from './names';
import type { FormRow } from './views';

/** The keys of an exported form, in the order of its columns; once published none changes its meaning (DIE-014). */
export const FORM_KEYS = [
  'formId',
  'consecutivo',
  'formato.codigo',
  'formato.version',
  'revision',
  'estado',
  'resultado',
  'mesaId',
  'sesionId',
  'indicatorId',
  'fichaVersion',
  'fechaAcuerdo',
  'codigoActual',
  'nombreActual',
  'modulos',
  'moduloOtro',
  'coordinador.personId',
  'coordinador.nombre',
  'coordinador.cargo',
  'tematica',
  'dependenciaId',
  'dependencia',
  'enlace.personId',
  'enlace.nombre',
  'enlace.cargo',
  'superior.personId',
  'superior.nombre',
  'superior.cargo',
  'tipo',
  'tipoOtro',
  'tipoOtroExplicacion',
  'justificacion',
  'acuerdos',
  'anexaActa',
  'razonSinActa',
  'anexaFichaAnterior',
  'anexaFichaNueva',
  'fichaNueva',
  ...BLOCKS.flatMap((block) => [`firmas.${block}.personId`, `firmas.${block}.nombre`]),
  'documentSha256',
] as const;

/** One form as text by key; `''` is unanswered. Lists are JSON, so that every format says the same. */
export type FormRecord = Readonly<Record<string, string>>;

/** Every form of the proceso that the viewer may see, whole (DIE-014), with the filters of DIE-013. */
export async function formRecords(
  reader: Reader,
  actor: Actor,
  filter: FormFilter,
): Promise<Result<readonly FormRecord[]>> {
  const board = await formsBoard(reader, actor, filter);
  if (!board.ok) return board;
  const found = await reader.find(formFeature, { procesoId: filter.procesoId });
  const forms = new Map(
    found.flatMap(({ id, state }) => (state.kind === 'none' ? [] : [[id, state] as const])),
  );
  const shown = board.value.flatMap((row) => {
    const form = forms.get(row.formId);
    return form ? [{ row, form }] : [];
  });
  const names = await loadNames(
    reader,
    shown.map(({ form }) => form.answers),
    [],
    false,
  );
  return ok(shown.map(({ row, form }) => recordOf(row, form, names)));
}

function recordOf(row: FormRow, form: KnownForm, names: Names): FormRecord {
  const { answers } = form;
  const who = (key: string, ref: PersonRef | null): readonly (readonly [string, string])[] => {
    const { nombre, cargo } = names.of(ref);
    return [
      [`${key}.personId`, ref?.personId ?? ''],
      [`${key}.nombre`, nombre],
      [`${key}.cargo`, cargo],
    ];
  };
  const said = new Map<string, string>([
    ['formId', row.formId],
    ['consecutivo', form.consecutivo],
    ['formato.codigo', form.formato.codigo],
    ['formato.version', form.formato.version],
    ['revision', String(form.revision)],
    ['estado', row.estado],
    ['resultado', form.outcome ?? ''],
    ['mesaId', form.mesaId],
    ['sesionId', form.sesionId],
    ['indicatorId', form.indicatorId ?? ''],
    ['fichaVersion', String(form.fichaVersion)],
    ['dependencia', row.dependencia],
    ['modulos', JSON.stringify(answers.modulos)],
    ['fichaNueva', JSON.stringify(answers.fichaNueva)],
    ['documentSha256', 'documentSha256' in form ? form.documentSha256 : ''],
    ...(['fechaAcuerdo', 'codigoActual', 'nombreActual', 'tipo'] as const).map((key): [string, string] => [
      key,
      answers[key] ?? '',
    ]),
    ...(
      [
        'moduloOtro',
        'tematica',
        'dependenciaId',
        'tipoOtro',
        'tipoOtroExplicacion',
        'justificacion',
        'acuerdos',
        'razonSinActa',
      ] as const
    ).map((key): [string, string] => [key, answers[key]]),
    ...(['anexaActa', 'anexaFichaAnterior', 'anexaFichaNueva'] as const).map((key): [string, string] => [
      key,
      answers[key] === null ? '' : answers[key] ? 'si' : 'no',
    ]),
    ...who('coordinador', answers.coordinador),
    ...who('enlace', answers.enlace),
    ...who('superior', answers.superior),
    ...BLOCKS.flatMap((block) => who(`firmas.${block}`, answers.firmas[block])),
  ]);
  return Object.fromEntries(FORM_KEYS.map((key) => [key, said.get(key) ?? '']));
}
