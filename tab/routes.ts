/** The screens, in the order of the menu; `act`: offered to those who may do it somewhere; `hidden`: only by a link. */
export const SCREENS = [
  { name: 'inicio', path: '/', label: 'Inicio' },
  { name: 'mesas', path: '/mesas', label: 'Mesas' },
  { name: 'cronograma', path: '/cronograma', label: 'Cronograma' },
  { name: 'tablero', path: '/tablero', label: 'Tablero' },
  { name: 'matriz', path: '/matriz', label: 'Matriz' },
  { name: 'formatos', path: '/formatos', label: 'Formatos DIES-058' },
  { name: 'sin-acuerdo', path: '/sin-acuerdo', label: 'Sin acuerdo' },
  { name: 'compromisos', path: '/compromisos', label: 'Compromisos' },
  { name: 'proceso', path: '/proceso', label: 'Proceso', act: 'preparacion/read' },
  { name: 'agendar', path: '/agendar', label: 'Agendar mesa', act: 'mesas/schedule' },
  { name: 'importar', path: '/importar', label: 'Importar', act: 'indicators/import' },
  {
    name: 'configurar-matriz',
    path: '/configurar-matriz',
    label: 'Configurar matriz',
    act: 'procesos/configure',
  },
  { name: 'en-vivo', path: '/en-vivo', label: 'Mesa en vivo', hidden: true },
  { name: 'documentos', path: '/documentos', label: 'Documento', hidden: true },
] as const;
export type ScreenName = (typeof SCREENS)[number]['name'];
export interface Route {
  readonly screen: ScreenName;
  readonly id: string | null;
}

/** `#/formatos/abc` → the screen and what it shows. Unknown addresses lead home. */
export function routeOf(hash: string): Route {
  const [name = '', id] = hash.replace(/^#?\/?/, '').split('/');
  const screen = SCREENS.find((each) => each.path === `/${name}`);
  return { screen: screen?.name ?? 'inicio', id: id ? decodeURIComponent(id) : null };
}
export const href = (screen: ScreenName, id?: string): string =>
  screen === 'inicio' ? '#/' : `#/${screen}${id ? `/${encodeURIComponent(id)}` : ''}`;
