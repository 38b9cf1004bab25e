import type { FormView } from '../../domain/reports';
import { CommitmentList } from '../commitments/commitment-list';
import { SignerList } from '../signatures/signer-list';
import { Facts } from '../ui/facts';
import { Section } from '../ui/page';
import { Shape } from '../ui/shape';
import { longDay } from '../words/dates';

/** The form as it is printed: six sections with the literal labels of FO-DIES-058 v3 (DIE-001). */
export function FormSections({ form }: { readonly form: FormView }) {
  return (
    <>
      <Section title="1. DATOS ACTUALES DEL INDICADOR EN EL SSEPOT">
        <Facts
          facts={[
            ['Fecha del acuerdo', form.fechaAcuerdo ? longDay(form.fechaAcuerdo) : ''],
            ['Código actual del indicador', form.codigoActual ?? 'No aplica'],
            ['Nombre del indicador', form.nombreActual ?? 'No aplica'],
            [
              'Módulo(s) del SSEPOT',
              <Choices key="modulos" options={form.modulos} other={form.moduloOtro} />,
            ],
            [
              'Nombre del coordinador temático del DAP',
              `${form.coordinador.nombre}, ${form.coordinador.cargo}`,
            ],
            ['Temática/subsistema', form.coordinador.tematica],
            ['Nombre de la dependencia responsable del indicador', form.dependencia],
            ['Nombre del enlace técnico de la dependencia', `${form.enlace.nombre}, ${form.enlace.cargo}`],
            [
              'Nombre del superior jerárquico o supervisor del enlace técnico de la dependencia',
              `${form.superior.nombre}, ${form.superior.cargo}`,
            ],
          ]}
        />
      </Section>
      <Section title="2. TIPO DE MODIFICACIÓN DEL INDICADOR">
        <Choices options={form.tipos} other={form.tipoOtro} />
        {form.tipo === 'otro' && (
          <Facts
            facts={[
              [
                'Si eligió otro, indique a que cambio corresponde y explique brevemente',
                form.tipoOtroExplicacion,
              ],
            ]}
          />
        )}
        {form.notas.map((note) => (
          <p key={note} className="muted">
            {note}
          </p>
        ))}
      </Section>
      <Section title="3. JUSTIFICACIÓN">
        <p className="text">{form.justificacion || 'Sin escribir todavía.'}</p>
      </Section>
      <Section title="4. ACUERDOS Y COMPROMISOS">
        <p className="text">{form.acuerdos || 'Sin acuerdos escritos todavía.'}</p>
        {form.comentarios.length > 0 && (
          <>
            <p className="strong">Notas y comentarios de la mesa</p>
            <ul>
              {form.comentarios.map((said) => (
                <li key={`${said.cuando}${said.quien}${said.texto}`}>
                  {said.quien}: {said.texto}
                  {said.recogidoPor && <span className="muted"> ({said.recogidoPor})</span>}
                </li>
              ))}
            </ul>
          </>
        )}
        {form.compromisos.length > 0 && (
          <CommitmentList commitments={form.compromisos} onActed={() => undefined} />
        )}
        <Facts
          facts={[
            ['Se anexa acta de reunión', yesNo(form.anexaActa)],
            ...(form.anexaActa === false ? ([['Razón', form.razonSinActa]] as const) : []),
            ['Acta', form.actaNumero ?? 'Aún no se compone'],
          ]}
        />
      </Section>
      <Section title="5. DATOS ACTUALIZADOS DEL INDICADOR EN EL SSEPOT">
        <Facts
          facts={[
            ['Se anexa ficha metodológica anterior del indicador', yesNo(form.anexaFichaAnterior)],
            ['Se anexa ficha metodológica nueva del indicador y completa', yesNo(form.anexaFichaNueva)],
          ]}
        />
      </Section>
      <Section title="6. FIRMAS">
        <SignerList signers={form.firmas} open />
      </Section>
    </>
  );
}

const yesNo = (value: boolean | null): string => (value === null ? 'Sin responder' : value ? 'Sí' : 'No');

interface Option {
  readonly key: string;
  readonly label: string;
  readonly marcado: boolean;
}
function Choices({ options, other }: { readonly options: readonly Option[]; readonly other: string }) {
  return (
    <ul className="choices">
      {options.map((option) => (
        <li key={option.key} className={option.marcado ? 'strong' : 'muted'}>
          <Shape name={option.marcado ? 'check' : 'ring'} /> {option.label}
          {option.key === 'otro' && option.marcado && other && `: ${other}`}
          <span className="sr-only">{option.marcado ? ' (marcado)' : ' (sin marcar)'}</span>
        </li>
      ))}
    </ul>
  );
}
