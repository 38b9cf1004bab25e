import { createRoot } from 'react-dom/client';
import { App } from './app';
import './styles/base.css';
import './styles/shell.css';
import './styles/chat.css';
import './styles/parts.css';

const root = document.getElementById('root');
if (root) createRoot(root).render(<App />);
