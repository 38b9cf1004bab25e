/** Up to this many are proposed; of more, whoever schedules chooses: nobody treats 210 indicators in one sitting. */
const MOST = 20;

/** The indicators that a mesa is proposed with: those of the dependencia that no open mesa has, unless they are more than a mesa can treat (MES-045). */
export function proposedIndicators(
  indicatorIds: readonly string[],
  inAnotherMesa: ReadonlySet<string> | ReadonlyMap<string, unknown>,
): readonly string[] {
  const free = indicatorIds.filter((id) => !inAnotherMesa.has(id));
  return free.length > MOST ? [] : free;
}
