import { useEffect, useState } from 'react';
import { clockOf } from '../words/clock';

interface Props {
  readonly since: string;
  /** Seconds of before. */
  readonly before?: number;
  /** Planned minutes; past them the clock says so in words too. */
  readonly planned?: number | null;
}
/** A clock that runs. It is not read aloud each second: who listens asks for it. */
export function Clock({ since, before = 0, planned = null }: Props) {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = window.setInterval(() => setNow(Date.now()), 1_000);
    return () => window.clearInterval(timer);
  }, []);
  const seconds = before + Math.max(0, Math.floor((now - Date.parse(since)) / 1_000));
  const over = planned !== null && seconds > planned * 60;
  return (
    <span className={over ? 'clock clock-over' : 'clock'} role="timer" aria-live="off">
      {clockOf(seconds)}
      {planned !== null && <span className="clock-plan"> de {planned} min</span>}
      {over && <span className="clock-plan"> · tiempo cumplido</span>}
    </span>
  );
}
