import { readFileSync } from 'node:fs';
import { convene } from '../../domain/dies058';
import { openMesa } from '../../domain/mesas';
import { conveneInput } from '../dies058/office';
import { testWithSharedData } from '../helpers/shared-data';
import { type Served, served } from './served';

const HEAD = 'Nombre;Hora de unión;Hora de salida;Duración;Correo electrónico;Rol\n';
const FILE = `${HEAD}Persona Relator;25/11/2026 9:00:00;25/11/2026 10:00:00;1 h;relator@oficina.example;Moderador
Persona Relator;25/11/2026 9:30:00;25/11/2026 11:00:00;1 h 30 min;relator@oficina.example;Moderador
Nueva Persona Prueba;25/11/2026 9:05:00;25/11/2026 9:25:00;20 min;nueva@otra.example;Asistente
Persona invitado (No comprobado);25/11/2026 9:10:00;25/11/2026 9:20:00;10 min;;Asistente
+57 604 385 5555;25/11/2026 9:10:00;25/11/2026 9:20:00;10 min;;Asistente
Tomador de notas IA;25/11/2026 9:10:00;25/11/2026 9:20:00;10 min;;Asistente
`;
const QUESTION = 'persona:persona invitado (no comprobado)';

function sender({ ask, held }: Served) {
  const path = `/api/sessions/${held.sesionId}/attendance`;
  const send = (bytes: string | Uint8Array, said: object = {}, query = '', as = 'relator') => {
    const form = new FormData();
    form.set('file', new File([Buffer.from(bytes)], 'asistencia.csv'));
    form.set('resolutions', JSON.stringify(said));
    return ask(`${path}/import${query}`, { as, method: 'POST', form });
  };
  const sheet = async () => (await ask(path, { as: 'relator' })).body;
  return { send, sheet };
}

test('X-001 X-005 X-008 the preview changes nothing and asks; the import merges, folds and excludes', async () => {
  const { send, sheet } = sender(await served());
  const preview = await send(FILE, {}, '?preview=1');
  expect(preview.body).toMatchObject({
    aplicado: false,
    excluidos: ['Tomador de notas IA'],
    personas: [
      { como: 'conocida', segundos: 7200 },
      { como: 'nueva' },
      { como: 'por-confirmar' },
      { como: 'telefono', nombre: 'Participante por teléfono' },
    ],
    preguntas: [{ id: QUESTION, respuesta: null }],
  });
  expect((await sheet())['estado']).toBe('sin-datos');
  const unanswered = await send(FILE);
  expect([unanswered.status, unanswered.body['code']]).toEqual([422, 'faltan-respuestas']);
  expect((await sheet())['estado']).toBe('sin-datos');
  const said = { [QUESTION]: 'p:invitado' };
  expect((await send(FILE, said)).body).toMatchObject({ aplicado: true, yaEstaba: false });
  const after = await sheet();
  expect(after).toMatchObject({
    estado: 'reportada',
    asistentes: expect.arrayContaining([
      expect.objectContaining({ personId: 'relator', segundos: 7200, fuentes: ['csv'] }),
      expect.objectContaining({ personId: 'invitado', segundos: 600, recibeCorreo: false }),
      expect.objectContaining({ nombre: 'Nueva Persona Prueba', recibeCorreo: true }),
    ]),
  });
  expect(JSON.stringify(after)).not.toContain('385');
  expect((await send(Buffer.from(FILE, 'utf16le'), said)).body).toMatchObject({ yaEstaba: true });
  expect(await sheet()).toEqual(after);
});

test('X-007 dates that can be read two ways and match no scheduled day are asked', async () => {
  const { send } = sender(await served());
  const file = `${HEAD}Persona Relator;04/06/2021 9:00;04/06/2021 10:00;1 h;relator@oficina.example;Moderador\n`;
  expect((await send(file)).body['code']).toBe('faltan-respuestas');
  const said = await send(file, { fechas: 'dmy' }, '?preview=1');
  expect(said.body).toMatchObject({
    inicio: '2021-06-04T14:00:00.000Z',
    preguntas: [{ id: 'fechas', respuesta: 'dmy' }],
    avisos: [expect.stringContaining('viernes 4 de junio de 2021')],
  });
});

test('X-004 what is no attendance file, or comes from who does not conduct the mesa, saves nothing', async () => {
  const { send, sheet } = sender(await served());
  expect((await send('Acta;2\n')).body['code']).toBe('asistencia-irreconocible');
  expect((await send('')).body['code']).toBe('archivo-vacio');
  expect((await send(FILE, {}, '', 'enlace')).status).toBe(403);
  expect((await sheet())['estado']).toBe('sin-datos');
});

testWithSharedData(
  'X-005 Diana Güiza entered twice, once without e-mail: one person once confirmed',
  async () => {
    const { send, sheet } = sender(await served());
    const file = readFileSync('../shared/data/teams-csv/v2_es_utf8_coma.csv');
    const preview = await send(file, {}, '?preview=1');
    expect(preview.body['preguntas']).toHaveLength(1);
    const id = 'persona:diana guiza prueba (no comprobado)';
    expect((await send(file, { [id]: 'f:diana.guiza@ambiente.example' })).body).toMatchObject({
      aplicado: true,
    });
    const { asistentes } = await sheet();
    expect(asistentes).toContainEqual(
      expect.objectContaining({ nombre: 'Diana Güiza Prueba', segundos: 3802 + 240, recibeCorreo: true }),
    );
  },
);

test('MES-055 X-041 «Registrar mi asistencia»: the notice that was read, once per person, and the list answers', async () => {
  const { ask, house } = await served();
  const { mesaId, sesionId } = await house.ok(
    'moderadora',
    convene,
    conveneInput(house.indicatorIds, {
      modalidad: 'mixta',
      lugar: 'Sala 3',
      acceptWarnings: true,
      reason: 'Prueba',
    }),
  );
  await house.ok('moderadora', openMesa, { mesaId });
  const mesa = await ask(`/api/mesas/${mesaId}`, { as: 'enlace' });
  expect(mesa.body['offers']).toContainEqual({
    verb: 'attendance/register-self',
    label: 'Registrar mi asistencia',
  });
  const { version } = mesa.body['avisoDatos'] as { readonly version: string };
  const mine = (aviso: string) =>
    ask(`/api/sessions/${sesionId}/attendance/mine`, { as: 'enlace', method: 'POST', body: { aviso } });
  expect((await mine('otra')).body['code']).toBe('aviso-anterior');
  const once = await mine(version);
  expect([once.status, (await mine(version)).body]).toEqual([200, once.body]);
  expect(once.body).toMatchObject({ estado: 'provisional', manuales: ['enlace'] });
});
