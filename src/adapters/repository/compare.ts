import { Propositions } from "#domain/relate/proposition.ts";
import { propositionsOf } from "#domain/relate/propositions-of.ts";
import { relate } from "#domain/relate/relate.ts";
import type { Comparer } from "#adapters/repository/comparer.ts";

/** Compares at once and on the spot. */
export const comparing: Comparer = {
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
