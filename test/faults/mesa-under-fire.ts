import { idOf, type Seen, words } from '../helpers/people-in-teams';
import { titlesOf, WholeMesa } from '../helpers/whole-mesa';
import type { OfficeSeen } from './office-seen';
import type { PatientPeople } from './patient-people';
import type { RecordInDatabase } from './record-in-database';

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const TRIES = 4;
export const ATTENDEES = ['moderadora', 'relator', 'coordinadora', 'enlace'] as const;
export const SIGNERS = ['coordinadora', 'enlace', 'lider', 'directiva', 'validadora'] as const;
export const DEFINICION =
  'Área de espacio público efectivo por habitante, con la población proyectada por el DANE.';
export const COMMITMENTS = [
  { que: 'Entregar la nueva ficha', fecha: '2026-12-04' },
  { que: 'Enviar la serie con su fuente', fecha: '2026-12-11' },
] as const;

/**
 * The whole mesa while the product dies and comes back. Whoever got no answer looks at what is there before doing it again,
 * as a person would; whoever got one goes on.
 */
export class MesaUnderFire extends WholeMesa {
  constructor(
    private readonly people: PatientPeople,
    private readonly office: OfficeSeen,
    private readonly record: RecordInDatabase,
  ) {
    super(people, () => record.settled());
  }

  /** Each step with its seconds and what went wrong on the way. */
  readonly trace: string[] = [];

  /** From the calendar to the insertion. */
  async whole(): Promise<void> {
    await this.install(...ATTENDEES, 'lider', 'directiva', 'validadora', 'despacho');
    await this.scheduled();
    await this.join('moderadora');
    await this.open();
    for (const key of ['relator', 'coordinadora', 'enlace']) await this.join(key);
    await this.firstPoint();
    await this.secondPoint();
    await this.close();
    await this.end();
    await this.sent();
    await this.signed();
  }

  private async scheduled(): Promise<void> {
    await this.step(
      'agendar',
      async () => (await this.office.mesas()).length > 0,
      () => super.schedule(['EP-001', 'EP-002']),
    );
    await this.told();
    this.meeting = await this.people.eventually('the meeting in the calendar', async () => {
      const { meetings } = await this.people.call<{ meetings: { id: string; chatId: string }[] }>(
        'GET',
        `/people/${idOf('moderadora')}/meetings`,
      );
      return meetings[0];
    });
  }

  /** The offer may have been lost with the process that was to make it: then the moderadora says it. */
  override async open(): Promise<void> {
    const { chatId } = this.meeting;
    const offered = async (): Promise<Seen | undefined> =>
      (await this.people.messages(chatId, 'moderadora')).find(({ card }) =>
        titlesOf(card).includes('Abrir mesa'),
      );
    await this.people.eventually('the offer to open', offered, 2).catch(() => undefined);
    await this.step(
      'abrir mesa',
      async () => (await this.office.mesa()).estado !== 'programada',
      async () => {
        const offer = await offered();
        if (offer) await this.click(chatId, offer.id, 'moderadora', { title: 'Abrir mesa' });
        else await this.people.say(chatId, 'moderadora', 'abrir mesa', true);
      },
    );
    await this.people.message(chatId, 'moderadora', 'Orden del día');
  }

  private async firstPoint(): Promise<void> {
    const item = await this.call('EP-001');
    await this.position('enlace', item, 'De acuerdo');
    await this.position('coordinadora', item, 'De acuerdo');
    await this.step(
      'ajustar',
      async () =>
        (await this.office.form('EP-001')).ficha.every(({ key, respuesta, valor }) =>
          key === 'definicion' ? valor === DEFINICION : respuesta !== 'sin-responder',
        ),
      () => this.modify(item, { definicion: DEFINICION }),
    );
    await this.committed(item, 0);
    await this.decided(item, 'EP-001', 'concertado');
  }

  private async secondPoint(): Promise<void> {
    const item = await this.call('EP-002');
    await this.position('enlace', item, 'No estoy de acuerdo');
    await this.committed(item, 1);
    await this.decided(item, 'EP-002', 'no-concertado');
  }

  override async call(code: string): Promise<Seen> {
    const { chatId } = this.meeting;
    await this.step(
      `siguiente: ${code}`,
      async () => (await this.office.item(code)).estado !== 'pendiente',
      async () => {
        const { delivery } = await this.people.sayOnce(chatId, 'moderadora', 'siguiente', true);
        if (delivery === 'failed') throw new Error('not delivered');
      },
    );
    return this.people.eventually(`the card of ${code}`, async () =>
      (await this.people.messages(chatId, 'moderadora')).find(
        ({ card }) => /^Punto \d/.test(words(card)) && words(card).includes(`${code} ·`),
      ),
    );
  }

  private position(key: string, item: Seen, title: 'De acuerdo' | 'No estoy de acuerdo'): Promise<void> {
    const code = title === 'De acuerdo' ? 'EP-001' : 'EP-002';
    const party = key === 'enlace' ? 'dependencia' : 'dap';
    return this.step(
      `${key}: ${title}`,
      async () =>
        (await this.office.item(code)).posiciones.some((one) => one.party === party && one.valor !== null),
      () => this.says(key, item, title),
    );
  }

  private committed(item: Seen, which: 0 | 1): Promise<void> {
    const { que, fecha } = COMMITMENTS[which];
    return this.step(
      `compromiso: ${que}`,
      async () => (await this.office.commitments()).some((one) => one.que === que),
      () => this.commit(item, que, fecha),
    );
  }

  private decided(item: Seen, code: string, resultado: string): Promise<void> {
    return this.step(
      `cerrar punto ${code}`,
      async () => (await this.office.item(code)).estado === 'decidido',
      () => this.decide(item, resultado, 'Las partes dejaron constancia.'),
    );
  }

  override close(): Promise<void> {
    return this.step(
      'cerrar mesa',
      async () => (await this.office.mesa()).estado === 'cerrada',
      () => super.close(),
    );
  }

  private async sent(): Promise<void> {
    await this.told();
    await this.people.eventually('the attendance in the acta', async () => {
      await this.record.attendanceNow();
      return ((await this.office.acta())?.asistentes.length ?? 0) >= ATTENDEES.length;
    });
    await this.step(
      'enviar acta y formatos',
      async () =>
        (await this.office.acta())?.estado !== 'borrador' &&
        (await this.office.form('EP-001')).estado !== 'borrador',
      async () => {
        if ((await this.office.acta())?.estado === 'borrador') return this.sendActa();
        return this.sendForms();
      },
    );
    await this.told();
  }

  /** The acta went out and the process died before the forms did: they are sent from the card of the acta. */
  private async sendForms(): Promise<void> {
    const title = 'Enviar formatos a firma';
    const chat = await this.people.personalChat('relator');
    await this.people.say(chat, 'relator', 'acta');
    const card = await this.people.message(chat, 'relator', title);
    await this.click(chat, card.id, 'relator', { title });
  }

  private async signed(): Promise<void> {
    for (const key of new Set([
      ...SIGNERS.filter((one) => one !== 'validadora'),
      ...ATTENDEES,
      'validadora',
    ])) {
      await this.step(
        `firmas de ${key}`,
        async () => (await this.office.toSign(key)) === 0,
        () => this.signAll(key),
      );
    }
  }

  private async step(what: string, done: () => Promise<boolean>, act: () => Promise<unknown>): Promise<void> {
    const faults: string[] = [];
    const begun = Date.now();
    const finished = (): void => {
      this.trace.push([`${what} ${((Date.now() - begun) / 1000).toFixed(1)} s`, ...faults].join(' | '));
    };
    for (let attempt = 1; attempt <= TRIES; attempt++) {
      if (attempt > 1 && (await done())) return finished();
      try {
        await act();
        if (await done()) return finished();
        faults.push('answered, and not done');
      } catch (error) {
        faults.push(error instanceof Error ? error.message.slice(0, 200) : String(error));
      }
      await pause(300);
    }
    finished();
    await this.chat();
    throw new Error(`«${what}» could not be done in ${TRIES} tries: ${faults.join(' | ')}`);
  }

  /** What the relator sees of the meeting's chat: for whoever looks for the cause. */
  private async chat(): Promise<void> {
    if (this.meeting.chatId === '') return;
    for (const { text, card, revision } of await this.people.messages(this.meeting.chatId, 'relator'))
      this.trace.push(
        `· r${revision} ${(text || words(card)).slice(0, 60).replaceAll('\n', ' / ')} [${titlesOf(card).join(', ')}]`,
      );
  }
}
