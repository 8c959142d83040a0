import type { Ids } from "#domain/ports.ts";
import { sha256Hex } from "#domain/sha256.ts";

/** Ids that look random and are the same in every run; give two repositories different seeds. */
export function seededIds(seed: string | number = 1): Ids {
  let made = 0;
  return {
    random() {
      made += 1;
      return sha256Hex(`${seed}/${made}`).slice(0, 32);
    },
  };
}
