import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { useMay } from '../data/office';
import { useAct } from '../data/use-act';
import { Failure } from '../ui/failure';
import { Page, Section } from '../ui/page';
import { go } from '../use-route';
import type { ImportReport } from '../wire';
import { AssignScreen } from './assign-screen';
import { ImportColumns } from './import-columns';
import { ImportResult } from './import-result';

type Said = Readonly<Record<string, string>>;

/** Steps of the import: choose the file, see what would happen, answer the doubts, confirm; then complete what the file lacks. */
export function ImportScreen({ step }: { readonly step: string | null }) {
  return step === 'asignar' ? <AssignScreen /> : <ImportFile />;
}

function ImportFile() {
  const [file, setFile] = useState<File | null>(null);
  const [report, setReport] = useState<ImportReport | null>(null);
  const [answers, setAnswers] = useState<Said>({});
  const [columns, setColumns] = useState<Said>({});
  const { busy, problem, run, clear } = useAct();
  const mayAssign = useMay('indicators/assign');

  const send = async (chosen: File, preview: boolean, resolutions: Said, roles: Said): Promise<void> => {
    const form = new FormData();
    form.set('file', chosen);
    form.set('resolutions', JSON.stringify(resolutions));
    form.set('columns', JSON.stringify(roles));
    const answer = await run<ImportReport>(
      'POST',
      `/indicators/import${preview ? '?preview=1' : ''}`,
      {
        form,
        body: {
          name: chosen.name,
          size: chosen.size,
          modified: chosen.lastModified,
          preview,
          resolutions,
          roles,
        },
      },
      preview ? 'La vista previa está lista.' : 'La matriz quedó importada.',
    );
    if (answer.ok) setReport(answer.value);
  };
  const choose = (chosen: File | null): void => {
    setFile(chosen);
    setReport(null);
    setAnswers({});
    setColumns({});
    clear();
    if (chosen) void send(chosen, true, {}, {});
  };
  const answer = (id: string, value: string): void => {
    const next = { ...answers, [id]: value };
    setAnswers(next);
    if (file) void send(file, true, next, columns);
  };
  const correct = (title: string, role: string): void => {
    const next = { ...columns, [title]: role };
    setColumns(next);
    if (file) void send(file, true, answers, next);
  };

  return (
    <Page
      title="Importar la matriz"
      lead="Reciba el archivo como está (Excel o CSV). Primero verá qué se leería; nada cambia hasta que confirme. Importar dos veces lo mismo no cambia nada."
    >
      <div className="stack">
        <Section title="1. Archivo">
          <div className="row file">
            <input
              id="file"
              className="sr-only"
              type="file"
              accept=".xlsx,.csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet,text/csv"
              disabled={busy}
              onChange={(event) => {
                choose(event.target.files?.[0] ?? null);
                event.target.value = '';
              }}
            />
            <label htmlFor="file">{file ? 'Elegir otro archivo' : 'Elegir el archivo de la matriz'}</label>
            <span className="muted">{file ? file.name : '.xlsx o .csv, hasta 25 MB'}</span>
          </div>
          {busy && !report && <output>Leyendo el archivo…</output>}
          {problem && (
            <Failure
              problem={problem}
              retry={file ? () => void send(file, true, answers, columns) : undefined}
            />
          )}
        </Section>
        {report && !report.aplicado && (
          <Section title="2. Vista previa">
            <ImportResult report={report} answers={answers} onAnswer={answer} busy={busy} />
            <ImportColumns report={report} corrected={columns} onCorrect={correct} busy={busy} />
            <div className="actions">
              <Button
                appearance="primary"
                disabled={busy || report.nuevos + report.cambiados === 0}
                onClick={() => file && void send(file, false, answers, columns)}
              >
                {busy ? 'Un momento…' : 'Confirmar importación'}
              </Button>
            </div>
          </Section>
        )}
        {report?.aplicado && (
          <Section title="3. Importado">
            <ImportResult report={report} answers={answers} onAnswer={answer} busy />
            <div className="actions">
              {mayAssign && (
                <Button appearance="primary" onClick={() => go('#/importar/asignar')}>
                  Completar datos que el archivo no trae
                </Button>
              )}
              <Button onClick={() => go('#/matriz')}>Ver la matriz</Button>
            </div>
          </Section>
        )}
      </div>
    </Page>
  );
}
