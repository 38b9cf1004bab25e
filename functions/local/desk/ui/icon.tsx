const PATHS = {
  actividad: 'M10 2.5a5 5 0 0 0-5 5v3L3.5 14h13L15 10.5v-3a5 5 0 0 0-5-5ZM8 16a2 2 0 0 0 4 0',
  chat: 'M10 3c4.1 0 7.5 3 7.5 6.7s-3.4 6.7-7.5 6.7c-1 0-2-.2-2.900-.5L3 17l1.100-3.300A6.300 6.300 0 0 1 2.500 9.700C2.500 6 5.900 3 10 3Z',
  calendario:
    'M3.500 5.500a2 2 0 0 1 2-2h9a2 2 0 0 1 2 2v9a2 2 0 0 1-2 2h-9a2 2 0 0 1-2-2v-9ZM3.500 7.500h13M7 2v3M13 2v3',
  correo:
    'M3 6a1.500 1.500 0 0 1 1.500-1.500h11A1.500 1.500 0 0 1 17 6v8a1.500 1.500 0 0 1-1.500 1.500h-11A1.500 1.500 0 0 1 3 14V6Zm.500.500 6.500 4 6.500-4',
  mesas: 'M4 8.500 10 4l6 4.500M5 8.500h10M6 9v6M14 9v6M3.500 16h13',
  send: 'M3 17 17.500 10 3 3l2 6.200 6.500.800L5 10.800 3 17Z',
  back: 'M12 4 6 10l6 6',
  panel:
    'M3 5a1.500 1.500 0 0 1 1.500-1.500h11A1.500 1.500 0 0 1 17 5v10a1.500 1.500 0 0 1-1.500 1.500h-11A1.500 1.500 0 0 1 3 15V5Zm8.500-1.500v13',
  close: 'M5 5l10 10M15 5 5 15',
  file: 'M6 2.500h5.500L15 6v11.500H6v-15ZM11.500 2.500V6H15',
  add: 'M10 4v12M4 10h12',
} as const;
export type IconName = keyof typeof PATHS;

/** Drawn with the text's colour; always beside or inside something that has a name. */
export const Icon = ({ name, size = 20 }: { readonly name: IconName; readonly size?: number }) => (
  <svg className="icon" width={size} height={size} viewBox="0 0 20 20" aria-hidden="true" focusable="false">
    <path d={PATHS[name]} />
  </svg>
);
