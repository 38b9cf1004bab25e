import type { VotacionesView } from '../../domain/reports';
import { FormAct } from '../ui/form-act';
import type { VoteProps } from './vote-acts';
import { Voters } from './voters';

interface Props extends VoteProps {
  readonly personas: VotacionesView['personas'];
}

/** One that was prepared before: with it go those who vote. */
export const OpenVote = ({ votacion, personas, onActed }: Props) => (
  <FormAct<{ fuera: readonly string[] }, VotacionesView>
    label="Abrir votación"
    title={`Abrir la votación ${votacion.numero}`}
    about={`votación ${votacion.numero}`}
    path={`/votes/${votacion.votacionId}/open`}
    told="La votación está abierta."
    primary
    initial={{ fuera: [] }}
    ready={({ fuera }) => fuera.length < personas.length}
    body={({ fuera }) => ({
      votanteIds: personas.map(({ personId }) => personId).filter((id) => !fuera.includes(id)),
    })}
    fields={({ fuera }, change) => (
      <>
        <p>{votacion.pregunta}</p>
        <Voters personas={personas} fuera={fuera} onChange={(next) => change({ fuera: next })} />
      </>
    )}
    onActed={onActed}
  />
);
