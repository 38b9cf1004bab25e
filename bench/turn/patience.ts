/** How long nothing may move before a wait is given up: a machine under load is slow, not stuck. */
const STILL_MS = 120_000;

/**
 * Waits as long as what is left keeps moving. `look` says what is left, in words that change when something happens; `null`: nothing.
 */
export async function until(what: string, look: () => Promise<string | null>): Promise<void> {
  let [seen, since] = ['', Date.now()];
  for (;;) {
    const left = await look();
    if (left === null) return;
    if (left !== seen) [seen, since] = [left, Date.now()];
    if (Date.now() - since > STILL_MS)
      throw new Error(`${what} did not come: for ${STILL_MS / 1000} s nothing has moved but «${left}»`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
