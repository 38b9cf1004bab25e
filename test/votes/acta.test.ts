import { composeActa } from '../../domain/actas';
import { decideItem } from '../../domain/dies058';
import { closeMesa, mesaFeature } from '../../domain/mesas';
import { actaView } from '../../domain/reports';
import { cancelVotacion, closeVotacion, vote } from '../../domain/votes';
import { actaData } from '../../functions/adapters/documents/acta-data';
import { typeset } from '../../functions/adapters/documents/typst';
import { NOW, valueOf } from '../helpers/given';
import { voting } from './house';

test('F16 the printed acta says question, kind, roll, quorum, counts and result; names with their choice only where it was named', async () => {
  const { house, mesaId, sesionId, start } = await voting();
  const secret = await start({ clase: 'secreta', pregunta: '¿Se elige a la vocera?' });
  for (const who of ['enlace', 'relator', 'moderadora'])
    await house.ok(who, vote, { votacionId: secret, opcion: 'a-favor' });
  await house.ok('moderadora', closeVotacion, { votacionId: secret });
  const named = await start();
  await house.ok('relator', vote, { votacionId: named, opcion: 'en-contra', personId: 'invitado' });
  await house.ok('moderadora', closeVotacion, { votacionId: named });
  const taken = await start({ pregunta: '¿Se repite?' });
  await house.ok('moderadora', cancelVotacion, { votacionId: taken, motivo: 'Se cayó la conexión' });
  const { state } = await house.reader().get(mesaFeature, mesaId);
  for (const { id: itemId } of state.kind === 'open' ? state.items : [])
    await house.ok('moderadora', decideItem, { mesaId, itemId, outcome: 'aplazado' });
  await house.ok('moderadora', closeMesa, { mesaId });
  await house.ok('sistema', composeActa, { mesaId });
  const acta = valueOf(await actaView(house.reader(), await house.actorOf('relator'), sesionId));
  const data = actaData(acta) as { readonly votaciones: readonly Record<string, unknown>[] };
  expect(data.votaciones).toMatchObject([
    {
      titulo: 'Votación 1 (secreta)',
      conteo: [{ votos: '3' }, { votos: '0' }, { votos: '0' }],
      resultado: 'Decidido: A favor.',
      listado: [
        'Persona moderadora: votó',
        'Persona relator: votó',
        'Persona enlace: votó',
        'Persona invitado: no votó',
      ],
    },
    {
      titulo: 'Votación 2 (nominal)',
      listado: expect.arrayContaining([
        'Persona invitado: En contra (recogido de viva voz por Persona relator)',
      ]),
    },
    {
      datos: expect.arrayContaining(['Anulada: no tiene resultado. Motivo: Se cayó la conexión']),
      listado: [],
    },
  ]);
  const pdf = typeset('acta', data, NOW);
  expect(Buffer.from(pdf).subarray(0, 5).toString('latin1')).toBe('%PDF-');
}, 60_000);
