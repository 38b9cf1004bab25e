import type { PurposeRow } from '../../domain/reports';
import { useResource } from '../data/use-resource';
import { href } from '../routes';
import { Section } from '../ui/page';
import { Shown } from '../ui/shown';
import type { Page } from '../wire';
import { count } from '../words/text';

/** What the mesas identified for all: shown once there is something (MES-006). */
export function Purposes() {
  const held = useResource<Page<PurposeRow>>('/reports/purposes?limit=200');
  return (
    <Shown held={held} what="lo que identificaron las mesas" lines={2}>
      {({ items, total }) =>
        total === 0 ? null : (
          <Section
            title="Lo que identificaron las mesas"
            aside={<span className="muted">{count(total, 'nota', 'notas')}</span>}
          >
            <ul className="list">
              {items.map(({ notaId, mesaId, mesa, propositoTexto, texto, quien }) => (
                <li key={notaId}>
                  <div className="grow">
                    <p className="strong">{propositoTexto}</p>
                    <p>{texto}</p>
                    <p className="muted">
                      <a href={href('mesas', mesaId)}>{mesa}</a> · {quien}
                    </p>
                  </div>
                </li>
              ))}
            </ul>
          </Section>
        )
      }
    </Shown>
  );
}
