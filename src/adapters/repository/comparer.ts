import type { Detection } from "#domain/detect/detection.ts";
import type { Propositions } from "#domain/relate/proposition.ts";
import type { Relations } from "#domain/relate/relations.ts";

/** Compares claims of different texts. A long text takes seconds, so in a browser this is another thread's work. */
export interface Comparer {
  propositionsOf(text: string, detection: Detection): Promise<Propositions>;
  /** @param others as they were stored: what can't be read, or was found by another detector, is passed over */
  relate(own: Propositions, others: readonly unknown[]): Promise<Relations>;
}

/** Compares here. How that is done is loaded when there is something to compare: a page that has a worker never needs it. */
export const comparerHere: Comparer = {
  propositionsOf: async (text, detection) => (await loadComparing()).propositionsOf(text, detection),
  relate: async (own, others) => (await loadComparing()).relate(own, others),
};

async function loadComparing(): Promise<Comparer> {
  return (await import("#adapters/repository/compare.ts")).comparing;
}
