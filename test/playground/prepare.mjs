// What happens before the person sits down at the emulator: a mesa held in a room, decided, closed, and its acta sent to sign.
const PERSON = (n) => `5a1e0000-0000-4000-8000-0000000001${String(n).padStart(2, '0')}`;
const MODERADORA = PERSON(1);
const RELATOR = PERSON(2);

/** Somebody of the sample office over the product's API, with a token of the simulated tenant. */
async function as(base, user) {
  const asked = await fetch(`${base}/tenant/token`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ user }),
  });
  const { token, access_token } = await asked.json();
  return async (method, path, body) => {
    const response = await fetch(`${base}/api${path}`, {
      method,
      headers: { authorization: `Bearer ${token ?? access_token}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const answer = await response.json();
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${JSON.stringify(answer)}`);
    return answer;
  };
}

export async function preparedActa(base) {
  const moderadora = await as(base, MODERADORA);
  const relator = await as(base, RELATOR);
  const { items } = await moderadora('GET', '/indicators?limit=200');
  const start = new Date(Date.now() + 7 * 86_400_000).toISOString();
  const end = new Date(Date.parse(start) + 7_200_000).toISOString();
  const {
    mesaId,
    sesionId,
    items: points,
  } = await moderadora('POST', '/mesas', {
    dependenciaId: 'medio-ambiente',
    start,
    end,
    modalidad: 'presencial',
    lugar: 'Sala 3',
    moderadorId: MODERADORA,
    relatorId: RELATOR,
    indicatorIds: [items.find(({ codigo }) => codigo === 'RS-001').indicatorId],
    acceptWarnings: true,
    reason: 'Ensayo con el emulador.',
  });
  await moderadora('POST', `/mesas/${mesaId}/open`, {});
  for (const { itemId } of points) {
    await moderadora('POST', `/mesas/${mesaId}/call-item`, { itemId });
    await moderadora('POST', `/mesas/${mesaId}/decide-item`, {
      itemId,
      outcome: 'no-concertado',
      note: 'Ensayo.',
    });
  }
  await moderadora('POST', `/mesas/${mesaId}/close`, {});
  for (const personId of [MODERADORA, RELATOR])
    await relator('POST', `/sessions/${sesionId}/attendance`, { personId, reason: 'Estuvo en la sala.' });
  const { actaId, revision } = await relator('POST', `/mesas/${mesaId}/acta`, {});
  const sent = await relator('POST', `/actas/${actaId}/send`, { revision });
  return { numero: sent.numero, firmas: async () => (await relator('GET', `/actas/${actaId}`)).firmas };
}
