import { foldEmail, isEmail } from '../people';

/** One line of the list that the enlace sends to widen the call (MES-032). */
export interface InviteeLine {
  readonly nombre: string;
  readonly correo: string;
}
export interface InviteeFault {
  /** Counting from 1, as the person sees the list. */
  readonly line: number;
  readonly code: 'correo-malformado' | 'correo-repetido';
  readonly message: string;
}

/** Malformed and repeated e-mails of a list of invitees, in the order of the list (MES-035). An empty one is no fault: see MES-056. */
export function inviteeFaults(lines: readonly InviteeLine[]): readonly InviteeFault[] {
  const seen = new Map<string, number>();
  return lines.flatMap(({ nombre, correo }, index): readonly InviteeFault[] => {
    const line = index + 1;
    const email = foldEmail(correo);
    if (email === '') return [];
    if (!isEmail(email))
      return [
        {
          line,
          code: 'correo-malformado',
          message: `Línea ${line}, ${nombre}: «${correo.trim()}» no es un correo. Revise que tenga una sola @ y un dominio completo.`,
        },
      ];
    const first = seen.get(email);
    if (first === undefined) {
      seen.set(email, line);
      return [];
    }
    const message = `Línea ${line}, ${nombre}: el correo ${email} ya está en la línea ${first}. Deje a cada persona una sola vez.`;
    return [{ line, code: 'correo-repetido', message }];
  });
}
