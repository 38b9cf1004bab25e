import { Button } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { ChainView, IndicatorView } from '../../domain/reports';
import { useResource } from '../data/use-resource';
import { Facts } from '../ui/facts';
import { Section } from '../ui/page';
import { Shown } from '../ui/shown';
import { go } from '../use-route';
import { decimal } from '../words/numbers';
import { Chain } from './chain';
import { YearTable } from './year-table';

/** Everything about one indicator, beside the grid; on a phone in its place. */
export function IndicatorPanel({ indicatorId }: { readonly indicatorId: string }) {
  const indicator = useResource<IndicatorView>(`/indicators/${indicatorId}`);
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
      </div>
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
      <Section title="Cadena del cambio">
        <Shown held={chain} what="la cadena del cambio" lines={3}>
          {(view) => <Chain steps={view.steps} />}
        </Shown>
      </Section>
      {indicator.resource.kind === 'ready' && (
        <Section title="Ficha metodológica">
          <Facts facts={indicator.resource.value.ficha.map(({ label, valor }) => [label, valor])} />
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
