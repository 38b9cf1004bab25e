import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { eml } from '../../functions/adapters/mail';
import { hasPython, onDisk } from '../documents/papers';

const letter = (over: Partial<Parameters<typeof eml>[0]> = {}): string =>
  Buffer.from(
    eml({
      from: 'mesas@planeacion.example',
      to: { address: 'jorge.ochoa@ambiente.example', name: 'Jorge Ochoa Núñez' },
      subject: 'Acta 001-1 para su firma u observaciones · Mesa 1 · Secretaría de Medio Ambiente, sesión 2',
      html: '<p>Cordial saludo, señor Núñez: «el acta»</p>',
      at: '2026-11-24T22:05:09.000Z',
      internetMessageId: '<abc@planeacion.example>',
      attachments: [
        { filename: 'acta-001-1-r1.pdf', contentType: 'application/pdf', size: 10, sha256: 'a'.repeat(64) },
      ],
      ...over,
    }),
  ).toString('latin1');

test('MES-079 the file of a letter has the hour of Colombia, ASCII lines of at most 78 and ends of line of mail', () => {
  const text = letter();
  expect(text).toContain('Date: Tue, 24 Nov 2026 17:05:09 -0500\r\n');
  expect(text).toContain('Message-ID: <abc@planeacion.example>\r\n');
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]|[^\x20-\x7e]/);
  for (const line of text.split('\r\n')) expect(line.length).toBeLessThanOrEqual(78);
});

test('X-040 whatever a subject or a name holds, it cannot begin another header', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
      const [head = ''] = letter({ subject: text, to: { address: 'a@b.example', name: text } }).split(
        '\r\n\r\n',
      );
      const names = head.split('\r\n').flatMap((line) => /^([\w-]+): /.exec(line)?.[1] ?? []);
      expect(names).toEqual(['Date', 'From', 'To', 'Subject', 'Message-ID', 'MIME-Version', 'Content-Type']);
    }),
  );
});

const READER = `
import email, email.policy, json, sys
m = email.message_from_binary_file(open(sys.argv[1], 'rb'), policy=email.policy.default)
parts = [(p.get_content_type(), p.get_filename(), p.get_content()) for p in m.iter_parts()]
print(json.dumps({'subject': m['subject'], 'to': str(m['to'].addresses[0].display_name), 'defects': [str(d) for d in m.defects], 'parts': parts}))
`;

if (hasPython)
  test('MES-079 another program reads the letter: subject, person, page and what was attached', () => {
    const file = onDisk(Buffer.from(letter(), 'latin1'), 'carta.eml');
    const read = JSON.parse(execFileSync('python3', ['-c', READER, file], { encoding: 'utf8' })) as {
      subject: string;
      to: string;
      defects: string[];
      parts: [string, string | null, string][];
    };
    expect(read.defects).toEqual([]);
    expect(read.to).toBe('Jorge Ochoa Núñez');
    expect(read.subject).toBe(
      'Acta 001-1 para su firma u observaciones · Mesa 1 · Secretaría de Medio Ambiente, sesión 2',
    );
    const [page, list] = read.parts;
    expect([page?.[0], page?.[2].trim()]).toEqual([
      'text/html',
      '<p>Cordial saludo, señor Núñez: «el acta»</p>',
    ]);
    expect([list?.[1], list?.[2]]).toEqual(['adjuntos.txt', expect.stringContaining('a'.repeat(64))]);
  });
