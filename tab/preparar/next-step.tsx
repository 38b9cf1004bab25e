import { Button } from '@fluentui/react-components';
import type { BeforeMesaView } from '../../domain/reports';
import { useAct } from '../data/use-act';
import { href } from '../routes';
import { Failure } from '../ui/failure';
import { goTo } from '../ui/go-to';
import { Notice } from '../ui/notice';

/** Where each step that one click does is sent. */
const PATHS: Readonly<Record<string, string>> = {
  'mesas/send-schedule': 'send-schedule',
  'mesas/keep-presentation': 'presentation',
  'convocatoria/send-archivo': 'convocatoria/archivo',
  'convocatoria/propose': 'convocatoria/propose',
  'convocatoria/book': 'convocatoria/book',
};

interface Props {
  readonly view: BeforeMesaView;
  readonly onActed: () => void;
}
/** The next missing thing and nothing else, with the one button that does it or goes where it is done (MES-043). */
export function NextStep({ view, onActed }: Props) {
  const { paso, hechos, total, mesaId } = view;
  const { busy, problem, run } = useAct();
  if (!paso)
    return (
      <Notice tone="success" title="La mesa está lista">
        <p>No falta nada antes de la sesión.</p>
      </Notice>
    );
  const { lugar } = paso;
  const path = paso.verb === null ? undefined : PATHS[paso.verb];
  const act = async (): Promise<void> => {
    const answer = await run('POST', `/mesas/${mesaId}/${path}`, { body: {} }, 'Hecho.');
    if (answer.ok) onActed();
  };
  return (
    <Notice tone="info" title={paso.titulo}>
      <p>{paso.texto}</p>
      <p className="muted">
        Paso {hechos + 1} de {total} · Responsable: {paso.responsable}
      </p>
      <div className="actions">
        {path ? (
          <Button appearance="primary" disabled={busy} onClick={() => void act()}>
            {paso.boton}
          </Button>
        ) : lugar === 'cronograma' ? (
          <a href={href('cronograma', mesaId)}>{paso.boton}</a>
        ) : (
          <Button onClick={() => goTo(lugar === 'preparar' ? 'oficio' : lugar)}>{LUGARES[lugar]}</Button>
        )}
      </div>
      {problem && <Failure problem={problem} />}
    </Notice>
  );
}

const LUGARES = {
  puntos: 'Ir a los formatos',
  convocados: 'Ir a los convocados',
  preparar: 'Ir al oficio y la presentación',
  datos: 'Ir a los datos de la mesa',
} as const;
