import type { World } from './ports';

/** Addresses that mails and events carry; the tab and the API read the same ones. */
export const linksOf = ({ config }: World) => {
  const base = config.publicUrl.replace(/\/+$/, '');
  return {
    /** `mesas/{id}`, `formatos/{id}`: a screen of the tab. */
    tab: (path: string): string => `${base}/tab/#/${path}`,
    verify: (code: string): string => `${base}/verify/${encodeURIComponent(code)}`,
  };
};
