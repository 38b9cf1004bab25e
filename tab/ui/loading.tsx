/** The shape of what is coming, and its name for those who do not see it. */
export function Loading({ what, lines = 4 }: { readonly what: string; readonly lines?: number }) {
  return (
    <div className="loading" role="status">
      <span className="sr-only">Cargando {what}…</span>
      {Array.from({ length: lines }, (_, line) => (
        <div key={line} className="bone" style={{ width: `${94 - line * 11}%` }} />
      ))}
    </div>
  );
}
