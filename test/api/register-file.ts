import { type Served } from './served';

export const FILE = '../shared/data/indicators/guatape_avance_valores.xlsx';

export const form = (name: string, bytes: Uint8Array, more: Record<string, object> = {}): FormData => {
  const data = new FormData();
  data.set('file', new File([Buffer.from(bytes)], name));
  for (const [key, value] of Object.entries(more)) data.set(key, JSON.stringify(value));
  return data;
};

export const send = ({ ask }: Served, data: FormData, preview = false) =>
  ask(`/api/indicators/import${preview ? '?preview=1' : ''}`, {
    as: 'moderadora',
    method: 'POST',
    form: data,
  });
