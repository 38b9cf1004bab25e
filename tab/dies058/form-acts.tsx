import type { FormView } from '../../domain/reports';
import { DocumentLink } from '../ui/document-link';
import { ReasonAct } from '../ui/reason-act';
import { EditButton } from './edit-button';
import { SendToSign } from './send-to-sign';

/** What the reader may do with the form now, as the server offers it. */
export function FormActs({
  form,
  onActed,
}: {
  readonly form: FormView;
  readonly onActed: (form: FormView) => void;
}) {
  const may = (verb: string): boolean => form.offers.some((offer) => offer.verb === verb);
  const base = `/dies058/${form.formId}`;
  return (
    <>
      <DocumentLink path={`${base}.pdf`} filename={`${form.consecutivo}.pdf`}>
        {form.estado === 'borrador' ? 'Ver borrador en PDF' : 'Ver PDF'}
      </DocumentLink>
      {may('dies058/edit') && <EditButton form={form} onActed={onActed} />}
      {may('dies058/rebase') && (
        <ReasonAct
          label="Actualizar con el registro"
          title={`Actualizar ${form.consecutivo}`}
          path={`${base}/rebase`}
          told="El formato quedó al día con el registro."
          reason="none"
          onActed={onActed}
        >
          <p>
            La ficha cambió en el registro después de prediligenciar este formato. La sección 1 se llena de
            nuevo; lo acordado se conserva.
          </p>
        </ReasonAct>
      )}
      {may('dies058/take-back') && (
        <ReasonAct
          label="Retirar de la firma"
          title={`Retirar ${form.consecutivo} de la firma`}
          path={`${base}/take-back`}
          told="El formato volvió a borrador."
          onActed={onActed}
        >
          <p>
            Vuelve a borrador para corregirlo. Las firmas ya puestas quedan sin efecto y los firmantes sabrán
            por qué.
          </p>
        </ReasonAct>
      )}
      {may('dies058/withdraw') && (
        <ReasonAct
          label="Retirar el formato"
          title={`Retirar ${form.consecutivo}`}
          path={`${base}/withdraw`}
          told="El formato quedó retirado."
          onActed={onActed}
        >
          <p>
            El acuerdo deja de tener efecto y el indicador no cambia. El formato queda en el historial con el
            motivo.
          </p>
        </ReasonAct>
      )}
      {may('dies058/send-to-sign') && <SendToSign form={form} onActed={onActed} />}
    </>
  );
}
