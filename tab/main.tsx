import { createRoot } from 'react-dom/client';
import { App } from './app';
import { openHost } from './host/open';
import './styles/base.css';
import './styles/parts.css';
import './styles/tables.css';

const root = document.getElementById('root');
if (root)
  openHost().then(
    (host) => createRoot(root).render(<App host={host} />),
    () => {
      root.textContent =
        'Mesas no pudo abrirse dentro de Teams. Cierre esta pestaña y vuelva a abrirla; no se perdió nada.';
    },
  );
