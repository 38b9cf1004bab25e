import { Button } from '@fluentui/react-components';
import { useResource } from '../data/use-resource';
import { RegisterSettings } from '../indicators/register-settings';
import { href } from '../routes';
import { Facts } from '../ui/facts';
import { Page, Section } from '../ui/page';
import { Shown } from '../ui/shown';
import { go } from '../use-route';
import { longDay, timeOfDay } from '../words/dates';
import { count, enumerate } from '../words/text';
import { AgendaSetting } from './agenda-setting';
import { FloorSetting } from './floor-setting';
import { FollowSetting } from './follow-setting';
import { ClosuresSetting, NoticeSetting } from './notice-settings';
import { QuorumSetting } from './quorum-setting';
import type { SettingProps } from './setting';
import { StructureSections } from './structure';
import { TermSetting } from './term-setting';
import type { Settings } from './wire';

/** What the sources do not fix and the office decides, each number with where it comes from (MES-050, MES-051, MES-060, MES-072, PDM-030). */
export function ConfigurationScreen() {
  const held = useResource<Settings>('/settings');
  const etag = held.resource.kind === 'ready' ? held.resource.etag : null;
  return (
    <Page
      title="Configuración"
      lead="Lo que las normas no fijan y la oficina decide. Cada cifra dice de dónde sale; lo cambia quien lidera el proceso."
    >
      <div className="stack">
        <Shown held={held} what="la configuración" lines={8}>
          {(settings) => <Sections settings={settings} etag={etag} onActed={held.reload} />}
        </Shown>
        <Section
          title="Personas y roles"
          aside={<Button onClick={() => go(href('personas'))}>Ver personas</Button>}
        >
          <p className="muted">Quién está registrado, con qué cuenta, y qué puede hacer cada quien.</p>
        </Section>
        <StructureSections />
        <section className="stack" aria-labelledby="configuracion-matriz">
          <h2 id="configuracion-matriz">Matriz de indicadores</h2>
          <p className="muted">
            Semáforo, ficha, cálculo y columnas recordadas. Los informes con fecha anterior conservan lo que
            regía ese día.
          </p>
          <RegisterSettings />
        </section>
      </div>
    </Page>
  );
}

function Sections(props: SettingProps) {
  const { settings } = props;
  const { palabra, orden, seguimiento, avisoDatos, cierres } = settings;
  const ours = (part: 'palabra' | 'orden' | 'seguimiento', origen: string): string =>
    origen || (settings.predeterminado.includes(part) ? 'La oficina no lo ha cambiado' : '');
  return (
    <div className="stack">
      <Section title="Plazos" aside={<TermSetting {...props} />}>
        <Facts
          facts={[
            [
              'Para firmar u observar',
              days(settings.terminoDevolucionDias, 'Sin definir: no se puede enviar a firma'),
            ],
            ['Origen', settings.terminoOrigen],
            ['Para que decida el despacho', days(settings.decisionDespachoDias, 'Sin término')],
            ...(settings.decisionDespachoDias === null
              ? []
              : [['Origen de ese plazo', settings.decisionDespachoOrigen] as const]),
          ]}
        />
      </Section>
      <Section title="Orden del día" aside={<AgendaSetting {...props} />}>
        <ol className="list">
          {orden.pasos.map(({ id, titulo, texto, minutos }, index) => (
            <li key={id}>
              <div className="grow">
                <p className="strong">
                  {index + 1}. {titulo}
                </p>
                <p className="muted">{texto}</p>
              </div>
              <span>{minutos === null ? 'Lo que quede' : `${minutos} min`}</span>
            </li>
          ))}
        </ol>
        <p className="muted">Origen: {ours('orden', orden.origen)}</p>
      </Section>
      <Section title="La palabra" aside={<FloorSetting {...props} />}>
        <Facts
          facts={[
            [
              'Turno',
              palabra.rotacion === 'llegada'
                ? 'Por orden de llegada'
                : 'Primero la dependencia que menos ha hablado',
            ],
            ['Réplica', palabra.replicaPrimero ? 'Va antes que los turnos ordinarios' : 'Espera su turno'],
            [
              'Intervención sugerida',
              palabra.minutos === null ? 'Sin límite sugerido' : `${palabra.minutos} min`,
            ],
            ['Origen', ours('palabra', palabra.origen)],
          ]}
        />
      </Section>
      <Section title="Quórum" aside={<QuorumSetting {...props} />}>
        <Facts
          facts={
            settings.quorum
              ? [
                  ['Para decidir', count(settings.quorum.personas, 'persona presente', 'personas presentes')],
                  ['Origen', settings.quorum.origen],
                ]
              : [['Para decidir', 'No se pide quórum']]
          }
        />
      </Section>
      <Section title="Avisos de compromisos" aside={<FollowSetting {...props} />}>
        <Facts
          facts={[
            ['Antes de vencer', list(seguimiento.antesDias)],
            ['Después de vencido', list(seguimiento.despuesDias)],
            ['Al superior jerárquico', days(seguimiento.escalarSuperiorDias, 'Nunca')],
            ['A quien modera', days(seguimiento.escalarModeradorDias, 'Nunca')],
            ['Horario', `De ${timeOfDay(seguimiento.desde)} a ${timeOfDay(seguimiento.hasta)}`],
            ['Origen', ours('seguimiento', seguimiento.origen)],
          ]}
        />
      </Section>
      <Section title="Cierres de la oficina" aside={<ClosuresSetting {...props} />}>
        <p className={cierres.length === 0 ? 'muted' : ''}>
          {cierres.length === 0 ? 'Ninguno, aparte de los festivos de ley.' : cierres.map(longDay).join('; ')}
        </p>
      </Section>
      <Section title="Aviso de tratamiento de datos" aside={<NoticeSetting {...props} />}>
        <p className="text">{avisoDatos.texto}</p>
        <p className="muted">
          Versión {avisoDatos.version}
          {avisoDatos.politica && ` · Política: ${avisoDatos.politica}`}
        </p>
      </Section>
    </div>
  );
}

const days = (n: number | null, none: string): string =>
  n === null ? none : count(n, 'día hábil', 'días hábiles');
const list = (numbers: readonly number[]): string =>
  numbers.length === 0
    ? 'Ninguno'
    : `${enumerate(numbers.map(String))} ${numbers.length === 1 && numbers[0] === 1 ? 'día hábil' : 'días hábiles'}`;
