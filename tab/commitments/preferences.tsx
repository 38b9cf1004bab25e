import { Button, Field, Input, Select } from '@fluentui/react-components';
import { useAct } from '../data/use-act';
import { useResource } from '../data/use-resource';
import { Failure } from '../ui/failure';
import { Shown } from '../ui/shown';
import type { Preferences } from '../wire';

const FREQUENCIES = [
  ['ninguno', 'No recibir resumen'],
  ['diario', 'Cada día hábil'],
  ['semanal', 'Cada semana'],
] as const;

/** How the reader hears of what they owe: a digest at the frequency they choose and a calendar they can revoke (F42). */
export function PreferencesPanel() {
  const held = useResource<Preferences>('/me/preferences');
  const { busy, problem, run } = useAct();
  const act = async (method: 'POST' | 'DELETE', path: string, body: object, told: string): Promise<void> => {
    const answer = await run<Preferences>(method, path, { body }, told);
    if (answer.ok) held.put(answer.value);
  };
  return (
    <Shown held={held} what="sus preferencias">
      {({ resumen, calendario, url }) => (
        <div className="stack">
          <Field label="Resumen de lo que espera por usted" hint="Solo se envía cuando hay algo.">
            <Select
              value={resumen}
              disabled={busy}
              onChange={(_, data) =>
                void act('POST', '/me/digest', { frecuencia: data.value }, 'Preferencia guardada.')
              }
            >
              {FREQUENCIES.map(([value, words]) => (
                <option key={value} value={value}>
                  {words}
                </option>
              ))}
            </Select>
          </Field>
          {url !== null && (
            <Field
              label="Dirección de su calendario"
              hint="Cópiela ahora: no se vuelve a mostrar. En Outlook: Agregar calendario, Suscribirse desde la web. Quien la tenga ve sus compromisos."
            >
              <Input readOnly value={url} onFocus={(event) => event.target.select()} />
            </Field>
          )}
          <div className="actions">
            <Button
              disabled={busy}
              onClick={() => void act('POST', '/me/calendar', {}, 'La dirección quedó creada.')}
            >
              {calendario
                ? 'Crear otra dirección (la anterior deja de servir)'
                : 'Ver mis compromisos en mi calendario'}
            </Button>
            {calendario && (
              <Button
                disabled={busy}
                onClick={() => void act('DELETE', '/me/calendar', {}, 'El calendario quedó revocado.')}
              >
                Revocar el calendario
              </Button>
            )}
          </div>
          {problem && <Failure problem={problem} />}
        </div>
      )}
    </Shown>
  );
}
