import { convene } from '../../domain/dies058';
import { type Served, served } from '../api/served';
import { conveneInput } from '../dies058/office';

export type Version = { documentos: { clave: string; sha256: string | null }[]; radicado: string | null };
export type Before = {
  paso: { clave: string } | null;
  alistamiento: { clave: string; listo: boolean }[];
  oficio: { versiones: Version[]; textoPropuesto: string; faltantes: string[] };
  presentacion: { sha256: string } | null;
};

export async function planned(): Promise<
  Served & { mesaId: string; post: (path: string, body: object) => Promise<Before> }
> {
  const house = await served();
  const { mesaId } = await house.house.ok('moderadora', convene, conveneInput(house.house.indicatorIds));
  const post = async (path: string, body: object): Promise<Before> => {
    const reply = await house.ask(`/api/mesas/${mesaId}/${path}`, { as: 'moderadora', method: 'POST', body });
    expect([reply.status, reply.body['code'], reply.body['details']]).toEqual([200, undefined, undefined]);
    return reply.body as unknown as Before;
  };
  return { ...house, mesaId, post };
}
