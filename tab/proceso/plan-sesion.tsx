import { Field, Input, Select } from '@fluentui/react-components';
import type { SesionView } from '../../domain/reports';
import { useOffice } from '../data/office';
import { PersonPicker } from '../people/person-picker';
import { FormAct } from '../ui/form-act';
import { TextField } from '../ui/text-field';
import { bogotaInstant } from '../words/dates';

const CLASES = [
  ['presentacion-interna', 'Presentación interna a la SPTEC'],
  ['encuentro', 'Encuentro'],
  ['taller', 'Taller'],
  ['seminario', 'Seminario'],
  ['foro', 'Foro'],
  ['capacitacion', 'Capacitación'],
  ['asesoria-telefonica', 'Asesoría telefónica'],
  ['visita', 'Visita'],
  ['bilateral', 'Reunión bilateral'],
] as const;

interface Draft {
  readonly clase: string;
  readonly titulo: string;
  readonly objetivo: string;
  readonly agenda: string;
  readonly date: string;
  readonly from: string;
  readonly until: string;
  readonly modalidad: string;
  readonly lugar: string;
  readonly responsableId: string;
  readonly invitadoIds: readonly string[];
}

/** A sesión without mesa, put in everybody's calendar (MES-036). */
export function PlanSesion({ onActed }: { readonly onActed: () => void }) {
  const { me } = useOffice();
  const initial: Draft = {
    clase: 'presentacion-interna',
    titulo: '',
    objetivo: '',
    agenda: '',
    date: '',
    from: '09:00',
    until: '10:30',
    modalidad: 'virtual',
    lugar: '',
    responsableId: me.persona.personId,
    invitadoIds: [],
  };
  return (
    <FormAct<Draft, SesionView>
      label="Agendar sesión"
      title="Agendar una sesión sin mesa"
      path="/sesiones"
      told="La sesión quedó agendada. La citación de Outlook está en camino."
      initial={initial}
      ready={({ objetivo, date, responsableId }) =>
        objetivo.trim() !== '' && date !== '' && responsableId !== ''
      }
      body={({ date, from, until, agenda, ...rest }) => ({
        ...rest,
        agenda: agenda
          .split('\n')
          .map((line) => line.trim())
          .filter(Boolean),
        start: bogotaInstant(date, from),
        end: bogotaInstant(date, until),
      })}
      fields={(draft, change) => <Fields draft={draft} change={change} />}
      onActed={onActed}
    />
  );
}

interface FieldsProps {
  readonly draft: Draft;
  readonly change: (part: Partial<Draft>) => void;
}
function Fields({ draft, change }: FieldsProps) {
  const input = (
    key: 'titulo' | 'lugar' | 'date' | 'from' | 'until',
    label: string,
    type: 'text' | 'date' | 'time',
  ) => (
    <Field label={label} required={type !== 'text'}>
      <Input type={type} value={draft[key]} onChange={(_, data) => change({ [key]: data.value })} />
    </Field>
  );
  return (
    <>
      <Field label="Clase">
        <Select value={draft.clase} onChange={(_, data) => change({ clase: data.value })}>
          {CLASES.map(([value, text]) => (
            <option key={value} value={value}>
              {text}
            </option>
          ))}
        </Select>
      </Field>
      {input('titulo', 'Título (por defecto, el de su clase)', 'text')}
      <TextField
        label="Objetivo"
        required
        value={draft.objetivo}
        onChange={(objetivo) => change({ objetivo })}
      />
      <TextField
        label="Orden del día"
        hint="Un punto por línea"
        value={draft.agenda}
        onChange={(agenda) => change({ agenda })}
      />
      <div className="fields">
        {input('date', 'Fecha', 'date')}
        {input('from', 'Desde', 'time')}
        {input('until', 'Hasta', 'time')}
      </div>
      <Field label="Modalidad">
        <Select value={draft.modalidad} onChange={(_, data) => change({ modalidad: data.value })}>
          <option value="virtual">Virtual</option>
          <option value="presencial">Presencial</option>
          <option value="mixta">Mixta</option>
        </Select>
      </Field>
      {draft.modalidad !== 'virtual' && input('lugar', 'Lugar', 'text')}
      <PersonPicker
        label="Conduce"
        value={draft.responsableId}
        onChange={(responsableId) => change({ responsableId })}
      />
      <PersonPicker
        label="Invitar a"
        required={false}
        value=""
        onChange={(id) => id !== '' && change({ invitadoIds: [...new Set([...draft.invitadoIds, id])] })}
        hint={`${draft.invitadoIds.length} en la lista de invitados`}
      />
    </>
  );
}
