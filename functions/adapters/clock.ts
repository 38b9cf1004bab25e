import { bogotaDay, type Instant, instant, type PlainDate } from '../../domain/kernel/instant';

export interface Clock {
  readonly now: () => Instant;
  readonly today: () => PlainDate;
}

export const systemClock: Clock = {
  now: () => instant(new Date().toISOString()),
  today: () => bogotaDay(instant(new Date().toISOString())),
};
