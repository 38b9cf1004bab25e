import { Button, Field, Input } from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import type { CommentView, RoomView } from '../../domain/reports';
import { useAct } from '../data/use-act';
import { Failure } from '../ui/failure';
import { Section } from '../ui/page';
import { hour } from '../words/dates';
import type { RoomProps } from './room-props';

/** One line: it goes to the item being discussed and, between items, to the mesa (MES-058). */
export function NoteBox({ room, put }: RoomProps) {
  const { busy, problem, run } = useAct();
  const [text, setText] = useState('');
  const { punto } = room;
  const notes = punto ? punto.notas : room.notas;
  const where = punto ? `el punto ${punto.orden}` : 'la mesa';
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (text.trim() === '') return;
    const answer = await run<RoomView>(
      'POST',
      `/mesas/${room.mesaId}/room/comment`,
      { body: { itemId: punto?.itemId ?? null, text } },
      `La nota quedó en ${where}.`,
    );
    if (!answer.ok) return;
    setText('');
    put(answer.value);
  };
  return (
    <Section title={punto ? `Notas del punto ${punto.orden}` : 'Notas de la mesa'}>
      {room.offers.some(({ verb }) => verb === 'mesas/comment') && (
        <form className="note" onSubmit={(event) => void send(event)}>
          <Field label={`Nota para ${where}`} className="note-text">
            <Input value={text} maxLength={4_000} onChange={(_, data) => setText(data.value)} />
          </Field>
          <Button type="submit" disabled={busy || text.trim() === ''}>
            Anotar
          </Button>
        </form>
      )}
      {problem && <Failure problem={problem} />}
      {notes.length === 0 ? <p className="muted">Sin notas todavía.</p> : <Notes notes={notes} />}
    </Section>
  );
}

const Notes = ({ notes }: { readonly notes: readonly CommentView[] }) => (
  <ul className="list">
    {notes
      .toReversed()
      .slice(0, 8)
      .map((note) => (
        <li key={`${note.cuando}${note.texto}`}>
          <div className="note-said">
            <p className="text">{note.texto}</p>
            <p className="muted">
              {note.quien}, {hour(note.cuando)}
              {note.recogidoPor && ` · ${note.recogidoPor}`}
            </p>
          </div>
        </li>
      ))}
  </ul>
);
