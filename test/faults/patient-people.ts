import { type Clicked, PeopleInTeams } from '../helpers/people-in-teams';

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const PATIENCE_MS = 60_000;

/** What Teams itself says when the app did not answer. */
const UNANSWERED = /no respondió a tiempo|No se pudo comunicar|respondió con un error/;
/** What the product says when a turn broke: it asks to be asked again. */
const BROKE = /No pude terminar lo que pidió/;

/** A click that the product answered: from here on it must not be lost. */
export interface Acknowledged {
  readonly who: string;
  readonly title: string;
}
export interface Said {
  readonly delivery: string;
}

/** People who click again what was not answered, and remember what was. */
export class PatientPeople extends PeopleInTeams {
  readonly acknowledged: Acknowledged[] = [];
  /** Answers that never came, and were asked for again. */
  repeated = 0;
  private readonly opened = new Map<string, string>();

  override async click(
    chat: string,
    message: string,
    key: string,
    click: { readonly title?: string },
  ): Promise<Clicked> {
    const broken = await this.broken(chat, key);
    const done = await this.patiently(() => super.click(chat, message, key, click));
    // A click that travels as a message is answered in the chat, not to the click.
    if (done.kind === 'sent' && (await this.broken(chat, key)) > broken)
      throw new Error('the product said in the chat that it could not');
    if (done.kind === 'dialog') this.opened.set(done.dialog.token, key);
    else this.keep(key, click.title, done);
    return done;
  }

  override async submit(token: string, submitted: { readonly title?: string }): Promise<Clicked> {
    const key = this.opened.get(token) ?? '';
    const done = await this.patiently(() => super.submit(token, submitted));
    if (done.kind === 'dialog') this.opened.set(done.dialog.token, key);
    if (done.kind === 'closed') this.keep(key, submitted.title, done);
    return done;
  }

  /** The view of one's own may come late: the person sees everybody's until then. */
  override refresh(chat: string, message: string, key: string): Promise<Clicked> {
    return super.refresh(chat, message, key).catch((): Clicked => ({ kind: 'none' }));
  }

  override async say(chat: string, key: string, text: string, mention = false): Promise<Said> {
    const until = Date.now() + PATIENCE_MS;
    for (;;) {
      const said = await this.sayOnce(chat, key, text, mention);
      if (said.delivery !== 'failed') return said;
      if (Date.now() > until) throw new Error(`nobody answered «${text}» for a minute`);
      await this.again();
    }
  }

  sayOnce = async (chat: string, key: string, text: string, mention = false): Promise<Said> =>
    (await super.say(chat, key, text, mention)) as Said;

  private async patiently(work: () => Promise<Clicked>): Promise<Clicked> {
    const until = Date.now() + PATIENCE_MS;
    for (;;) {
      const done = await work();
      const text = 'text' in done && typeof done.text === 'string' ? done.text : '';
      if (done.kind === 'closed' && BROKE.test(text)) throw new Error(text);
      if (!(done.kind === 'error' && UNANSWERED.test(text)) && !BROKE.test(text)) return done;
      if (Date.now() > until) throw new Error(`a click was not answered for a minute: ${text}`);
      await this.again();
    }
  }

  /** How many times the product said in this chat that a turn broke. */
  private async broken(chat: string, key: string): Promise<number> {
    return (await this.messages(chat, key)).filter(({ text }) => BROKE.test(text)).length;
  }

  private async again(): Promise<void> {
    this.repeated++;
    await pause(150);
  }

  private keep(who: string, title: string | undefined, done: Clicked): void {
    if (title !== undefined && done.kind !== 'error' && done.kind !== 'none')
      this.acknowledged.push({ who, title });
  }
}
