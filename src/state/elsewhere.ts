import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useRef, useState } from "react";
import type { ClaimId } from "#domain/claim/claim.ts";
import type { Status } from "#domain/claim/status.ts";
import type { Proposition } from "#domain/relate/proposition.ts";
import type { ClaimPlace, Likeness } from "#domain/relate/relations.ts";
import { useActs } from "#state/acts-context.tsx";
import { type ClaimElsewhere, useClaimsElsewhere } from "#state/claims-elsewhere.ts";
import type { ElsewhereContext } from "#state/commands/elsewhere-commands.ts";
import { statusNames } from "#state/commands/reading-commands.ts";
import { decideThere } from "#state/decide-there.ts";
import { usePorts } from "#state/ports-context.tsx";
import { propositionsQuery } from "#state/queries/propositions.ts";
import { useReading } from "#state/reading.tsx";
import { session } from "#state/session.ts";

/** How many like claims are read and shown at first: a screen's worth. */
const shownAtFirst = 8;

/** A claim of another article that says the same as the selected one but for one thing. */
export interface Conflict extends ClaimElsewhere {
  readonly kind: Exclude<Likeness["kind"], "same">;
}

/** The selected claim in other articles. */
export interface Elsewhere extends ElsewhereContext {
  readonly conflicts: readonly Conflict[];
  /** What the selected claim itself states; null until it has been read, and while nothing is compared with it. */
  readonly own: Proposition | null;
  /** How many more there are than are shown. */
  readonly more: number;
  readonly showAll: () => void;
}

/** Where else the selected claim stands, likest first, and what can be done there. */
export function useElsewhere(): Elsewhere {
  const { relations, selected, version } = useReading();
  const { repository } = usePorts();
  const [allOf, setAllOf] = useState<ClaimId | null>(null);
  const id = selected?.claim.id ?? null;
  const like = relations.likenesses.filter(({ here }) => here === id).toSorted((a, b) => b.score - a.score);
  const shown = allOf === id ? like : like.slice(0, shownAtFirst);
  const read = useClaimsElsewhere(
    shown.map(({ there }) => there),
    relations.articleOf,
  );
  const own = useQuery({ ...propositionsQuery(repository, version.hash), enabled: like.length > 0 }).data;
  const found = (there: ClaimPlace) =>
    read.filter(({ place }) => place.text === there.text && place.claim === there.claim);
  return {
    selected,
    same: shown.flatMap(({ there, kind }) => (kind === "same" ? found(there) : [])),
    conflicts: shown.flatMap(({ there, kind }) =>
      kind === "same" ? [] : found(there).map((claim) => ({ ...claim, kind })),
    ),
    own: own?.propositions.find(({ claim }) => claim === id) ?? null,
    more: like.length - shown.length,
    showAll: () => setAllOf(id),
    decide: useDecideThere(),
  };
}

/** Decides a claim of another article and says so. A second press on the same claim waits for the first. */
function useDecideThere(): ElsewhereContext["decide"] {
  const ports = usePorts();
  const client = useQueryClient();
  const acts = useActs();
  const underWay = useRef(new Set<ClaimId>());
  return useCallback(
    ({ place, article, title, standing }: ClaimElsewhere, status: Status) => {
      const { notify } = session.getState();
      if (underWay.current.has(place.claim)) return;
      underWay.current.add(place.claim);
      void decideThere({ ports, client, acts }, article.id, place, status)
        .then((outcome) => {
          if (outcome.ok) notify(decidedSentence(status, title, standing));
          // Of what only waits to be stored the page says so itself.
          else if (outcome.kind === "refused") notify(outcome.sentence);
        })
        .catch((error: unknown) =>
          notify(
            `“${title}” could not be read (${String(error)}), so nothing was decided there. Open it and try again.`,
          ),
        )
        .finally(() => underWay.current.delete(place.claim));
    },
    [ports, client, acts],
  );
}

function decidedSentence(status: Status, title: string, before: ClaimElsewhere["standing"]): string {
  const was = before === "open" ? "" : ` It was decided ${statusNames[before]} there.`;
  return `Decided ${statusNames[status]} in “${title}” too.${was} To take it back, undo there.`;
}
