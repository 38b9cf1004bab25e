import { Field, Select } from '@fluentui/react-components';
import type { ImportReport } from '../wire';
import { count } from '../words/text';
import './import-columns.css';

interface Props {
  readonly report: ImportReport;
  /** What this person said in this preview, by title. */
  readonly corrected: Readonly<Record<string, string>>;
  readonly onCorrect: (title: string, role: string) => void;
  readonly busy: boolean;
}
type Sheet = ImportReport['columnas'][number];

/** Sheets with the same titles are told once. */
function byLayout(
  sheets: readonly Sheet[],
): readonly { readonly sheets: readonly string[]; readonly of: Sheet }[] {
  const found = new Map<string, { sheets: string[]; of: Sheet }>();
  for (const sheet of sheets) {
    const known = found.get(sheet.formato);
    if (known) known.sheets.push(sheet.hoja);
    else found.set(sheet.formato, { sheets: [sheet.hoja], of: sheet });
  }
  return [...found.values()];
}
const KEPT = 'extra';

/** What each column of the file was taken for; whoever imports corrects it, and the next file with those titles is read so (PDM-041). */
export function ImportColumns({ report, corrected, onCorrect, busy }: Props) {
  const layouts = byLayout(report.columnas);
  const unread = report.nuevos + report.cambiados + report.sinCambios + report.preguntasEnTotal === 0;
  const said = Object.keys(corrected).length;
  return (
    <details open={unread || said > 0}>
      <summary>
        Columnas: qué se tomó como qué
        {said > 0 && ` · ${count(said, 'corregida', 'corregidas')}`}
      </summary>
      <p className="muted">
        Corrija lo que haga falta: la vista previa se calcula de nuevo y, al confirmar, se recuerda para los
        archivos con los mismos títulos.
      </p>
      {layouts.map(({ sheets, of }) => (
        <SheetColumns
          key={of.formato}
          sheets={sheets}
          sheet={of}
          report={report}
          corrected={corrected}
          onCorrect={onCorrect}
          busy={busy}
          open={unread}
        />
      ))}
    </details>
  );
}

function SheetColumns({
  sheets,
  sheet,
  report,
  corrected,
  onCorrect,
  busy,
  open,
}: Props & { readonly sheets: readonly string[]; readonly sheet: Sheet; readonly open: boolean }) {
  const read = sheet.columnas.filter(({ papel, titulo }) => papel !== KEPT || titulo in corrected);
  const kept = sheet.columnas.filter((column) => !read.includes(column));
  const name = sheets.filter((each) => each !== '').join(' · ');
  const row = ({ columna, titulo, papel }: Sheet['columnas'][number]) => (
    <Field key={columna} label={`${columna} · ${titulo}`} className="column-role">
      <Select value={papel} disabled={busy} onChange={(_, data) => onCorrect(titulo, data.value)}>
        {!report.papeles.some((each) => each.papel === papel) && <option value={papel}>{papel}</option>}
        {report.papeles.map((each) => (
          <option key={each.papel} value={each.papel}>
            {each.nombre}
          </option>
        ))}
      </Select>
    </Field>
  );
  return (
    <section aria-label={name === '' ? 'Columnas del archivo' : `Columnas de ${name}`}>
      {name !== '' && <h3>{name}</h3>}
      <div className="column-roles">{read.map(row)}</div>
      {kept.length > 0 && (
        <details open={open}>
          <summary>
            {count(kept.length, 'columna se guarda como vino', 'columnas se guardan como vinieron')}
          </summary>
          <div className="column-roles">{kept.map(row)}</div>
        </details>
      )}
    </section>
  );
}
