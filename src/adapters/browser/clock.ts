import type { Clock } from "#domain/ports.ts";

/** The computer's clock. */
export const systemClock: Clock = { now: () => new Date().toISOString() };
