import { SAMPLE_PEOPLE } from '../../people';

const STEPS: readonly { readonly who: readonly string[]; readonly what: string }[] = [
  {
    who: ['moderadora'],
    what: 'en el chat con Mesas escribe «agendar mesa», elige la dependencia y guarda.',
  },
  {
    who: ['moderadora', 'relator', 'coordinadora', 'enlace'],
    what: 'entran a la reunión desde Calendario; la moderadora pulsa «Abrir mesa» en el chat de la reunión.',
  },
  { who: ['moderadora'], what: 'escribe «@Mesas siguiente»: aparece la tarjeta del indicador.' },
  {
    who: ['enlace', 'coordinadora'],
    what: 'dicen «De acuerdo» o no; la moderadora pulsa «Ajustar», completa el DIES-058 y «Cerrar punto».',
  },
  { who: ['moderadora'], what: 'escribe «@Mesas cerrar mesa» y termina la reunión.' },
  {
    who: ['relator'],
    what: 'en su chat con Mesas escribe «acta» y la envía a firma; los asistentes la reciben por correo.',
  },
  {
    who: ['coordinadora', 'enlace', 'lider', 'directiva', 'validadora'],
    what: 'escriben «mis pendientes» y firman; con la última firma cambia el indicador. Véalo en Mesas, Matriz.',
  },
];

/** A whole mesa in seven steps, each with windows for those who act. */
export const Steps = () => (
  <ol className="steps">
    {STEPS.map(({ who, what }) => (
      <li key={what}>
        {who.map((key, i) => (
          <span key={key}>
            {i === 0 ? '' : i === who.length - 1 ? ' y ' : ', '}
            <a href={`/?as=${key}`} target="_blank" rel="noreferrer">
              {SAMPLE_PEOPLE.find((person) => person.key === key)?.name ?? key}
            </a>
          </span>
        ))}{' '}
        {what}
      </li>
    ))}
  </ol>
);
