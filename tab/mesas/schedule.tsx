import { Button } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { MesaView } from '../../domain/reports';
import { useOffice } from '../data/office';
import { useAct } from '../data/use-act';
import { useResource } from '../data/use-resource';
import { useMatrix } from '../indicators/use-matrix';
import { href } from '../routes';
import { Failure } from '../ui/failure';
import { Notice } from '../ui/notice';
import { Page, Section } from '../ui/page';
import { go } from '../use-route';
import type { SchedulePreview } from '../wire';
import { enumerate } from '../words/text';
import { bodyOf, candidatesOf, chosenIndicators, EMPTY, type Plan, previewQuery, unready } from './plan';
import { PlanIndicators } from './plan-indicators';
import { PlanPeople } from './plan-people';
import { PlanWarnings } from './plan-warnings';
import { PlanWhen } from './plan-when';

/** Schedules a mesa: the calendar event and one DIES-058 per indicator come with it (MES-020…026, MES-034, MES-045). */
export function ScheduleScreen() {
  const { me } = useOffice();
  const matrix = useMatrix();
  const [plan, setPlan] = useState<Plan>(EMPTY);
  const { busy, problem, run } = useAct();
  const set = (change: Partial<Plan>): void => setPlan((now) => ({ ...now, ...change }));

  const preview = useResource<SchedulePreview>(
    useMemo(() => previewQuery(plan), [plan]),
    true,
  );
  const known = preview.resource.kind === 'ready' ? preview.resource.value : null;
  const dependencia = me.proceso.dependencias.find((each) => each.id === plan.dependenciaId);
  const candidates = useMemo(
    () => candidatesOf(matrix.rows ?? [], plan.dependenciaId),
    [matrix.rows, plan.dependenciaId],
  );
  const chosen = chosenIndicators(plan, candidates, known);
  const missing = unready(plan, chosen, known);

  const choose = (dependenciaId: string): void =>
    set({
      dependenciaId,
      indicatorIds: null,
      moderadorId: '',
      relatorId: '',
      enlaceId: '',
      acceptWarnings: false,
    });
  const schedule = async (): Promise<void> => {
    const answer = await run<MesaView>(
      'POST',
      '/mesas',
      { body: bodyOf(plan, chosen, known) },
      'La mesa quedó agendada.',
    );
    if (answer.ok) go(href('mesas', answer.value.mesaId));
  };

  return (
    <Page
      title="Agendar mesa"
      lead="Al guardar se crea la reunión en el calendario de los convocados y se prepara un DIES-058 por cada indicador."
    >
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (missing.length === 0 && !busy) void schedule();
        }}
      >
        <Section title="1. Dependencia y fecha">
          <PlanWhen plan={plan} onChange={set} onDependencia={choose} />
        </Section>
        <Section title="2. Indicadores">
          <PlanIndicators
            dependencia={dependencia?.nombre ?? null}
            candidates={matrix.rows ? candidates : null}
            chosen={chosen}
            taken={known?.enOtraMesa ?? []}
            onChange={(indicatorIds) => set({ indicatorIds })}
          />
        </Section>
        <Section title="3. Personas">
          <PlanPeople plan={plan} onChange={set} preview={known} />
        </Section>
        {known && known.advertencias.length > 0 && (
          <PlanWarnings plan={plan} onChange={set} warnings={known.advertencias} />
        )}
        {known && known.calendario.avisos.length > 0 && (
          <Notice tone="info" title="Calendarios de Outlook">
            <ul>
              {known.calendario.avisos.map((aviso) => (
                <li key={aviso}>{aviso}</li>
              ))}
            </ul>
            <p>Es solo un aviso: la mesa se puede agendar a esta hora.</p>
          </Notice>
        )}
        {preview.resource.kind === 'failed' && (
          <Failure problem={preview.resource.problem} retry={preview.reload} />
        )}
        {problem && <Failure problem={problem} />}
        <div className="row">
          <Button appearance="primary" type="submit" disabled={busy || missing.length > 0}>
            {busy ? 'Agendando…' : 'Agendar mesa'}
          </Button>
          {missing.length > 0 && <output className="muted">Falta: {enumerate(missing)}.</output>}
        </div>
      </form>
    </Page>
  );
}
