import fc from "fast-check";
import { expect, it } from "vitest";

import { Marginals, impossible } from "#domain/detect/model/chain.ts";
import { LabellingSearch } from "#domain/detect/model/k-best.ts";
import { allLabellings, anyChain } from "./any-chain.ts";

const search = new LabellingSearch();

it("finds the best few labellings that trying all of them finds", () => {
  fc.assert(
    fc.property(anyChain, fc.integer({ min: 1, max: 6 }), ({ lattice, transitions }, count) => {
      const possible = allLabellings(lattice, transitions).filter(({ score }) => score > impossible / 2);
      const found = search.best(lattice, transitions, count);
      expect(found).toHaveLength(Math.min(count, possible.length));
      for (const [i, { score, labels }] of found.entries()) {
        expect(score).toBeCloseTo(possible[i]?.score ?? Number.NaN, 4);
        const same = possible.find((other) => other.labels.every((label, t) => label === labels[t]));
        expect(same?.score).toBeCloseTo(score, 4);
      }
      expect(new Set(found.map(({ labels }) => labels.join(" "))).size).toBe(found.length);
    }),
  );
});

it("gives each label the share that the labellings with it have of all", () => {
  fc.assert(
    fc.property(anyChain, ({ lattice, transitions }) => {
      const { labels, weights } = transitions;
      const marginals = new Marginals();
      marginals.read(
        lattice,
        labels,
        weights.map((weight) => Math.exp(weight)),
      );
      const all = allLabellings(lattice, transitions).map((path) => ({ ...path, mass: Math.exp(path.score) }));
      const total = all.reduce((sum, { mass }) => sum + mass, 0);
      expect(marginals.logPartition).toBeCloseTo(Math.log(total), 3);
      for (let t = 0; t < lattice.length; t += 1) {
        for (let label = 0; label < labels; label += 1) {
          const having = all.filter((path) => path.labels[t] === label);
          const share = having.reduce((sum, { mass }) => sum + mass, 0) / total;
          expect(marginals.of[t * labels + label]).toBeCloseTo(share, 4);
        }
      }
    }),
  );
});
