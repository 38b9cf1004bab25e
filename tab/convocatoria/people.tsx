import type { ConvocadoView, ConvocatoriaView } from '../../domain/reports';
import { Chip } from '../ui/chip';
import { FormAct } from '../ui/form-act';
import { ReasonAct } from '../ui/reason-act';
import { TextField } from '../ui/text-field';
import type { ChipTone, ShapeName } from '../ui/tones';
import { NOBODY, PersonFields, personReady } from './person-fields';

const TONES: Readonly<Record<ConvocadoView['estado'], readonly [ChipTone, ShapeName]>> = {
  'por-vb': ['warning', 'triangle'],
  'sin-vb': ['error', 'stop'],
  'con-vb': ['info', 'info'],
  propuesto: ['neutral', 'ring'],
  citado: ['info', 'dot'],
  acepto: ['success', 'check'],
  declino: ['error', 'stop'],
  tentativo: ['warning', 'diamond'],
  sustituido: ['neutral', 'dash'],
  retirado: ['neutral', 'dash'],
};

interface Props {
  readonly view: ConvocatoriaView;
  readonly path: string;
  readonly put: (view: ConvocatoriaView) => void;
}
export function People({ view, path, put }: Props) {
  const may = (verb: string): boolean => view.offers.some((offer) => offer.verb === `convocatoria/${verb}`);
  const acts = may('remove') || may('substitute');
  return (
    <table className="table table-stacked">
      <caption className="sr-only">Convocados</caption>
      <thead>
        <tr>
          <th scope="col">Nombre</th>
          <th scope="col">Dependencia</th>
          <th scope="col">Origen</th>
          <th scope="col">Estado</th>
          {acts && <th scope="col">Cambios</th>}
        </tr>
      </thead>
      <tbody>
        {view.convocados.map((one) => (
          <tr key={one.persona.personId}>
            <th scope="row">
              <span className="strong">{one.persona.nombre}</span>
              {one.persona.cargo && <span className="muted">, {one.persona.cargo}</span>}
              {one.detalle && <span className="muted"> · {one.detalle}</span>}
            </th>
            <td data-label="Dependencia">{one.persona.dependencia || 'Sin dato'}</td>
            <td data-label="Origen">{one.origenTexto}</td>
            <td data-label="Estado">
              <Chip tone={TONES[one.estado][0]} shape={TONES[one.estado][1]}>
                {one.estadoTexto}
              </Chip>
              {one.vb.map(({ lado, texto }) => (
                <p key={lado} className="muted">
                  {texto}
                </p>
              ))}
            </td>
            {acts && (
              <td data-label="Cambios">
                {one.enLista && <Changes one={one} may={may} path={path} put={put} />}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface ChangesProps {
  readonly one: ConvocadoView;
  readonly may: (verb: string) => boolean;
  readonly path: string;
  readonly put: (view: ConvocatoriaView) => void;
}
function Changes({ one, may, path, put }: ChangesProps) {
  const { personId, nombre } = one.persona;
  return (
    <div className="actions">
      {may('substitute') && (
        <FormAct<typeof EMPTY, ConvocatoriaView>
          label="Sustituir"
          title={`¿Quién asiste en lugar de ${nombre}?`}
          path={`${path}/substitute`}
          told="El sustituto quedó en la lista."
          initial={EMPTY}
          ready={(draft) => personReady(draft) && draft.reason.trim() !== ''}
          body={({ reason, ...sustituto }) => ({ personId, sustituto, reason })}
          fields={(draft, change) => (
            <>
              <p>Asiste en su lugar, pero no firma por {nombre}.</p>
              <PersonFields draft={draft} onChange={change} />
              <TextField
                label="Motivo"
                value={draft.reason}
                required
                onChange={(reason) => change({ reason })}
              />
            </>
          )}
          onActed={put}
        />
      )}
      {may('remove') && (
        <ReasonAct<ConvocatoriaView>
          label="Retirar"
          title={`¿Retirar a ${nombre} de la convocatoria?`}
          path={`${path}/remove`}
          told={`${nombre} salió de la convocatoria.`}
          extra={{ personId }}
          onActed={put}
        >
          <p>Si ya estaba en la citación, Outlook le avisa que salió de ella.</p>
        </ReasonAct>
      )}
    </div>
  );
}
const EMPTY = { ...NOBODY, reason: '' };
