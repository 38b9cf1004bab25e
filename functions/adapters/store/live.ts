import type { Pool } from 'pg';
import { queriesOn } from './query';

/** Says how far mesas or procesos of a tenant have come, with everything around them, once at the beginning and again whenever something moves; answers how to stop. */
export type Watch = (
  tenantId: string,
  subjects: readonly string[],
  tell: (version: string) => void,
) => () => void;

interface Watcher {
  readonly tenantId: string;
  readonly subjects: readonly string[];
  readonly tell: (version: string) => void;
  told: string | null;
}

/**
 * One look at the heads for everybody who watches in this process, however many they are, and none when nobody does: another process's act
 * is seen within `everyMs`, one's own at once.
 */
export function liveHeads(
  pool: Pick<Pool, 'query'>,
  everyMs = 1_000,
): { readonly watch: Watch; readonly wake: () => void; readonly stop: () => void } {
  const watchers = new Set<Watcher>();
  let timer: NodeJS.Timeout | undefined;
  let looking = false;
  let again = false;

  const look = async (): Promise<void> => {
    if (watchers.size === 0) return;
    if (looking) {
      again = true;
      return;
    }
    looking = true;
    try {
      const asked = [...watchers];
      const heads = await headsOf(pool, asked);
      for (const watcher of asked.filter((one) => watchers.has(one))) {
        const version = watcher.subjects.map((id) => heads.get(`${watcher.tenantId} ${id}`) ?? 0).join('.');
        if (version === watcher.told) continue;
        watcher.told = version;
        watcher.tell(version);
      }
    } catch {
      // The database is away: the next look says what was missed.
    } finally {
      looking = false;
      if (again) {
        again = false;
        void look();
      }
    }
  };

  return {
    watch: (tenantId, subjects, tell) => {
      const watcher: Watcher = { tenantId, subjects, tell, told: null };
      watchers.add(watcher);
      timer ??= setInterval(() => void look(), everyMs).unref();
      void look();
      return () => {
        watchers.delete(watcher);
        if (watchers.size > 0) return;
        clearInterval(timer);
        timer = undefined;
      };
    },
    wake: () => void look(),
    stop: () => {
      watchers.clear();
      clearInterval(timer);
    },
  };
}

/** What happens around a mesa, by the read table that names it: forms, list, attendance, commitments, acta, signatures and votes. */
const AROUND = [
  'dies058',
  'convocatoria',
  'attendance',
  'commitment',
  'acta',
  'signing',
  'votacion',
] as const;
const around = AROUND.map(
  (kind) =>
    `union all select tenant, '${kind}', id, mesa_id from mesas.read_${kind} where tenant = any($1) and mesa_id = any($2)`,
).join(' ');
/** A version only grows, so the sum of several changes whenever one of them does, also when there is one more. */
const HEADS = `with about (tenant, kind, id, subject) as (
  select tenant, 'mesa', id, id from mesas.read_mesa where tenant = any($1) and id = any($2) ${around}
  union all select tenant, 'mesa', id, proceso_id from mesas.read_mesa where tenant = any($1) and proceso_id = any($2)
  union all select tenant, 'sesion', id, proceso_id from mesas.read_sesion where tenant = any($1) and proceso_id = any($2)
) select a.tenant, a.subject as id, sum(s.version) as version from about a
  join mesas.streams s on s.tenant = a.tenant and s.kind = a.kind and s.id = a.id group by a.tenant, a.subject`;

async function headsOf(
  pool: Pick<Pool, 'query'>,
  watchers: readonly Watcher[],
): Promise<ReadonlyMap<string, number>> {
  const ids = [...new Set(watchers.flatMap(({ subjects }) => subjects))];
  const tenants = [...new Set(watchers.map(({ tenantId }) => tenantId))];
  const heads = await queriesOn(pool as Pool).rows<{ tenant: string; id: string; version: number }>(HEADS, [
    tenants,
    ids,
  ]);
  return new Map(heads.map(({ tenant, id, version }) => [`${tenant} ${id}`, Number(version)]));
}
