import { type Clicked, idOf, type PeopleInTeams, type Seen, words } from './people-in-teams';

type Card = { readonly body?: unknown; readonly actions?: unknown };
type Meeting = { readonly id: string; readonly chatId: string; readonly eventId?: string };

/** One mesa through its life, as people would: what they type, click, join and sign. Each step waits for what it leads to. */
export class WholeMesa {
  meeting: Meeting = { id: '', chatId: '' };
  constructor(
    readonly teams: PeopleInTeams,
    /** Answers when the product told the world everything. */
    readonly told: () => Promise<void>,
  ) {}

  /** Clicks until it is answered: people click again when nothing happens. */
  async click(chat: string, message: string, key: string, what: object): Promise<Clicked> {
    return this.teams.click(chat, message, key, what);
  }

  async install(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.teams.call('POST', `/people/${idOf(key)}/install`);
  }

  /** Step 1. Answers the card that became the record of the mesa. */
  async schedule(codes: readonly string[]): Promise<Seen> {
    const { teams } = this;
    const chat = await teams.personalChat('moderadora');
    await teams.say(chat, 'moderadora', 'agendar mesa con medio ambiente');
    const form = await teams.message(chat, 'moderadora', 'Indicadores que se tratarán');
    const chosen = choicesOf(form.card, 'indicadores').filter(({ title }) =>
      codes.some((code) => title.startsWith(code)),
    );
    const done = await this.click(chat, form.id, 'moderadora', {
      title: 'Agendar',
      inputs: { indicadores: chosen.map(({ value }) => value).join(',') },
    });
    mustBe(done, 'card');
    await this.told();
    const record = await teams.message(chat, 'moderadora', 'prediligenciado');
    this.meeting = await teams.eventually('the meeting in the calendar', async () => {
      const { meetings } = await teams.call<{ meetings: Meeting[] }>(
        'GET',
        `/people/${idOf('moderadora')}/meetings`,
      );
      return meetings[0];
    });
    return record;
  }

  join = (key: string): Promise<unknown> =>
    this.teams.call('POST', `/meetings/${this.meeting.id}/join`, { as: idOf(key) });
  leave = (key: string): Promise<unknown> =>
    this.teams.call('POST', `/meetings/${this.meeting.id}/leave`, { as: idOf(key) });
  visit = (name: string): Promise<unknown> =>
    this.teams.call('POST', `/meetings/${this.meeting.id}/join`, { visitor: { name } });
  end = (): Promise<unknown> => this.teams.call('POST', `/meetings/${this.meeting.id}/end`);

  /** Step 2, from the offer that follows the start of the meeting. */
  async open(): Promise<void> {
    const { chatId } = this.meeting;
    const offer = await this.teams.message(chatId, 'moderadora', 'La reunión empezó');
    mustBe(await this.click(chatId, offer.id, 'moderadora', { title: 'Abrir mesa' }), 'card');
    await this.teams.message(chatId, 'moderadora', 'Orden del día');
  }

  /** Step 3: calls the next point and answers its card. */
  async call(code: string): Promise<Seen> {
    const { chatId } = this.meeting;
    await this.teams.say(chatId, 'moderadora', 'siguiente', true);
    return this.teams.eventually(`the card of ${code}`, async () =>
      [...(await this.teams.messages(chatId, 'moderadora'))]
        .reverse()
        .find(({ card }) => /^Punto \d/.test(words(card)) && words(card).includes(`${code} ·`)),
    );
  }

  async says(key: string, item: Seen, title: 'De acuerdo' | 'No estoy de acuerdo'): Promise<Clicked> {
    return this.click(this.meeting.chatId, item.id, key, { title });
  }

  /** Moderador and relator see their own view of the card. */
  async asConductor(item: Seen, key = 'moderadora'): Promise<void> {
    await this.teams.refresh(this.meeting.chatId, item.id, key);
  }

  async dialog(item: Seen, key: string, title: string): Promise<{ token: string; card: Card }> {
    const { chatId } = this.meeting;
    // A card edited under the person's hand loses their own view until their client asks for it again, as in Teams.
    const opened = await this.teams.eventually(`«${title}» on the card that ${key} sees`, async () => {
      await this.asConductor(item, key);
      return this.click(chatId, item.id, key, { title });
    });
    if (opened.kind !== 'dialog') throw new Error(`${title}: ${JSON.stringify(opened)}`);
    return { token: opened.dialog.token, card: opened.dialog.card as Card };
  }

  /** «Ajustar»: sections 2 to 5, then every page of the ficha, confirming what stays. */
  async modify(item: Seen, changes: Readonly<Record<string, string>>): Promise<void> {
    const first = await this.dialog(item, 'moderadora', 'Ajustar');
    let at = await this.teams.submit(first.token, {
      title: 'Guardar y seguir con la ficha',
      inputs: {
        tipo: 'modificar',
        justificacion: 'La fuente de medición cambió y la fórmula dejó de ser comparable.',
        acuerdos: 'Se ajusta la ficha y se conserva la serie anual.',
        anexaActa: 'si',
        anexaFichaAnterior: 'si',
        anexaFichaNueva: 'si',
      },
    });
    for (let page = 0; page < 12; page++) {
      if (at.kind !== 'dialog') throw new Error(`ficha page ${page}: ${JSON.stringify(at).slice(0, 400)}`);
      const { token, card } = at.dialog;
      const more = titlesOf(card).includes('Guardar y seguir');
      const fields = Object.entries(inputsOf(card));
      const inputs: Record<string, unknown> = Object.fromEntries(fields);
      for (const [key, value] of Object.entries(changes)) {
        const id = fields
          .map(([name]) => name)
          .find(
            (name) =>
              name === key ||
              name.endsWith(`.${key}`) ||
              name.endsWith(`_${key}`) ||
              name.endsWith(`:${key}`),
          );
        if (id) inputs[id] = value;
      }
      inputs['confirmo'] = 'true';
      at = await this.teams.submit(token, { title: more ? 'Guardar y seguir' : 'Guardar', inputs });
      if (!more) break;
    }
    if (at.kind === 'dialog' || at.kind === 'error')
      throw new Error(
        `the ficha was not saved: ${words((at as { dialog?: { card?: unknown } }).dialog?.card).slice(0, 600)} ${JSON.stringify(at).slice(0, 200)}`,
      );
  }

  async commit(item: Seen, que: string, fecha: string): Promise<Clicked> {
    const { token } = await this.dialog(item, 'relator', 'Agregar compromiso');
    return this.teams.submit(token, {
      title: 'Guardar compromiso',
      inputs: { que, responsableId: idOf('enlace'), fecha },
    });
  }

  async decide(item: Seen, resultado: string, nota = ''): Promise<void> {
    const { token } = await this.dialog(item, 'moderadora', 'Cerrar punto');
    const done = await this.teams.submit(token, { title: 'Cerrar punto', inputs: { resultado, nota } });
    if (done.kind === 'dialog' || done.kind === 'error')
      throw new Error(`not decided: ${JSON.stringify(done).slice(0, 600)}`);
  }

  /** Step 4. */
  async close(): Promise<void> {
    const { chatId } = this.meeting;
    await this.teams.say(chatId, 'moderadora', 'cerrar mesa', true);
    const asked = [...(await this.teams.messages(chatId, 'moderadora'))]
      .reverse()
      .find(({ card }) => titlesOf(card).includes('Cerrar mesa'));
    if (asked) await this.click(chatId, asked.id, 'moderadora', { title: 'Cerrar mesa' });
    await this.teams.message(chatId, 'moderadora', 'llegarán a su correo');
  }

  /** Step 5: the relator sends the acta with the forms. */
  async sendActa(): Promise<void> {
    const chat = await this.teams.personalChat('relator');
    await this.teams.say(chat, 'relator', 'acta');
    const acta = await this.teams.message(chat, 'relator', 'Enviar acta a firma');
    const opened = await this.click(chat, acta.id, 'relator', { title: 'Enviar acta a firma' });
    if (opened.kind !== 'dialog') throw new Error(`acta: ${JSON.stringify(opened).slice(0, 800)}`);
    const done = await this.teams.submit(opened.dialog.token, {
      title: 'Enviar a firma',
      inputs: { ...inputsOf(opened.dialog.card as Card) },
    });
    if (done.kind === 'dialog' || done.kind === 'error')
      throw new Error(
        `the acta was not sent: ${words((done as { dialog?: { card?: unknown } }).dialog?.card)} ${JSON.stringify(done).slice(0, 300)}`,
      );
    await this.told();
  }

  /** Steps 5 and 6: one sitting in the personal chat; signs everything that is theirs now. Answers how many. */
  async signAll(key: string): Promise<number> {
    const chat = await this.teams.personalChat(key);
    await this.teams.say(chat, key, 'mis pendientes');
    let card = await this.teams.eventually(`pendings of ${key}`, async () =>
      (await this.teams.messages(chat, key)).filter((one) => one.card).at(-1),
    );
    let signed = 0;
    for (; signed < 20; signed++) {
      if (!titlesOf(card.card).includes('Firmar')) break;
      const done = await this.click(chat, card.id, key, { title: 'Firmar' });
      if (done.kind !== 'card')
        throw new Error(`${key} could not sign: ${JSON.stringify(done).slice(0, 500)}`);
      card = { ...card, card: done.card as Seen['card'] };
    }
    return signed;
  }
}

function mustBe(done: Clicked, kind: Clicked['kind']): void {
  if (done.kind !== kind) throw new Error(`expected ${kind}: ${JSON.stringify(done).slice(0, 800)}`);
}

type Node = Readonly<Record<string, unknown>>;
function* nodes(card: unknown): Generator<Node> {
  if (Array.isArray(card)) for (const one of card) yield* nodes(one);
  else if (typeof card === 'object' && card !== null) {
    yield card as Node;
    for (const value of Object.values(card)) if (typeof value === 'object') yield* nodes(value);
  }
}
export const titlesOf = (card: unknown): readonly string[] =>
  [...nodes(card)].flatMap((node) =>
    typeof node['type'] === 'string' &&
    node['type'].startsWith('Action.') &&
    typeof node['title'] === 'string'
      ? [node['title']]
      : [],
  );
/** What the inputs of a card hold before anybody types. */
export const inputsOf = (card: unknown): Record<string, unknown> =>
  Object.fromEntries(
    [...nodes(card)].flatMap((node) =>
      typeof node['type'] === 'string' && node['type'].startsWith('Input.')
        ? [[String(node['id']), node['value'] ?? '']]
        : [],
    ),
  );
export const choicesOf = (card: unknown, id: string): readonly { title: string; value: string }[] =>
  [...nodes(card)].flatMap((node) =>
    node['id'] === id && Array.isArray(node['choices'])
      ? (node['choices'] as { title: string; value: string }[])
      : [],
  );
