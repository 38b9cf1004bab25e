import type { ChainView } from '../../domain/reports';
import { href } from '../routes';
import { Differences } from '../ui/differences';
import { DocumentLink } from '../ui/document-link';
import { Shape } from '../ui/shape';
import { longDay, shortMoment } from '../words/dates';

type Step = ChainView['steps'][number];

/** From any value back to the act that put it there: mesa, form, signatories, acta, before and after. The latest first. */
export function Chain({ steps }: { readonly steps: readonly Step[] }) {
  return (
    <ol className="chain">
      {[...steps]
        .sort((a, b) => b.version - a.version)
        .map((step) => (
          <li key={step.version}>
            <Shape name={step.causa === 'DIES-058' ? 'diamond' : 'dot'} />
            {step.causa === 'DIES-058' ? <FormStep step={step} /> : <ImportStep step={step} />}
          </li>
        ))}
    </ol>
  );
}

function ImportStep({ step }: { readonly step: Step }) {
  return (
    <>
      <p className="strong">Versión {step.version} · importación</p>
      <p className="muted">
        {longDay(step.desde)}
        {step.archivo && ` · ${step.archivo}`}
      </p>
      {step.diferencias.length > 0 && (
        <Differences
          differences={step.diferencias}
          caption={`Cambios de la versión ${step.version}`}
          before="Antes"
          after="Después"
        />
      )}
    </>
  );
}

function FormStep({ step }: { readonly step: Step }) {
  return (
    <>
      <p className="strong">
        Versión {step.version} ·{' '}
        {step.formId ? <a href={href('formatos', step.formId)}>{step.consecutivo}</a> : step.consecutivo}
      </p>
      <p className="muted">
        Desde el {longDay(step.desde)}
        {step.mesaId && (
          <>
            {' '}
            · <a href={href('mesas', step.mesaId)}>{step.mesa}</a>
          </>
        )}
        {step.actaNumero && ` · acta ${step.actaNumero}`}
      </p>
      <Differences
        differences={step.diferencias}
        caption={`Cambios de la versión ${step.version}`}
        before="Antes"
        after="Después"
      />
      <ul>
        {step.firmas.map((signature) => (
          <li key={signature.rol}>
            {signature.nombre} ({signature.rol}), {shortMoment(signature.firmadoEn)}
          </li>
        ))}
      </ul>
      <div className="actions">
        {step.documentSha256 && (
          <DocumentLink
            path={`/documents/${step.documentSha256}`}
            filename={`${step.consecutivo ?? 'DIES-058'}.pdf`}
          >
            Ver documento firmado
          </DocumentLink>
        )}
        {step.verification && (
          <a href={`/verify/${step.verification}`} target="_blank" rel="noreferrer">
            Verificar ({step.verification})
          </a>
        )}
      </div>
    </>
  );
}
