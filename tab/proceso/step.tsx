import { Checkbox, Field, Input, Radio, RadioGroup } from '@fluentui/react-components';
import type { PasoView, PreparacionView } from '../../domain/reports';
import { useOffice } from '../data/office';
import { PersonPicker } from '../people/person-picker';
import { Chip } from '../ui/chip';
import { DocumentLink } from '../ui/document-link';
import { FileAct } from '../ui/file-act';
import { FormAct } from '../ui/form-act';
import { ReasonAct } from '../ui/reason-act';
import { TextField } from '../ui/text-field';
import { longDay } from '../words/dates';

interface Props {
  readonly step: PasoView;
  readonly may: boolean;
  readonly onActed: (after: PreparacionView) => void;
}
/** One preliminary action: what it is, what was done and its evidence. */
export function Step({ step, may, onActed }: Props) {
  const path = `/preparacion/${step.paso}`;
  return (
    <li>
      <div className="grow stack tight">
        <div className="section-head">
          <p className="strong">
            {step.paso.slice(0, 1)}
            {step.paso.length > 1 && `, parte ${step.paso.slice(1)}`}. {step.titulo}
          </p>
          {step.hecho ? (
            <Chip tone="success" shape="check">
              Hecha
            </Chip>
          ) : (
            <Chip tone="warning" shape="ring">
              Pendiente
            </Chip>
          )}
        </div>
        {step.hecho && (
          <p>
            {longDay(step.fecha ?? '')} · {step.responsable?.nombre}
            {step.rolTexto && ` · ${step.rolTexto}`}
          </p>
        )}
        {step.evidencia && <p className="muted">Evidencia: {step.evidencia}</p>}
        {(step.archivos.length > 0 || may) && (
          <div className="actions">
            {step.archivos.map((sha256, index) => (
              <DocumentLink
                key={sha256}
                path={`${path}/evidence/${sha256}`}
                filename={`evidencia-${step.paso}-${index + 1}`}
              >
                {`Ver archivo ${index + 1}`}
              </DocumentLink>
            ))}
            {may && <RecordStep step={step} onActed={onActed} />}
            {may && (
              <FileAct<PreparacionView>
                label="Adjuntar evidencia"
                path={`${path}/evidence`}
                told="La evidencia quedó adjunta."
                onActed={onActed}
              />
            )}
            {may && step.hecho && (
              <ReasonAct<PreparacionView>
                label="Reabrir"
                title={`Reabrir la acción ${step.paso}`}
                path={`${path}/reopen`}
                told="La acción quedó abierta de nuevo."
                onActed={onActed}
              >
                <p>Queda como pendiente. Sus archivos se conservan.</p>
              </ReasonAct>
            )}
          </div>
        )}
      </div>
    </li>
  );
}

interface Draft {
  readonly fecha: string;
  readonly responsableId: string;
  readonly evidencia: string;
  readonly rol: string;
  readonly dependenciaIds: readonly string[];
}
function RecordStep({ step, onActed }: Omit<Props, 'may'>) {
  const { me } = useOffice();
  const asksRole = step.paso === 'C3';
  const initial: Draft = {
    fecha: step.fecha ?? me.hoy,
    responsableId: step.responsable?.personId ?? '',
    evidencia: step.evidencia,
    rol: step.rol?.kind ?? '',
    dependenciaIds: step.rol?.kind === 'en' ? step.rol.dependenciaIds : [],
  };
  return (
    <FormAct<Draft, PreparacionView>
      label={step.hecho ? 'Corregir' : 'Registrar'}
      title={`Acción ${step.paso}`}
      path={`/preparacion/${step.paso}`}
      told="La acción quedó registrada."
      initial={initial}
      ready={({ fecha, responsableId, rol }) =>
        fecha !== '' && responsableId !== '' && (!asksRole || rol !== '')
      }
      body={({ fecha, responsableId, evidencia, rol, dependenciaIds }) => ({
        fecha,
        responsableId,
        evidencia,
        ...(asksRole ? { rol: rol === 'en' ? { kind: rol, dependenciaIds } : { kind: rol } } : {}),
      })}
      fields={(draft, change) => (
        <>
          <p>{step.titulo}</p>
          <Field label="Fecha" required>
            <Input
              type="date"
              max={me.hoy}
              value={draft.fecha}
              onChange={(_, data) => change({ fecha: data.value })}
            />
          </Field>
          <PersonPicker
            label="Responsable"
            value={draft.responsableId}
            onChange={(responsableId) => change({ responsableId })}
          />
          <TextField
            label="Evidencia"
            hint="El enlace o dónde está. Puede dejarla en blanco si ya adjuntó el archivo."
            value={draft.evidencia}
            onChange={(evidencia) => change({ evidencia })}
          />
          {asksRole && <Role draft={draft} change={change} />}
        </>
      )}
      onActed={onActed}
    />
  );
}

interface RoleProps {
  readonly draft: Draft;
  readonly change: (part: Partial<Draft>) => void;
}
/** What the third part of C concludes; the invitees of later mesas are suggested from it (MES-012). */
function Role({ draft: { rol, dependenciaIds }, change }: RoleProps) {
  const { dependencias } = useOffice().me.proceso;
  return (
    <>
      <Field label="¿La SPTEC será invitada de las mesas con otras dependencias?" required>
        <RadioGroup value={rol} onChange={(_, data) => change({ rol: data.value })}>
          <Radio value="si" label="Sí" />
          <Radio value="no" label="No" />
          <Radio value="en" label="En algunas" />
        </RadioGroup>
      </Field>
      {rol === 'en' && (
        <fieldset className="plain">
          <legend>¿En las de cuáles dependencias?</legend>
          {dependencias.map(({ id, nombre }) => (
            <Checkbox
              key={id}
              label={nombre}
              checked={dependenciaIds.includes(id)}
              onChange={(_, { checked }) =>
                change({
                  dependenciaIds: checked
                    ? [...dependenciaIds, id]
                    : dependenciaIds.filter((one) => one !== id),
                })
              }
            />
          ))}
        </fieldset>
      )}
    </>
  );
}
