import { COMMITMENTS, DEFINICION, SIGNERS } from '../mesa-under-fire';
import type { IndicatorChain } from '../office-seen';
import { counted, type Invariant } from './invariant';

const differs = (what: string, have: unknown, want: unknown): readonly string[] =>
  have === want ? [] : [`${what} is ${JSON.stringify(have)} instead of ${JSON.stringify(want)}`];

export const mesaIsClosedAndSigned: Invariant = async ({ office }) => {
  const [mesas, mesa, acta] = [await office.mesas(), await office.mesa(), await office.acta()];
  const positions = mesa.items.flatMap(({ codigo, posiciones }) =>
    posiciones.flatMap(({ party, valor }) => (valor === null ? [] : [`${codigo} ${party}: ${valor}`])),
  );
  return [
    ...differs('the number of mesas', mesas.length, 1),
    ...differs('the mesa', mesa.estado, 'cerrada'),
    ...differs('the outcomes', mesa.items.map(({ outcome }) => outcome).join(), 'concertado,no-concertado'),
    ...differs('the acta', acta?.estado, 'cerrada'),
    ...differs('those who did not sign the acta', acta?.sinFirma.join(), ''),
    ...counted(
      {
        'EP-001 dependencia: de-acuerdo': 1,
        'EP-001 dap: de-acuerdo': 1,
        'EP-002 dependencia: no-de-acuerdo': 1,
      },
      positions,
    ),
  ];
};

export const formIsInsertedOnce: Invariant = async ({ office }) => {
  const [form, other] = [await office.form('EP-001'), await office.form('EP-002')];
  const changed = await office.indicator('EP-001');
  const { steps } = await office.get<IndicatorChain>(`/indicators/${changed?.indicatorId}/history`);
  const insertions = steps.filter(({ causa }) => causa === 'DIES-058');
  return [
    ...differs('the form', form.estado, 'insertado'),
    ...differs('its definición', form.ficha.find(({ key }) => key === 'definicion')?.valor, DEFINICION),
    ...differs('the form that was not agreed', other.estado, 'borrador'),
    ...differs('the ficha of EP-001', changed?.version, '2'),
    ...differs('the ficha of EP-002', (await office.indicator('EP-002'))?.version, '1'),
    ...differs('the number of insertions', insertions.length, 1),
    ...differs('the signatures behind it', insertions[0]?.firmas.length, SIGNERS.length),
  ];
};

export const commitmentsAreThose: Invariant = async ({ office }) =>
  counted(
    Object.fromEntries(COMMITMENTS.map(({ que, fecha }) => [`${que}, ${fecha}`, 1])),
    (await office.commitments()).map(({ que, fecha }) => `${que}, ${fecha}`),
  );
