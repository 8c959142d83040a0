import type { Detection } from "#domain/detect/detection.ts";
import { Propositions } from "#domain/relate/proposition.ts";
import type { Relations } from "#domain/relate/relations.ts";

/** Compares claims of different texts. A long text takes seconds, so in a browser this is another thread's work. */
export interface Comparer {
  propositionsOf(text: string, detection: Detection): Promise<Propositions>;
  /** @param others as they were stored: what can't be read, or was found by another detector, is passed over */
  relate(own: Propositions, others: readonly unknown[]): Promise<Relations>;
}

/** Compares on the spot. How to is loaded with the first comparison: a page has a worker do it, and starts without. */
export const comparerHere: Comparer = {
  propositionsOf: async (text, detection) => {
    const { propositionsOf } = await import("#domain/relate/propositions-of.ts");
    return propositionsOf(text, detection);
  },
  relate: async (own, others) => {
    const { relate } = await import("#domain/relate/relate.ts");
    return relate(
      own,
      // What an older detector found may not be claims of those texts any more; they find this one when they are read anew.
      others.flatMap((stored) => {
        const other = Propositions.safeParse(stored).data;
        return other?.detector === own.detector ? [other] : [];
      }),
    );
  },
};
