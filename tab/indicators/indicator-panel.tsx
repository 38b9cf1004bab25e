import { Button, Field, Input } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { ChainView, FiguresView, IndicatorView } from '../../domain/reports';
import { useOffice } from '../data/office';
import { useResource } from '../data/use-resource';
import { Facts } from '../ui/facts';
import { Section } from '../ui/page';
import { Shown } from '../ui/shown';
import { go } from '../use-route';
import { longDay } from '../words/dates';
import { decimal } from '../words/numbers';
import { Chain } from './chain';
import { FichaTable } from './ficha-table';
import { Figures } from './figures';
import { YearTable } from './year-table';

/** Everything about one indicator, beside the grid; on a phone in its place. */
export function IndicatorPanel({
  indicatorId,
  from = '',
}: {
  readonly indicatorId: string;
  /** The day the matrix beside it shows; empty: today. */
  readonly from?: string;
}) {
  const { me } = useOffice();
  const [day, setDay] = useState(from);
  const asOf = day === '' || day >= me.hoy ? '' : `?asOf=${day}`;
  const indicator = useResource<IndicatorView>(`/indicators/${indicatorId}${asOf}`, true);
  const figures = useResource<FiguresView>(`/indicators/${indicatorId}/figures${asOf}`, true);
  const chain = useResource<ChainView>(`/indicators/${indicatorId}/history`);
  const head = useRef<HTMLDivElement>(null);

  useEffect(() => {
    head.current?.querySelector('button')?.focus();
    const escape = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') close();
    };
    window.addEventListener('keydown', escape);
    return () => window.removeEventListener('keydown', escape);
  }, []);
  return (
    <aside className="panel stack" aria-label="Indicador">
      <div className="row" ref={head}>
        <Button onClick={close}>Volver a la matriz</Button>
        <Field label="El indicador a la fecha" className="as-of">
          <Input type="date" value={day} max={me.hoy} onChange={(_, { value }) => setDay(value)} />
        </Field>
      </div>
      {asOf !== '' && (
        <div className="row">
          <p>Como estaba el {longDay(day)}.</p>
          <Button onClick={() => setDay('')}>Ver hoy</Button>
        </div>
      )}
      <Shown held={indicator} what="el indicador">
        {(view) => (
          <>
            <Section title={view.nombre}>
              <Facts facts={factsOf(view)} />
            </Section>
            <Section title="Valores por año">
              <YearTable indicator={view} />
            </Section>
          </>
        )}
      </Shown>
      <Section title="Cumplimiento">
        <Shown held={figures} what="el cumplimiento" lines={3}>
          {(view) => <Figures view={view} />}
        </Shown>
      </Section>
      <Section title="Cadena del cambio">
        <Shown held={chain} what="la cadena del cambio" lines={3}>
          {(view) => <Chain steps={view.steps} />}
        </Shown>
      </Section>
      {indicator.resource.kind === 'ready' && (
        <Section title="Ficha metodológica">
          <FichaTable ficha={indicator.resource.value.ficha} />
        </Section>
      )}
    </aside>
  );
}

/** Back to the cell that opened it. */
function close(): void {
  go('#/matriz');
  window.setTimeout(() => document.querySelector<HTMLElement>('.matrix [aria-selected="true"]')?.focus(), 0);
}

const factsOf = (view: IndicatorView): readonly (readonly [string, string])[] => [
  ['Código', view.codigo],
  [
    'Estado',
    `${view.estado === 'activo' ? 'Activo' : view.estado === 'inactivo' ? 'Inactivo' : 'Reemplazado'} · versión ${view.version}`,
  ],
  ['Dependencia', view.dependencia ?? ''],
  ['Subsistema', view.subsistema ?? ''],
  ['Coordinador temático', view.coordinador ?? ''],
  ['Enlace técnico', view.enlace ?? ''],
  ['Módulos', view.modulos.join(', ')],
  ['Tema', view.tema ?? ''],
  ['Unidad', view.unidad],
  ['Línea base', decimal(view.lineaBase)],
  ['Meta del cuatrienio', decimal(view.metaCuatrienio)],
  ['Acumulación', view.acumulacion ?? ''],
];
