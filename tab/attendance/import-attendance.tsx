import { Field, Radio, RadioGroup } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { useAct } from '../data/use-act';
import { Confirm } from '../ui/confirm';
import { Failure } from '../ui/failure';
import { Notice } from '../ui/notice';
import type { AttendanceImport } from '../wire';
import { count } from '../words/text';
import { ImportedPeople } from './imported-people';

type Answers = Readonly<Record<string, string>>;
interface Props {
  readonly sesionId: string;
  readonly onImported: () => void;
}

/** The CSV that Teams gives to who organized the meeting: what it brings is shown, doubts are asked, and only then it is taken. */
export function ImportAttendance({ sesionId, onImported }: Props) {
  const id = useId();
  const [file, setFile] = useState<File | null>(null);
  const [report, setReport] = useState<AttendanceImport | null>(null);
  const [answers, setAnswers] = useState<Answers>({});
  const { busy, problem, run, clear } = useAct();

  const send = async (chosen: File, preview: boolean, said: Answers): Promise<AttendanceImport | null> => {
    const form = new FormData();
    form.set('file', chosen);
    form.set('resolutions', JSON.stringify(said));
    const answer = await run<AttendanceImport>(
      'POST',
      `/sessions/${sesionId}/attendance/import${preview ? '?preview=1' : ''}`,
      {
        form,
        body: { name: chosen.name, size: chosen.size, modified: chosen.lastModified, preview, said },
      },
      preview ? 'La vista previa está lista.' : 'La asistencia quedó importada.',
    );
    return answer.ok ? answer.value : null;
  };
  const show = async (chosen: File, said: Answers): Promise<void> => {
    const shown = await send(chosen, true, said);
    if (shown) setReport(shown);
  };
  const choose = (chosen: File | null): void => {
    clear();
    setFile(chosen);
    setReport(null);
    setAnswers({});
    if (chosen) void show(chosen, {});
  };
  const answer = (question: string, value: string): void => {
    const said = { ...answers, [question]: value };
    setAnswers(said);
    if (file) void show(file, said);
  };
  const confirm = async (): Promise<void> => {
    if (!file || !(await send(file, false, answers))) return;
    choose(null);
    onImported();
  };
  const doubts = report?.preguntas.filter(({ respuesta }) => respuesta === null).length ?? 0;

  return (
    <div>
      <div className="row file">
        <input
          id={id}
          className="sr-only"
          type="file"
          accept=".csv,text/csv"
          disabled={busy}
          onChange={(event) => {
            choose(event.target.files?.[0] ?? null);
            event.target.value = '';
          }}
        />
        <label htmlFor={id}>Importar archivo de Teams</label>
        <span className="muted">El CSV que se descarga en «Asistencia» de la reunión</span>
      </div>
      {problem && !report && <Failure problem={problem} />}
      {report && (
        <Confirm
          open
          title="Importar asistencia"
          verb="Importar"
          busy={busy}
          disabled={report.yaEstaba || doubts > 0}
          problem={problem}
          onConfirm={() => void confirm()}
          onClose={() => choose(null)}
        >
          <p className="muted">{report.archivo}</p>
          {report.yaEstaba && (
            <Notice tone="info">
              <p>Este archivo ya está en la lista: importarlo otra vez no cambia nada.</p>
            </Notice>
          )}
          {report.avisos.map((warning) => (
            <Notice key={warning} tone="warning">
              <p>{warning}</p>
            </Notice>
          ))}
          {!report.yaEstaba &&
            report.preguntas.map((question) => (
              <Field key={question.id} label={question.texto}>
                <RadioGroup
                  value={answers[question.id] ?? ''}
                  disabled={busy}
                  onChange={(_, data) => answer(question.id, data.value)}
                >
                  {question.opciones.map((option) => (
                    <Radio key={option.id} value={option.id} label={option.texto} />
                  ))}
                </RadioGroup>
              </Field>
            ))}
          <ImportedPeople people={report.personas} />
          {report.excluidos.length > 0 && (
            <p className="muted">
              {count(report.excluidos.length, 'programa no se importa', 'programas no se importan')}:{' '}
              {report.excluidos.join(', ')}.
            </p>
          )}
        </Confirm>
      )}
    </div>
  );
}
