import type { Instant } from "#domain/article/article.ts";
import type { Clock } from "#domain/ports.ts";

/** A clock that stands still. */
export function fixedClock(now: Instant = "2025-03-01T09:00:00.000Z"): Clock {
  return { now: () => now };
}

/** A clock that is a second later each time it is asked; a negative step makes it run backwards. */
export function steppingClock(start: Instant = "2025-03-01T09:00:00.000Z", stepInMilliseconds = 1000): Clock {
  let next = Date.parse(start);
  return {
    now() {
      const now = new Date(next).toISOString();
      next += stepInMilliseconds;
      return now;
    },
  };
}
