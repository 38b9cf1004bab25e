/** The screens, in the order of the menu; `act`: offered to those who may do it somewhere; `under`: reached from that screen, not from the menu. */
export const SCREENS = [
  { name: 'inicio', path: '/', label: 'Inicio' },
  { name: 'mesas', path: '/mesas', label: 'Mesas' },
  { name: 'cronograma', path: '/cronograma', label: 'Cronograma' },
  { name: 'compromisos', path: '/compromisos', label: 'Compromisos' },
  { name: 'formatos', path: '/formatos', label: 'Formatos' },
  { name: 'matriz', path: '/matriz', label: 'Matriz' },
  { name: 'sin-acuerdo', path: '/sin-acuerdo', label: 'Sin acuerdo' },
  { name: 'tablero', path: '/tablero', label: 'Tablero' },
  { name: 'proceso', path: '/proceso', label: 'Proceso', act: 'preparacion/read' },
  { name: 'configuracion', path: '/configuracion', label: 'Configuración', act: 'procesos/configure' },
  { name: 'personas', path: '/personas', label: 'Personas y roles', under: 'configuracion' },
  { name: 'agendar', path: '/agendar', label: 'Agendar mesa', under: 'mesas' },
  { name: 'importar', path: '/importar', label: 'Importar', under: 'matriz' },
  { name: 'configurar-matriz', path: '/configurar-matriz', label: 'Configurar matriz', under: 'matriz' },
  { name: 'en-vivo', path: '/en-vivo', label: 'Mesa en vivo', under: 'mesas' },
  { name: 'documentos', path: '/documentos', label: 'Documento', under: 'inicio' },
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
