import type { Detection } from "#domain/detect/detection.ts";
import { Propositions } from "#domain/relate/proposition.ts";
import { propositionsOf } from "#domain/relate/propositions-of.ts";
import { relate } from "#domain/relate/relate.ts";
import type { Relations } from "#domain/relate/relations.ts";

/** Compares claims of different texts. A long text takes seconds, so in a browser this is another thread's work. */
export interface Comparer {
  propositionsOf(text: string, detection: Detection): Promise<Propositions>;
  /** @param others as they were stored: what can't be read, or was found by another detector, is passed over */
  relate(own: Propositions, others: readonly unknown[]): Promise<Relations>;
}

/** Compares at once and on the spot. */
export const comparerHere: Comparer = {
  propositionsOf: async (text, detection) => propositionsOf(text, detection),
  relate: async (own, others) =>
    relate(
      own,
      // What an older detector found may not be claims of those texts any more; they find this one when they are read anew.
      others.flatMap((stored) => {
        const other = Propositions.safeParse(stored).data;
        return other?.detector === own.detector ? [other] : [];
      }),
    ),
};
