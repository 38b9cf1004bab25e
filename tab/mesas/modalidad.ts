/** How a mesa is held, as it begins a line. */
export const MODALIDAD = { virtual: 'Virtual', presencial: 'Presencial', mixta: 'Mixta' } as const;
