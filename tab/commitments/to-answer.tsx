import type { PendingsView } from '../../domain/reports';
import { href } from '../routes';
import { Section } from '../ui/page';
import { longDay } from '../words/dates';

type Asked = NonNullable<PendingsView['porAtender']>;
const WORDS: Readonly<Record<Asked[number]['que'], string>> = {
  verificar: 'Informado como cumplido: falta verificarlo',
  delegacion: 'Le ofrecen este compromiso',
  ampliacion: 'Piden ampliar el plazo',
};

/** Commitments of others that wait for an answer of the reader. */
export function ToAnswer({ asked }: { readonly asked: Asked }) {
  return (
    <Section title="Compromisos que esperan su respuesta">
      <ul className="list">
        {asked.map(({ que, compromiso }) => (
          <li key={`${que}${compromiso.id}`}>
            <div className="grow">
              <a className="strong" href={href('compromisos', compromiso.id)}>
                {compromiso.que}
              </a>
              <p>{WORDS[que]}</p>
              <p className="muted">
                {compromiso.responsable} · {longDay(compromiso.fecha)}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}
