import { Button } from '@fluentui/react-components';
import type { SigningView } from '../../domain/reports';
import { useOffice } from '../data/office';
import { useAct } from '../data/use-act';
import { Failure } from '../ui/failure';
import { ByHand } from './by-hand';
import { Substitute } from './substitute';

interface Props {
  readonly signing: SigningView;
  readonly onActed: (after: SigningView) => void;
}
/** For who conducts: remind those who are due, once a day each; for the líder: somebody signs in the place of who left. */
export function MissingActs({ signing, onActed }: Props) {
  const { me } = useOffice();
  const may = (verb: string): boolean => signing.offers.some((offer) => offer.verb === verb);
  return (
    <>
      {may('signatures/remind') && <Remind signing={signing} onActed={onActed} />}
      {may('signatures/replace') && <Substitute signing={signing} onActed={onActed} own={null} />}
      {may('signatures/delegate') && (
        <Substitute signing={signing} onActed={onActed} own={me.persona.personId} />
      )}
      {may('signatures/by-hand') && <ByHand signing={signing} onActed={onActed} />}
    </>
  );
}

function Remind({ signing, onActed }: Props) {
  const { me } = useOffice();
  const { busy, problem, run } = useAct();
  const missing = signing.firmas.filter(({ firmadoEn }) => firmadoEn === null);
  const all = missing.every(({ recordadoEl }) => recordadoEl === me.hoy);
  const remind = async (): Promise<void> => {
    const path = `/signatures/${signing.signingId}/remind`;
    const answer = await run<SigningView>('POST', path, { body: {} }, 'Se les recordó la firma.');
    if (answer.ok) onActed(answer.value);
  };
  return (
    <>
      <Button disabled={busy || all} onClick={() => void remind()}>
        {all ? 'Recordado hoy' : 'Recordar a quienes faltan'}
      </Button>
      {problem && <Failure problem={problem} />}
    </>
  );
}
