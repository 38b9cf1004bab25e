import { Button, Select } from '@fluentui/react-components';
import { useState } from 'react';
import type { Scale } from '../../domain/indicators';
import { useAct } from '../data/use-act';
import { Confirm } from '../ui/confirm';
import { Section } from '../ui/page';
import { shortDay } from '../words/dates';
import { ScaleFields } from './scale-fields';
import { type RegisterConfig, SETTINGS, type SettingsProps } from './settings-wire';

/** The semaphore: levels with the side that has the limit, validity and origin; none is built in (PDM-030). */
export function ScaleSettings({ config, may, onSaved }: SettingsProps) {
  const { busy, problem, run, clear } = useAct();
  const [draft, setDraft] = useState<Scale | null>(null);
  const [removing, setRemoving] = useState<Scale | null>(null);
  const { escalas, publicadas } = config;
  const save = async (next: readonly Scale[], told: string): Promise<void> => {
    const answer = await run<RegisterConfig>('PATCH', SETTINGS, { body: { escalas: next } }, told);
    if (!answer.ok) return;
    setDraft(null);
    setRemoving(null);
    onSaved(answer.value);
  };
  const open = (scale: Scale): void => {
    clear();
    setDraft(scale);
  };
  const start = (id: string): void => {
    const found = publicadas.find((one) => one.id === id);
    if (found) open({ ...found, id: `${found.id}-${crypto.randomUUID().slice(0, 8)}` });
  };
  return (
    <Section
      title="Semáforo"
      aside={
        may && (
          <Select aria-label="Agregar una escala" value="" onChange={(_, { value }) => start(value)}>
            <option value="">Agregar una escala…</option>
            {publicadas.map(({ id, nombre }) => (
              <option key={id} value={id}>
                A partir de {nombre}
              </option>
            ))}
          </Select>
        )
      }
    >
      {escalas.length === 0 && (
        <p className="muted">
          Sin escala, las cifras se muestran sin semáforo: la metodología no fija ninguna. Agregue una a
          partir de las publicadas y diga de dónde sale.
        </p>
      )}
      <ul className="list">
        {escalas.map((scale) => (
          <li key={scale.id}>
            <span className="grow">
              <span className="strong">{scale.nombre}</span>
              <span className="muted"> · {validityOf(scale)}</span>
              <p>{scale.bandas.map((band) => levelText(band)).join(' · ')}</p>
              <p className="muted">
                El límite entre dos niveles es del {scale.incluye === 'superior' ? 'de abajo' : 'de arriba'} ·
                Origen: {scale.origen}
              </p>
            </span>
            {may && (
              <span className="row">
                <Button aria-label={`Cambiar «${scale.nombre}»`} onClick={() => open(scale)}>
                  Cambiar
                </Button>
                <Button
                  aria-label={`Quitar «${scale.nombre}»`}
                  onClick={() => {
                    clear();
                    setRemoving(scale);
                  }}
                >
                  Quitar
                </Button>
              </span>
            )}
          </li>
        ))}
      </ul>
      {removing && (
        <Confirm
          open
          title={`Quitar la escala «${removing.nombre}»`}
          verb="Quitar"
          busy={busy}
          problem={problem}
          onConfirm={() =>
            void save(
              escalas.filter(({ id }) => id !== removing.id),
              'La escala se quitó.',
            )
          }
          onClose={() => setRemoving(null)}
        >
          <p>
            Las cifras que hoy se pintan con ella quedan sin semáforo. Si solo dejó de regir, póngale fecha
            final en vez de quitarla.
          </p>
        </Confirm>
      )}
      {draft && (
        <Confirm
          open
          title="Escala del semáforo"
          verb="Guardar"
          busy={busy}
          disabled={draft.nombre.trim() === ''}
          problem={problem}
          onConfirm={() => void save(withScale(escalas, draft), 'La escala quedó guardada.')}
          onClose={() => setDraft(null)}
        >
          <ScaleFields scale={draft} onChange={setDraft} />
        </Confirm>
      )}
    </Section>
  );
}

const withScale = (scales: readonly Scale[], draft: Scale): readonly Scale[] =>
  scales.some(({ id }) => id === draft.id)
    ? scales.map((one) => (one.id === draft.id ? draft : one))
    : [...scales, draft];

const validityOf = ({ vigenteDesde: from, vigenteHasta: to, mesCorte }: Scale): string =>
  [
    from && to
      ? `rige del ${shortDay(from)} al ${shortDay(to)}`
      : from
        ? `rige desde el ${shortDay(from)}`
        : to
          ? `rige hasta el ${shortDay(to)}`
          : 'rige siempre',
    ...(mesCorte === null ? [] : [`solo con corte del mes ${mesCorte}`]),
  ].join(', ');

const levelText = ({ nombre, forma, desde, hasta }: Scale['bandas'][number]): string =>
  `${nombre} (${forma}): ${desde === null ? `hasta ${hasta} %` : hasta === null ? `más de ${desde} %` : `${desde} % a ${hasta} %`}`;
