import type { ReactNode } from 'react';
import type { FiguresView } from '../../domain/reports';
import { href } from '../routes';
import { Facts } from '../ui/facts';
import { Notice } from '../ui/notice';
import { decimal } from '../words/numbers';

type Figure = FiguresView['cuatrienio'];
type Why = Figure['porQue'];
type BudgetView = NonNullable<FiguresView['anios'][number]['presupuesto']>;

/** What is computed of an indicator, each figure with its «¿por qué?»: formula, inputs, source and cut-off. */
export function Figures({ view }: { readonly view: FiguresView }) {
  const { cuatrienio, serie } = view;
  return (
    <div className="stack">
      {serie.nota && (
        <Notice tone="info" title="La serie se interrumpe aquí">
          <p>{serie.nota}</p>
          <p>
            {[serie.reemplazaA, serie.reemplazadoPor].map(
              (link) =>
                link && (
                  <a key={link.indicatorId} href={href('matriz', link.indicatorId)}>
                    {[link.codigo, link.nombre].filter(Boolean).join(' · ')}
                  </a>
                ),
            )}
          </p>
        </Notice>
      )}
      {view.aviso && (
        <Notice tone="info" title="Revise la programación">
          <p>{view.aviso}</p>
        </Notice>
      )}
      <div className="figure-list">
        <One titulo={`Cuatrienio, a ${view.corte}`} figure={cuatrienio} />
        {view.anios.map((year) => (
          <One
            key={year.year}
            titulo={String(year.year)}
            figure={year}
            detail={`Programado ${decimal(year.programado) || '—'} · ejecutado ${decimal(year.ejecutado) || '—'}`}
          >
            {year.presupuesto && <Budget budget={year.presupuesto} />}
          </One>
        ))}
        <Gap titulo="Faltante a la fecha" gap={view.faltanteALaFecha} />
        <Gap titulo="Faltante del cuatrienio" gap={view.faltanteCuatrienio} />
      </div>
    </div>
  );
}

interface OneProps {
  readonly titulo: string;
  readonly figure: Pick<Figure, 'avance' | 'sinTope' | 'semaforo' | 'alerta' | 'porQue'>;
  readonly detail?: string;
  readonly children?: ReactNode;
}
function One({ titulo, figure, detail, children }: OneProps) {
  const { avance, sinTope, semaforo, alerta, porQue } = figure;
  return (
    <div className="figure">
      <p className="figure-head">
        <span>{titulo}</span>
        <strong>{avance ?? porQue.resultado}</strong>
      </p>
      {detail && <p className="muted">{detail}</p>}
      {sinTope && <p className="muted">Sin tope: {sinTope}</p>}
      {semaforo && <p>{semaforo.texto}</p>}
      {alerta && alerta.codigo !== 'AL_DIA' && <p className="muted">{alerta.texto}</p>}
      <Because why={porQue} />
      {children}
    </div>
  );
}

/** Money of the year beside its physical progress, and where one moved without the other. */
function Budget({ budget: { lineas, alerta, revisar } }: { readonly budget: BudgetView }) {
  return (
    <div className="stack">
      {[...(alerta ? [alerta.texto] : []), ...revisar].map((text) => (
        <Notice key={text} tone="warning" title="Presupuesto">
          <p>{text}</p>
        </Notice>
      ))}
      {lineas.map(({ nombre, porcentaje, porQue }) => (
        <div key={nombre}>
          <p className="figure-head">
            <span className="muted">{nombre}</span>
            <span>{porcentaje ?? porQue.resultado}</span>
          </p>
          <Because why={porQue} />
        </div>
      ))}
    </div>
  );
}

function Gap({ titulo, gap }: { readonly titulo: string; readonly gap: FiguresView['faltanteALaFecha'] }) {
  return (
    <div className="figure">
      <p className="figure-head">
        <span>{titulo}</span>
        <strong>{decimal(gap.valor) || gap.porQue.resultado}</strong>
      </p>
      <Because why={gap.porQue} />
    </div>
  );
}

function Because({ why }: { readonly why: Why }) {
  return (
    <details>
      <summary aria-label={`¿Por qué? ${why.titulo}`}>¿Por qué?</summary>
      <Facts
        facts={[
          ['Fórmula', why.formula],
          ...(why.sustitucion ? ([['Con sus números', why.sustitucion]] as const) : []),
          ...why.entradas.map(({ nombre, valor, origen }) => [nombre, `${valor} · ${origen}`] as const),
          ['Corte', why.corte],
          ...(why.notas.length > 0 ? ([['Notas', why.notas.join(' ')]] as const) : []),
        ]}
      />
    </details>
  );
}
