import { useCallback, useEffect, useState } from 'react';
import type { ThemeName } from '../data/desk';

const KEY = 'mesas-desk-tema';
const isTheme = (value: string | null): value is ThemeName =>
  value === 'light' || value === 'dark' || value === 'contrast';
function chosen(): ThemeName {
  const kept = localStorage.getItem(KEY);
  if (isTheme(kept)) return kept;
  return window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

/** The theme of all windows of this browser: the system's until somebody chooses. */
export function useTheme(): readonly [ThemeName, (theme: ThemeName) => void] {
  const [theme, setTheme] = useState(chosen);
  useEffect(() => {
    const again = (): void => setTheme(chosen());
    const dark = window.matchMedia('(prefers-color-scheme: dark)');
    dark.addEventListener('change', again);
    window.addEventListener('storage', again);
    return () => {
      dark.removeEventListener('change', again);
      window.removeEventListener('storage', again);
    };
  }, []);
  const choose = useCallback((next: ThemeName) => {
    localStorage.setItem(KEY, next);
    setTheme(next);
  }, []);
  return [theme, choose];
}
