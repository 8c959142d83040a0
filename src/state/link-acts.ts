import { useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import type { DenialLink } from "#domain/claim/claim.ts";
import type { ReadClaim } from "#domain/claim/read-claim.ts";
import { type LinkedEnd, linkStep, unlinkStep } from "#domain/history/link-step.ts";
import type { Intent } from "#domain/history/act.ts";
import { useActs } from "#state/acts-context.tsx";
import type { LinkInHand, UnseenDenial } from "#state/links.ts";
import { usePorts } from "#state/ports-context.tsx";
import { readThere } from "#state/read-there.ts";
import { useReading } from "#state/reading.tsx";
import { session } from "#state/session.ts";

/** What an analyst can say of a link of the claim in hand. */
export interface LinkActs {
  /** Confirms it as of this type; also one that was rejected before. */
  readonly confirm: (selected: ReadClaim, link: LinkInHand, type: DenialLink["type"]) => void;
  readonly reject: (selected: ReadClaim, link: LinkInHand) => void;
  /** Takes back what the analyst said of it; one of their own is then gone. */
  readonly remove: (selected: ReadClaim, link: LinkInHand) => void;
  /** Takes back the link from a denial that can't be shown. */
  readonly removeUnseen: (selected: ReadClaim, denial: UnseenDenial) => void;
}

/** The acts on links of the text in hand. Of a claim in another article the text is read first, where it isn't yet. */
export function useLinkActs(): LinkActs {
  const { article } = useReading();
  const ports = usePorts();
  const client = useQueryClient();
  const acts = useActs();
  return useMemo(() => {
    const ended = ({ original }: ReadClaim): LinkedEnd => ({
      article: article.id,
      text: original.text,
      claim: original,
    });

    function perform(intent: Intent): void {
      void acts.perform(intent).then((outcome) => {
        // Of what only waits to be stored the page says so itself.
        if (!outcome.ok && outcome.kind === "refused") session.getState().notify(outcome.sentence);
      });
    }

    function withEnds(
      selected: ReadClaim,
      { other, end }: LinkInHand,
      make: (denial: LinkedEnd, denied: LinkedEnd) => Intent,
    ): void {
      const near = ended(selected);
      const intentWith = (far: LinkedEnd) => (other === "denial" ? make(far, near) : make(near, far));
      if (end.kind === "here") return perform(intentWith(ended(end.claim)));
      const { place, title } = end.claim;
      const elsewhere = end.claim.article.id;
      readThere({ ports, client, acts }, elsewhere, place)
        .then((read) => {
          if (read) perform(intentWith({ article: elsewhere, text: place.text, claim: read.original }));
          else
            session.getState().notify(`That claim is no longer found in “${title}”, so the link was left as it was.`);
        })
        .catch((error: unknown) =>
          session
            .getState()
            .notify(`“${title}” could not be read (${String(error)}), so the link was left as it was. Try again.`),
        );
    }

    return {
      confirm: (selected, link, type) => withEnds(selected, link, (denial, denied) => linkStep(denial, denied, type)),
      reject: (selected, link) =>
        withEnds(selected, link, (denial, denied) => ({
          kind: "claim",
          ...denied,
          act: { kind: "reject-denial", denials: [denial.claim.id] },
        })),
      remove: (selected, link) => withEnds(selected, link, unlinkStep),
      removeUnseen: (selected, { id }) =>
        perform({ kind: "claim", ...ended(selected), act: { kind: "unlink-denial", denial: id } }),
    };
  }, [article, ports, client, acts]);
}
