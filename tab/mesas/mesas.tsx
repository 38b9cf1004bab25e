import { Button } from '@fluentui/react-components';
import { useMay } from '../data/office';
import { useResource } from '../data/use-resource';
import { href } from '../routes';
import { Empty } from '../ui/empty';
import { Page, Section } from '../ui/page';
import { Shown } from '../ui/shown';
import { go } from '../use-route';
import type { MesaRow, Page as PageOf } from '../wire';
import { span } from '../words/dates';
import { count } from '../words/text';
import { MODALIDAD } from './modalidad';
import { MesaState } from './state-chip';

const GROUPS = [
  ['abierta', 'Abiertas'],
  ['programada', 'Programadas'],
  ['cerrada', 'Cerradas'],
  ['cancelada', 'Canceladas'],
] as const;

export function MesasScreen() {
  const held = useResource<PageOf<MesaRow>>('/mesas?limit=200');
  const schedule = useMay('mesas/schedule');
  return (
    <Page
      title="Mesas de concertación"
      lead="El estado de cada mesa y a quién le toca."
      actions={
        schedule && (
          <Button appearance="primary" onClick={() => go('#/agendar')}>
            Agendar mesa
          </Button>
        )
      }
    >
      <Shown held={held} what="las mesas">
        {(page) =>
          page.items.length === 0 ? (
            <Empty title="No hay mesas">
              <p>
                {schedule
                  ? 'Agende la primera: al guardarla se crea la reunión en Teams y un DIES-058 por indicador.'
                  : 'Cuando la oficina agende una mesa de su dependencia, la verá aquí.'}
              </p>
            </Empty>
          ) : (
            <Groups rows={page.items} />
          )
        }
      </Shown>
    </Page>
  );
}

function Groups({ rows }: { readonly rows: readonly MesaRow[] }) {
  return (
    <div className="stack">
      {GROUPS.map(([state, title]) => {
        const these = rows.filter((row) => row.estado === state);
        return these.length === 0 ? null : (
          <Section key={state} title={title}>
            <ul className="list">
              {these.map((row) => (
                <li key={row.mesaId}>
                  <div className="grow">
                    <a className="strong" href={href('mesas', row.mesaId)}>
                      Mesa {row.numero} · {row.nombre}
                    </a>
                    <p>{span(row.inicio, row.fin)}</p>
                    <p className="muted">
                      {MODALIDAD[row.modalidad]} · {count(row.indicadores, 'indicador', 'indicadores')},{' '}
                      {count(row.decididos, 'decidido', 'decididos')} · {row.turno}
                    </p>
                  </div>
                  <MesaState estado={row.estado} />
                </li>
              ))}
            </ul>
          </Section>
        );
      })}
    </div>
  );
}
