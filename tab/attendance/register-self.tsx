import { Button, Checkbox } from '@fluentui/react-components';
import { useState } from 'react';
import type { MesaView } from '../../domain/reports';
import { useOffice } from '../data/office';
import { useAct } from '../data/use-act';
import { Confirm } from '../ui/confirm';
import { Facts } from '../ui/facts';
import type { Attendance } from '../wire';

interface Props {
  readonly mesa: MesaView;
  readonly sheet: Attendance;
  readonly onActed: (sheet: Attendance) => void;
}

/** For who is in the room: their own data and the notice first, then one act (MES-055, X-041). */
export function RegisterSelf({ mesa, sheet, onActed }: Props) {
  const { me } = useOffice();
  const [open, setOpen] = useState(false);
  const [grabacion, setGrabacion] = useState(false);
  const { busy, problem, run } = useAct();
  const { personId, nombre, cargo, dependencia, correo } = me.persona;
  if (sheet.asistentes.some((attendee) => attendee.personId === personId))
    return <p className="muted">Su asistencia ya está registrada.</p>;
  const register = async (): Promise<void> => {
    const answer = await run<Attendance>(
      'POST',
      `/sessions/${sheet.sesionId}/attendance/mine`,
      { body: { aviso: mesa.avisoDatos.version, grabacion } },
      'Su asistencia quedó registrada.',
    );
    if (!answer.ok) return;
    setOpen(false);
    onActed(answer.value);
  };
  return (
    <div>
      <Button appearance="primary" onClick={() => setOpen(true)}>
        Registrar mi asistencia
      </Button>
      <Confirm
        open={open}
        title="Registrar mi asistencia"
        verb="Registrar"
        busy={busy}
        problem={problem}
        onConfirm={() => void register()}
        onClose={() => setOpen(false)}
      >
        <p className="text">{mesa.avisoDatos.texto}</p>
        <p className="muted">Aviso de tratamiento de datos, versión {mesa.avisoDatos.version}.</p>
        <Facts
          facts={[
            ['Nombre', nombre],
            ['Cargo', cargo || 'Sin dato'],
            ['Dependencia', dependencia || 'Sin dato'],
            ['Correo', correo ?? 'Sin correo: no recibirá el acta'],
          ]}
        />
        <Checkbox
          label="Autorizo que se graben mi voz y mi imagen en esta sesión (opcional: mi participación no depende de ello)"
          checked={grabacion}
          onChange={(_, data) => setGrabacion(data.checked === true)}
        />
      </Confirm>
    </div>
  );
}
