import { commitmentFeature } from '../../commitments';
import { formFeature } from '../../dies058';
import { indicatorFeature } from '../../indicators';
import { type Act, consulting, type Desk } from '../../kernel/handle';
import { parseWith } from '../../kernel/parse';
import { ok, refuse } from '../../kernel/result';
import { type KnownMesa, loadMesa, mesaIn, mesaTarget, sesionesOf } from '../../mesas';
import { may, procesoFeature } from '../../people';
import { composed, type Happened, type Treated } from '../compose';
import { actaFeature } from '../decider';
import { ComposeInput } from '../parse';

type Closed = Extract<KnownMesa, { kind: 'closed' }>;

/**
 * Composes the acta of a closed mesa from what happened (MES-070). The acta has the id of its sesión: asking twice, or by two deliveries at once,
 * gives one acta.
 */
export const composeActa: Act<ComposeInput, { readonly actaId: string }> = {
  name: 'actas/compose',
  run: async (raw, desk) => {
    const input = parseWith(ComposeInput, raw);
    if (!input.ok) return input;
    const { mesaId, sesionId: asked } = input.value;
    const loaded = await loadMesa(consulting(desk), mesaId);
    if (!loaded.ok) return loaded;
    const allowed = may(
      desk.actor,
      'actas/compose',
      mesaTarget(mesaId, loaded.value, desk.actor),
      loaded.value.kind,
    );
    if (!allowed.ok) return allowed;
    const sesion = sesionesOf(loaded.value)
      .filter((one) => one.over && (asked === undefined || one.sesionId === asked))
      .at(-1);
    const mesa = sesion ? mesaIn(loaded.value, sesion.sesionId) : null;
    if (!sesion || mesa?.kind !== 'closed')
      return refuse('mesa-sin-cerrar', 'El acta se compone cuando la mesa se cierra. Ciérrela primero.');
    const { procesoId, sesionId, numero, relator } = mesa.plan;
    const actaId = sesionId;
    const { state } = await desk.get(actaFeature, actaId);
    if (state.kind !== 'none') return ok({ actaId });
    const done = await desk.change(actaFeature, actaId, {
      type: 'compose',
      procesoId,
      mesaId,
      sesionId,
      numero: numeroDe(numero, sesion.orden),
      texts: composed(await whatHappened(desk, mesaId, mesa)),
      relator,
    });
    return done.ok ? ok({ actaId }) : done;
  },
};

/** `003-1`: first sesión of mesa 3; `003-2`: its continuation. */
export const numeroDe = (mesa: number, sesion = 1): string => `${String(mesa).padStart(3, '0')}-${sesion}`;

async function whatHappened(desk: Desk, mesaId: string, mesa: Closed): Promise<Happened> {
  const { state: proceso } = await desk.look(procesoFeature, mesa.plan.procesoId);
  const commitments = await desk.find(commitmentFeature, { mesaId });
  const owed = commitments.flatMap(({ state }) =>
    state.kind === 'none' || state.kind === 'withdrawn' || state.origin.sesionId !== mesa.plan.sesionId
      ? []
      : [state],
  );
  const treated: Record<string, Treated> = {};
  for (const item of mesa.items) {
    const { state: form } = await desk.look(formFeature, item.formId);
    const { state: indicator } = await desk.look(indicatorFeature, item.indicatorId);
    if (form.kind === 'none') continue;
    treated[item.id] = {
      codigo: indicator.kind === 'none' ? '' : indicator.codigo,
      nombre: indicator.kind === 'none' ? 'indicador nuevo' : indicator.nombre,
      form,
      commitments: owed.filter(
        ({ origin }) => origin.formId === item.formId || origin.indicatorId === item.indicatorId,
      ).length,
    };
  }
  const dependencia =
    proceso.kind === 'open'
      ? proceso.dependencias.find(({ id }) => id === mesa.plan.dependenciaId)?.nombre
      : undefined;
  return { mesa, dependencia: dependencia ?? mesa.plan.nombre, treated, commitments: owed.length };
}
