import { Field, Input } from '@fluentui/react-components';
import type { BeforeMesaView } from '../../domain/reports';
import { useOffice } from '../data/office';
import { FormAct } from '../ui/form-act';
import { Notice } from '../ui/notice';
import { TextField } from '../ui/text-field';

interface Props {
  readonly view: BeforeMesaView;
  readonly version: number;
  readonly onActed: (view: BeforeMesaView) => void;
}
/** «Marcar enviado»: what is still missing is listed here and again by the server; a warning goes on with its reason (MES-041). */
export function SentAct({ view, version, onActed }: Props) {
  const { me } = useOffice();
  const initial = { radicado: '', fecha: me.hoy, reason: '' };
  const { avisos, faltantes } = view.oficio;
  return (
    <FormAct<typeof initial, BeforeMesaView>
      label="Marcar enviado"
      title="Oficio enviado por Mercurio"
      path={`/mesas/${view.mesaId}/oficio/sent`}
      told="El oficio quedó marcado como enviado."
      primary
      initial={initial}
      ready={() => true}
      body={({ radicado, fecha, reason }) => ({
        version,
        radicado,
        fecha: fecha === '' ? null : fecha,
        reason,
        acceptWarnings: reason.trim() !== '',
      })}
      fields={({ radicado, fecha, reason }, change) => (
        <>
          {[...faltantes.map((text) => `Falta: ${text}`), ...avisos].map((text) => (
            <Notice key={text} tone="warning">
              <p>{text}</p>
            </Notice>
          ))}
          <Field label="Radicado de Mercurio" required>
            <Input value={radicado} onChange={(_, { value }) => change({ radicado: value })} />
          </Field>
          <Field label="Fecha del radicado" required>
            <Input
              type="date"
              value={fecha}
              max={me.hoy}
              onChange={(_, { value }) => change({ fecha: value })}
            />
          </Field>
          <TextField
            label="Motivo, si se envía con advertencias"
            value={reason}
            onChange={(text) => change({ reason: text })}
          />
        </>
      )}
      onActed={onActed}
    />
  );
}
