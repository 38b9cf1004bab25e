import type {
  ActaView,
  CommitmentView,
  FormView,
  ItemView,
  MesaView,
  PendingsView,
} from '../../domain/reports';
import type { PeopleInTeams } from '../helpers/people-in-teams';

export interface IndicatorChain {
  readonly steps: readonly { readonly causa: string; readonly firmas: readonly unknown[] }[];
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const PATIENCE_MS = 45_000;

/** What the API of the product shows to a person of the office; asked again while the product is away. */
export class OfficeSeen {
  private readonly tokens = new Map<string, string>();
  constructor(
    private readonly base: string,
    private readonly people: PeopleInTeams,
  ) {}

  async get<T>(path: string, key = 'moderadora'): Promise<T> {
    const until = Date.now() + PATIENCE_MS;
    let last = '';
    while (Date.now() < until) {
      try {
        const token = this.tokens.get(key) ?? (await this.people.token(key));
        this.tokens.set(key, token);
        const answer = await fetch(`${this.base}/api${path}`, {
          headers: { authorization: `Bearer ${token}` },
          signal: AbortSignal.timeout(15_000),
        });
        if (answer.status === 200) return (await answer.json()) as T;
        last = `${answer.status} ${await answer.text()}`;
      } catch (error) {
        last = error instanceof Error ? error.message : String(error);
      }
      await pause(100);
    }
    throw new Error(`GET ${path} as ${key}: ${last.slice(0, 300)}`);
  }

  async mesas(): Promise<readonly { readonly mesaId: string; readonly sesionId: string }[]> {
    return (await this.get<{ items: { mesaId: string; sesionId: string }[] }>('/mesas')).items;
  }

  async mesa(): Promise<MesaView> {
    const [first] = await this.mesas();
    return this.get<MesaView>(`/mesas/${first?.mesaId}`);
  }

  async item(code: string): Promise<ItemView> {
    const found = (await this.mesa()).items.find(({ codigo }) => codigo === code);
    if (!found) throw new Error(`${code} is not on the agenda`);
    return found;
  }

  form = async (code: string): Promise<FormView> => (await this.item(code)).form;

  async acta(): Promise<ActaView | null> {
    const { actaId } = await this.mesa();
    return actaId ? this.get<ActaView>(`/actas/${actaId}`, 'relator') : null;
  }

  async commitments(): Promise<readonly CommitmentView[]> {
    return (await this.get<{ items: CommitmentView[] }>('/commitments?limit=200', 'lider')).items;
  }

  /** Documents whose block this person may sign now. */
  async toSign(key: string): Promise<number> {
    const { firmas } = await this.get<PendingsView>('/me/pendings', key);
    return firmas.filter(({ miBloque }) => miBloque !== null).length;
  }

  async indicator(
    code: string,
  ): Promise<{ readonly indicatorId: string; readonly version: string } | undefined> {
    const { items } = await this.get<{ items: { indicatorId: string; codigo: string; version: string }[] }>(
      '/indicators?limit=200',
      'validadora',
    );
    return items.find(({ codigo }) => codigo === code);
  }
}
