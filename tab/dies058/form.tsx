import type { FormView, SigningView } from '../../domain/reports';
import { useResource } from '../data/use-resource';
import { href } from '../routes';
import { SigningCard } from '../signatures/signing-card';
import { Differences } from '../ui/differences';
import { Notice } from '../ui/notice';
import { Page, Section } from '../ui/page';
import { Shown } from '../ui/shown';
import { EditHistory } from './edit-history';
import { FormActs } from './form-acts';
import { FormSections } from './sections';
import { FormState } from './state-chip';

/** One DIES-058: what it changes, its six sections, its signatures, and what its reader may do now. */
export function FormScreen({ formId }: { readonly formId: string }) {
  const held = useResource<FormView>(`/dies058/${formId}`);
  return (
    <Shown held={held} what="el formato" lines={8} screen>
      {(form) => <Form form={form} put={held.put} reload={held.reload} />}
    </Shown>
  );
}

interface Props {
  readonly form: FormView;
  readonly put: (form: FormView) => void;
  readonly reload: () => void;
}
function Form({ form, put, reload }: Props) {
  const signing = useResource<SigningView>(form.signingId ? `/signatures/${form.signingId}` : null);
  return (
    <Page
      title={`${form.consecutivo} · ${form.nombreActual ?? 'Indicador nuevo'}`}
      lead={
        <>
          <a href={href('mesas', form.mesaId)}>{form.mesa}</a> · {form.resultado && `${form.resultado} · `}
          revisión {form.revision} · {form.formato.codigo} versión {form.formato.version}{' '}
          <FormState form={form} />
        </>
      }
      actions={<FormActs form={form} onActed={put} />}
    >
      <div className="stack">
        {form.faltantes.length > 0 && form.estado === 'borrador' && (
          <Notice tone="warning" title="Para enviar a firma falta">
            <ul>
              {form.faltantes.map((missing) => (
                <li key={missing}>{missing}</li>
              ))}
            </ul>
          </Notice>
        )}
        {form.devolucion && (
          <Notice tone="warning" title="Devuelto con observaciones">
            <p className="text">{form.devolucion}</p>
          </Notice>
        )}
        {form.advertencias.length > 0 && (form.estado === 'borrador' || form.estado === 'en-firma') && (
          <Notice tone="info" title="Conviene revisar">
            <ul>
              {form.advertencias.map((warning) => (
                <li key={warning}>{warning}</li>
              ))}
            </ul>
          </Notice>
        )}
        {form.signingId && (
          <Section title="Firma del documento">
            <Shown held={signing} what="las firmas" lines={3}>
              {(view) => (
                <SigningCard
                  signing={view}
                  heading={false}
                  onActed={() => {
                    signing.reload();
                    reload();
                  }}
                />
              )}
            </Shown>
          </Section>
        )}
        <Section title="Qué cambia">
          <Differences differences={form.diferencias} caption="Campos de la ficha que cambian" />
        </Section>
        <FormSections form={form} />
        <EditHistory edits={form.edits} />
      </div>
    </Page>
  );
}
