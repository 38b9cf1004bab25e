export type ShapeName = 'check' | 'triangle' | 'stop' | 'info' | 'ring' | 'diamond' | 'dash' | 'dot';
export type ChipTone = 'neutral' | 'info' | 'success' | 'warning' | 'error';
