/** The shape of what is coming, and its name for those who do not see it. */
export function Loading({ what, lines = 4 }: { readonly what: string; readonly lines?: number }) {
  return (
    <output className="loading">
      <span className="sr-only">Cargando {what}…</span>
      {Array.from({ length: lines }, (_, line) => (
        <span key={line} className="bone" style={{ width: `${94 - line * 11}%` }} />
      ))}
    </output>
  );
}
