import { Field, Input, Select } from '@fluentui/react-components';
import { useDeferredValue, useState } from 'react';
import { useOffice } from '../data/office';
import { useResource } from '../data/use-resource';
import { href } from '../routes';
import { Empty } from '../ui/empty';
import { Page, Section } from '../ui/page';
import { Shown } from '../ui/shown';
import type { FormRow, MesaRow, Page as PageOf } from '../wire';
import { shortDay } from '../words/dates';
import { count, fold, matches, wordsOf } from '../words/text';
import { DUE, type FormsFilter, MISSING, NO_FILTER, queryOf } from './forms-query';
import { FormState } from './state-chip';

const STATES = [
  ['en-firma', 'En firma'],
  ['borrador', 'En borrador'],
  ['insertado', 'Insertados en la matriz'],
  ['retirado', 'Retirados'],
] as const;
const TYPES = [
  ['inactivar', 'Inactivar sin reemplazar'],
  ['reemplazar', 'Reemplazar'],
  ['modificar', 'Modificar'],
  ['crear', 'Crear uno nuevo'],
  ['otro', 'Otro'],
] as const;

/** All the forms the reader may see, by state (DIE-013). */
export function FormsScreen() {
  const { me } = useOffice();
  const [filter, setFilter] = useState<FormsFilter>(NO_FILTER);
  const mesas = useResource<PageOf<MesaRow>>('/mesas?limit=200');
  const [text, setText] = useState('');
  const words = wordsOf(useDeferredValue(text));
  const held = useResource<PageOf<FormRow>>(`/dies058?${queryOf(filter, me.hoy)}`);
  return (
    <Page
      title="Formatos DIES-058"
      lead="Control de cambios de las fichas metodológicas, desde el borrador de la mesa hasta la matriz."
    >
      <search className="filters">
        <Field label="Buscar" className="wide">
          <Input
            type="search"
            value={text}
            onChange={(_, data) => setText(data.value)}
            placeholder="Consecutivo, código, nombre, mesa…"
          />
        </Field>
        <Field label="Dependencia">
          <Select
            value={filter.dependencia}
            onChange={(_, data) => setFilter({ ...filter, dependencia: data.value })}
          >
            <option value="">Todas</option>
            {me.proceso.dependencias.map((each) => (
              <option key={each.id} value={each.id}>
                {each.nombre}
              </option>
            ))}
          </Select>
        </Field>
        <Field label="Tipo de modificación">
          <Select value={filter.tipo} onChange={(_, data) => setFilter({ ...filter, tipo: data.value })}>
            <option value="">Todos</option>
            {TYPES.map(([key, label]) => (
              <option key={key} value={key}>
                {label}
              </option>
            ))}
          </Select>
        </Field>
        <Field label="Mesa">
          <Select value={filter.mesa} onChange={(_, data) => setFilter({ ...filter, mesa: data.value })}>
            <option value="">Todas</option>
            {mesas.resource.kind === 'ready' &&
              mesas.resource.value.items.map((mesa) => (
                <option key={mesa.mesaId} value={mesa.mesaId}>
                  Mesa {mesa.numero} · {mesa.nombre}
                </option>
              ))}
          </Select>
        </Field>
        <Choice
          label="Firma que falta"
          options={MISSING}
          value={filter.firma}
          onChange={(firma) => setFilter({ ...filter, firma })}
        />
        <Choice
          label="Término para firmar"
          options={DUE}
          value={filter.vence}
          onChange={(vence) => setFilter({ ...filter, vence })}
        />
      </search>
      <Shown held={held} what="los formatos">
        {(page) => <ByState rows={page.items.filter((row) => matches(searched(row), words))} />}
      </Shown>
    </Page>
  );
}

interface ChoiceProps<K extends string> {
  readonly label: string;
  readonly options: readonly (readonly [K, string])[];
  readonly value: K;
  readonly onChange: (value: K) => void;
}
function Choice<K extends string>({ label, options, value, onChange }: ChoiceProps<K>) {
  return (
    <Field label={label}>
      <Select value={value} onChange={(_, data) => onChange(data.value as K)}>
        {options.map(([key, name]) => (
          <option key={key} value={key}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  );
}

const searched = (row: FormRow): string =>
  fold([row.consecutivo, row.codigo, row.nombre, row.mesa, row.dependencia, row.tipoTexto].join(' '));

function ByState({ rows }: { readonly rows: readonly FormRow[] }) {
  if (rows.length === 0)
    return (
      <Empty title="No hay formatos con estos filtros">
        <p>Al agendar una mesa se prepara un DIES-058 por cada indicador; los verá aquí según su estado.</p>
      </Empty>
    );
  return (
    <div className="stack">
      {STATES.map(([state, title]) => {
        const these = rows.filter((row) => row.estado === state);
        return these.length === 0 ? null : (
          <Section
            key={state}
            title={title}
            aside={<span className="muted">{count(these.length, 'formato', 'formatos')}</span>}
          >
            <ul className="list">
              {these.map((row) => (
                <FormLine key={row.formId} row={row} />
              ))}
            </ul>
          </Section>
        );
      })}
    </div>
  );
}

function FormLine({ row }: { readonly row: FormRow }) {
  return (
    <li>
      <div className="grow">
        <a className="strong" href={href('formatos', row.formId)}>
          {row.consecutivo} · {row.nombre ?? 'Indicador nuevo'}
        </a>
        <p className="muted">
          {[row.tipoTexto, row.dependencia, row.mesa, row.resultado].filter(Boolean).join(' · ')}
        </p>
        {row.firmasFaltantes.length > 0 && row.estado === 'en-firma' && (
          <p className="muted">
            Faltan: {row.firmasFaltantes.join('; ')}
            {row.vence && ` · vence ${shortDay(row.vence)}`}
          </p>
        )}
      </div>
      <FormState form={row} />
    </li>
  );
}
