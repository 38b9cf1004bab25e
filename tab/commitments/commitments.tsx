import { Checkbox, Field, Select } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { CommitmentView } from '../../domain/reports';
import { useOffice } from '../data/office';
import { useResource } from '../data/use-resource';
import { Empty } from '../ui/empty';
import { Page, Section } from '../ui/page';
import { Shown } from '../ui/shown';
import type { Page as PageOf } from '../wire';
import { count } from '../words/text';
import { CommitmentList } from './commitment-list';
import { byUrgency } from './due';
import { PreferencesPanel } from './preferences';

/** What is owed, by dependencia and due date (MES-078). */
export function CommitmentsScreen() {
  const { me } = useOffice();
  const [dependencia, setDependencia] = useState('');
  const [all, setAll] = useState(false);
  const query = new URLSearchParams({ limit: '200', estado: all ? 'todos' : 'pendientes' });
  if (dependencia) query.set('dependencia', dependencia);
  const held = useResource<PageOf<CommitmentView>>(`/commitments?${query}`);
  return (
    <Page
      title="Compromisos"
      lead="Lo que cada dependencia debe, por fecha. Los plazos se cuentan en días hábiles."
    >
      <div className="filters">
        <Field label="Dependencia" className="wide">
          <Select value={dependencia} onChange={(_, data) => setDependencia(data.value)}>
            <option value="">Todas</option>
            {me.proceso.dependencias.map((each) => (
              <option key={each.id} value={each.id}>
                {each.nombre}
              </option>
            ))}
          </Select>
        </Field>
        <Checkbox
          label="Incluir cumplidos y retirados"
          checked={all}
          onChange={(_, data) => setAll(data.checked === true)}
        />
      </div>
      <details className="aside">
        <summary>Mis avisos y mi calendario</summary>
        <PreferencesPanel />
      </details>
      <Shown held={held} what="los compromisos">
        {(page) =>
          page.items.length === 0 ? (
            <Empty title={all ? 'No hay compromisos' : 'No hay compromisos pendientes'}>
              <p>Los compromisos se registran durante la mesa, en su pantalla o en el chat de la reunión.</p>
            </Empty>
          ) : (
            <ByDependencia commitments={page.items} onActed={held.reload} />
          )
        }
      </Shown>
    </Page>
  );
}

function ByDependencia({
  commitments,
  onActed,
}: {
  readonly commitments: readonly CommitmentView[];
  readonly onActed: () => void;
}) {
  const groups = useMemo(() => groupByDependencia(commitments), [commitments]);
  return (
    <div className="stack">
      {groups.map(([dependencia, owed]) => (
        <Section
          key={dependencia}
          title={dependencia}
          aside={<span className="muted">{count(owed.length, 'compromiso', 'compromisos')}</span>}
        >
          <CommitmentList commitments={owed} onActed={onActed} />
        </Section>
      ))}
    </div>
  );
}

/** The dependencia with the most urgent commitment first. */
function groupByDependencia(
  commitments: readonly CommitmentView[],
): readonly [string, readonly CommitmentView[]][] {
  const groups = new Map<string, CommitmentView[]>();
  for (const each of [...commitments].sort(byUrgency))
    groups.set(each.dependencia, [...(groups.get(each.dependencia) ?? []), each]);
  return [...groups];
}
