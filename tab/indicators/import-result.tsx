import { Field, Radio, RadioGroup } from '@fluentui/react-components';
import { Differences } from '../ui/differences';
import { Notice } from '../ui/notice';
import type { ImportReport } from '../wire';
import { count } from '../words/text';

interface Props {
  readonly report: ImportReport;
  readonly answers: Readonly<Record<string, string>>;
  readonly onAnswer: (id: string, value: string) => void;
  readonly busy: boolean;
}
const toneOf = ({ aplicado, rechazados }: ImportReport): 'success' | 'warning' | 'info' =>
  rechazados > 0 ? 'warning' : aplicado ? 'success' : 'info';

function Cells({ cells, caption }: { readonly cells: ImportReport['rechazos']; readonly caption: string }) {
  return (
    <table className="table table-stacked">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Celda</th>
          <th scope="col">Qué pasa</th>
        </tr>
      </thead>
      <tbody>
        {cells.map(({ cell, reason }) => (
          <tr key={`${cell}${reason}`}>
            <th scope="row">{cell}</th>
            <td>{reason}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What the file brings, row by row where it matters: new, changed, refused, doubtful. */
export function ImportResult({ report, answers, onAnswer, busy }: Props) {
  return (
    <>
      <Notice tone={toneOf(report)} title={report.resumen}>
        <p>{report.archivo}</p>
        {report.avisos.map((warning) => (
          <p key={warning}>{warning}</p>
        ))}
        {report.ausentes > 0 && (
          <p>
            {count(report.ausentes, 'indicador de la matriz no está', 'indicadores de la matriz no están')} en
            el archivo y se conservan como están.
          </p>
        )}
      </Notice>
      {report.preguntas.length > 0 && !report.aplicado && (
        <Notice
          tone="warning"
          title={count(report.preguntasEnTotal, 'duda necesita su respuesta', 'dudas necesitan su respuesta')}
        >
          <p>
            Las filas con una duda sin respuesta no se importan; las demás sí.
            {report.preguntasEnTotal > report.preguntas.length &&
              ` Se muestran las primeras ${report.preguntas.length}: al responderlas aparecen las demás.`}
          </p>
          {report.preguntas.map((question) => (
            <Field key={question.id} label={`${question.cell}: ${question.text}`}>
              <RadioGroup
                value={answers[question.id] ?? ''}
                disabled={busy}
                onChange={(_, data) => onAnswer(question.id, data.value)}
              >
                {question.options.map((option) => (
                  <Radio key={option.value} value={option.value} label={option.label} />
                ))}
              </RadioGroup>
            </Field>
          ))}
        </Notice>
      )}
      {report.rechazos.length > 0 && (
        <details open>
          <summary>{count(report.rechazados, 'dato no se pudo leer', 'datos no se pudieron leer')}</summary>
          <Cells cells={report.rechazos} caption="Lo que no se pudo leer" />
          <p className="muted">
            Corrija esas celdas en su archivo e impórtelo de nuevo: lo ya importado no se repite.
          </p>
        </details>
      )}
      {report.advertencias.length > 0 && (
        <details>
          <summary>
            {count(report.advertenciasEnTotal, 'aviso de coherencia', 'avisos de coherencia')}: las filas se
            importan igual
          </summary>
          <Cells cells={report.advertencias} caption="Avisos de coherencia" />
          {report.advertenciasEnTotal > report.advertencias.length && (
            <p className="muted">Se muestran los primeros {report.advertencias.length}.</p>
          )}
        </details>
      )}
      {report.cambios.length > 0 && (
        <details>
          <summary>{count(report.cambiados, 'indicador cambia', 'indicadores cambian')}</summary>
          {report.cambios.map((change) => (
            <div key={change.id} className="inside">
              <h3>{change.nombre}</h3>
              <Differences
                differences={change.diferencias}
                caption={`Cambios de ${change.nombre}`}
                after="Archivo"
              />
            </div>
          ))}
        </details>
      )}
      {report.ejemplosNuevos.length > 0 && (
        <details>
          <summary>{count(report.nuevos, 'indicador nuevo', 'indicadores nuevos')}</summary>
          <table className="table table-stacked">
            <caption className="sr-only">Indicadores nuevos</caption>
            <thead>
              <tr>
                <th scope="col">Código</th>
                <th scope="col">Indicador</th>
                <th scope="col">Celda</th>
              </tr>
            </thead>
            <tbody>
              {report.ejemplosNuevos.map((row) => (
                <tr key={row.cell}>
                  <th scope="row">{row.codigo || 'Sin código'}</th>
                  <td data-label="Indicador">{row.nombre}</td>
                  <td data-label="Celda">{row.cell}</td>
                </tr>
              ))}
            </tbody>
          </table>
          {report.nuevos > report.ejemplosNuevos.length && (
            <p className="muted">Se muestran los primeros {report.ejemplosNuevos.length}.</p>
          )}
        </details>
      )}
    </>
  );
}
