import type { Pool } from 'pg';
import { queriesOn } from './query';

/** Says the heads of some streams of a tenant, once at the beginning and again whenever one moves; answers how to stop. */
export type Watch = (
  tenantId: string,
  streamIds: readonly string[],
  tell: (version: string) => void,
) => () => void;

interface Watcher {
  readonly tenantId: string;
  readonly streamIds: readonly string[];
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
      const heads = await headsOf(pool, watchers);
      for (const watcher of watchers) {
        const version = watcher.streamIds.map((id) => heads.get(`${watcher.tenantId} ${id}`) ?? 0).join('.');
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
    watch: (tenantId, streamIds, tell) => {
      const watcher: Watcher = { tenantId, streamIds, tell, told: null };
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

/** A mesa moves with each of its votes too, also those that begin while somebody watches: versions only grow, and so does their sum. */
const HEADS = `select s.tenant, s.id, s.version + case when s.kind <> 'mesa' then 0 else coalesce((
    select sum(v.version) from mesas.read_votacion r
    join mesas.streams v on v.tenant = r.tenant and v.kind = 'votacion' and v.id = r.id
    where r.tenant = s.tenant and r.mesa_id = s.id), 0) end as version
  from mesas.streams s where s.tenant = any($1) and s.kind = any($2) and s.id = any($3)`;

async function headsOf(
  pool: Pick<Pool, 'query'>,
  watchers: ReadonlySet<Watcher>,
): Promise<ReadonlyMap<string, number>> {
  const ids = [...new Set([...watchers].flatMap(({ streamIds }) => streamIds))];
  const tenants = [...new Set([...watchers].map(({ tenantId }) => tenantId))];
  const heads = await queriesOn(pool as Pool).rows<{ tenant: string; id: string; version: number }>(HEADS, [
    tenants,
    ['mesa', 'dies058'],
    ids,
  ]);
  return new Map(heads.map(({ tenant, id, version }) => [`${tenant} ${id}`, Number(version)]));
}
