import type { Ids } from "#domain/ports.ts";

/** Random ids. `getRandomValues` exists on plain-HTTP pages too, where `randomUUID` does not. */
export const randomIds: Ids = {
  random: () =>
    Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join(""),
};
