import { SYSTEM } from '../../kernel/actor';
import type { PersonRef } from '../../kernel/feature';
import { type Act, consulting, type Desk } from '../../kernel/handle';
import { bogotaDay, fechaLarga } from '../../kernel/instant';
import { ok, type Result, refuse } from '../../kernel/result';
import { normalise } from '../../kernel/text';
import { loadMesa, mesaIn } from '../../mesas';
import { registerPerson } from '../../people';
import type { Presence } from '../attendance';
import { bareName } from '../bare-name';
import { attendanceFeature } from '../decider';
import { attendanceDifference } from '../difference';
import type { FileLine } from '../file';
import { secondsOf, union } from '../merge';
import { joinerKind } from '../recipients';
import type { FileQuestion, ImportedPerson, ImportReportInput, ReportImport } from './import-nouns';
import { type MatchedLine, matchLines } from './match-lines';
import { changeSheet, permittedSheet } from './on-sheet';

/** The question about dates that may be read both ways. */
export const ORDER_QUESTION = 'fechas';

/** A Teams file into the sheet of its sesión, people included, all or nothing; with `preview` it only says what would happen. */
export const importReport: Act<ImportReportInput, ReportImport> = {
  name: 'attendance/import-report',
  run: async (input, desk) => {
    const { mesaId, file, reportId } = input;
    const sheet = await permittedSheet(desk, input, 'attendance/add-report');
    if (!sheet.ok) return sheet;
    const { state } = await desk.get(attendanceFeature, sheet.value);
    const yaEstaba = state.kind !== 'none' && state.reports.some((report) => report.reportId === reportId);
    const programs = file.lines.filter(
      ({ name, email }) => joinerKind({ displayName: name, email }) === 'programa',
    );
    const people = file.lines.filter((line) => !programs.includes(line));
    const matched = await matchLines(desk, people, input.resolutions);
    const asked = questionsOf(input, matched);
    const said: ReportImport = {
      aplicado: false,
      yaEstaba,
      formato: file.format,
      titulo: file.title,
      inicio: file.start,
      fin: file.end,
      personas: matched.map(shownPerson),
      excluidos: programs.map(({ name }) => name),
      preguntas: asked,
      avisos: await warnings(desk, input),
      diferencia: attendanceDifference(state),
    };
    if (input.preview || yaEstaba) return ok({ ...said, aplicado: !input.preview });
    if (asked.some(({ respuesta }) => respuesta === null))
      return refuse(
        'faltan-respuestas',
        'No se guardó nada: hay preguntas de la vista previa sin responder. Respóndalas y confirme de nuevo.',
        asked.filter(({ respuesta }) => respuesta === null).map(({ texto }) => texto),
      );
    const presences = await presencesOf(desk, input, matched);
    if (!presences.ok) return presences;
    const changed = await changeSheet(desk, sheet.value, {
      type: 'add-report',
      mesaId,
      report: { reportId, start: file.start, end: file.end, presences: presences.value },
    });
    return changed.ok
      ? ok({ ...said, aplicado: true, diferencia: attendanceDifference(changed.value) })
      : changed;
  },
};

async function warnings(
  desk: Desk,
  { mesaId, sesionId, file }: ImportReportInput,
): Promise<readonly string[]> {
  const mesa = await loadMesa(consulting(desk), mesaId);
  const planned = mesa.ok ? mesaIn(mesa.value, sesionId)?.plan.start : undefined;
  if (!planned || [file.start, file.end].some((moment) => bogotaDay(moment) === bogotaDay(planned)))
    return [];
  return [
    `El archivo es de una reunión del ${fechaLarga(bogotaDay(file.start))} y esta sesión está programada para el ${fechaLarga(bogotaDay(planned))}. Compruebe que sea el archivo de esta mesa.`,
  ];
}

function questionsOf(
  { file, resolutions }: ImportReportInput,
  matched: readonly MatchedLine[],
): readonly FileQuestion[] {
  const people = matched.flatMap(({ question, who }) =>
    question ? [{ ...question, respuesta: who.kind === 'ask' ? null : question.respuesta }] : [],
  );
  if (file.order !== null && resolutions[ORDER_QUESTION] === undefined) return people;
  const dates: FileQuestion = {
    id: ORDER_QUESTION,
    texto:
      'Las fechas del archivo se pueden leer de dos maneras y ninguna coincide con la de la sesión. ¿Cómo están escritas?',
    opciones: [
      { id: 'dmy', texto: 'Día/mes/año' },
      { id: 'mdy', texto: 'Mes/día/año' },
    ],
    respuesta: file.order === null ? null : (resolutions[ORDER_QUESTION] ?? null),
  };
  return [dates, ...people];
}

const AS = {
  known: 'conocida',
  line: 'conocida',
  new: 'nueva',
  phone: 'telefono',
  ask: 'por-confirmar',
} as const;

function shownPerson({ line, who }: MatchedLine): ImportedPerson {
  const intervals = union(line.intervals);
  return {
    nombre: who.kind === 'phone' ? 'Participante por teléfono' : bareName(line.name),
    correo: who.kind === 'known' ? who.person.email : line.email,
    como: AS[who.kind],
    entrada: intervals[0]?.join ?? null,
    salida: intervals.at(-1)?.leave ?? null,
    segundos: line.seconds ?? secondsOf(intervals),
  };
}

/** Who is not known is registered in the same transaction; the permission that counts is the one to import. */
async function presencesOf(
  desk: Desk,
  input: ImportReportInput,
  matched: readonly MatchedLine[],
): Promise<Result<readonly Presence[]>> {
  const keeper: Desk = { ...desk, actor: { tenantId: desk.actor.tenantId, person: SYSTEM, grants: [] } };
  const known = new Map<string, { readonly person: PersonRef; readonly hasEmail: boolean }>();
  for (const { line, who } of matched) {
    if (who.kind === 'known') {
      const { personId, version, email } = who.person;
      known.set(line.key, { person: { personId, version }, hasEmail: email !== null });
    } else if (who.kind === 'new' || who.kind === 'phone') {
      const phone = who.kind === 'phone';
      // Neither its number nor anything derived from it is kept of a telephone.
      const guest = phone ? `telefono ${line.intervals[0]?.join ?? ''}` : guestName(line, matched);
      const person = await registerPerson.run(
        {
          personId: input.guestId(guest),
          name: phone ? 'Participante por teléfono' : bareName(line.name),
          cargo: '',
          dependencia: '',
          email: line.email,
          aadObjectId: null,
        },
        keeper,
      );
      if (!person.ok) return person;
      known.set(line.key, { person: person.value, hasEmail: line.email !== null });
    }
  }
  return ok(
    matched.flatMap(({ line, who }): readonly Presence[] => {
      const found = known.get(who.kind === 'line' ? who.key : line.key);
      if (!found) return [];
      const { intervals, role, seconds } = line;
      return [{ ...found, intervals, ...(seconds === undefined ? {} : { seconds }), role, source: 'csv' }];
    }),
  );
}

/** As Graph's report of the sesión names them; two of one name in a file stay two, for nobody said that they are one. */
function guestName({ key, name, email }: FileLine, matched: readonly MatchedLine[]): string {
  if (email) return email;
  const bare = normalise(bareName(name));
  const first = matched.find(
    ({ line, who }) => who.kind === 'new' && !line.email && normalise(bareName(line.name)) === bare,
  );
  return first?.line.key === key ? bare : key;
}
