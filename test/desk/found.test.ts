import { foundIn } from '../../functions/local/desk/chat/found';

test('issue 3 a search of the message extension is read by its previews and posts the attachment as it came', () => {
  const attachment = {
    contentType: 'application/vnd.microsoft.card.adaptive',
    content: { type: 'AdaptiveCard' },
    preview: { content: { title: 'EP-001 · Espacio público', text: 'Medio Ambiente' } },
  };
  expect(foundIn({ composeExtension: { type: 'result', attachments: [attachment] } })).toEqual({
    kind: 'results',
    cards: [{ title: 'EP-001 · Espacio público', detail: 'Medio Ambiente', attachment }],
  });
});

test('issue 3 what the bot says instead of results is told as it says it; an answer of another kind is not results', () => {
  expect(foundIn({ composeExtension: { type: 'message', text: 'La matriz está vacía.' } })).toEqual({
    kind: 'message',
    text: 'La matriz está vacía.',
  });
  for (const odd of [null, 'x', {}, { composeExtension: { type: 'auth' } }])
    expect(foundIn(odd)).toMatchObject({ kind: 'message' });
});
