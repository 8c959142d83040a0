import { useMemo } from "react";
import { describe } from "#domain/anchor/selector.ts";
import { type Span, piecesText } from "#domain/anchor/span.ts";
import { type Evidence, evidenceStances, stanceWords } from "#domain/claim/evidence.ts";
import type { ClaimAct } from "#domain/history/claim-act.ts";
import { useActs } from "#state/acts-context.tsx";
import { claimAddress } from "#state/claim-address.ts";
import type { EvidenceContext } from "#state/commands/evidence-commands.ts";
import { usePorts } from "#state/ports-context.tsx";
import { useReading } from "#state/reading.tsx";
import { session, useSession } from "#state/session.ts";
import { readerSelection } from "#state/text-selection.ts";

/** What commands on evidence act on, for the text in hand. */
export function useEvidenceContext(): EvidenceContext {
  const { article, version, text, selected } = useReading();
  const { ids } = usePorts();
  const acts = useActs();
  const inHand = useSession(({ claimInHand }) => claimInHand);
  return useMemo((): EvidenceContext => {
    const { notify, setClaimInHand } = session.getState();
    const here = { article: article.id, text: version.hash };

    async function attachToClaimInHand(claim: NonNullable<typeof inHand>, act: ClaimAct): Promise<void> {
      const intent = {
        kind: "claim",
        article: claim.article,
        text: claim.claim.text,
        claim: claim.claim,
        act,
      } as const;
      const outcome = await acts.perform(intent);
      if (!outcome.ok && outcome.kind === "refused") notify(outcome.sentence);
    }

    return {
      selected,
      inHand,
      selection: () => {
        const marked = readerSelection();
        const words = marked && withoutSpace(text.text, marked);
        return words && words.start < words.end ? words : null;
      },
      attach({ start, end }) {
        const evidence: Evidence = {
          id: ids.random(),
          kind: "passage",
          stance: evidenceStances[0],
          ...here,
          selector: describe(text.text, { start, end }),
          note: "",
        };
        const act: ClaimAct = { kind: "add-evidence", evidence };
        // What was selected has become something.
        document.getSelection()?.collapseToEnd();
        const sentence = `Attached as evidence: it ${stanceWords[evidence.stance]}.`;
        if (inHand) {
          setClaimInHand({ ...inHand, attached: inHand.attached + 1 });
          notify(sentence);
          void attachToClaimInHand(inHand, act);
        } else if (selected) {
          notify(`${sentence} T says otherwise.`);
          void acts.perform({ kind: "claim", ...here, claim: selected.original, act });
        }
      },
      takeAlong({ claim, original }) {
        setClaimInHand({
          claim: original,
          article: article.id,
          quote: piecesText(text.text, claim.pieces),
          address: claimAddress(article, { text: version.hash, claim: claim.id }),
          attached: 0,
        });
      },
      nextStance({ original, reading }) {
        const last = reading.evidence.at(-1);
        if (!last) return;
        const next = evidenceStances[(evidenceStances.indexOf(last.stance) + 1) % evidenceStances.length];
        const evidence = { ...last, stance: next ?? evidenceStances[0] };
        notify(`The evidence ${stanceWords[evidence.stance]}.`);
        void acts.perform({ kind: "claim", ...here, claim: original, act: { kind: "change-evidence", evidence } });
      },
    };
  }, [article, version, text, selected, inHand, ids, acts]);
}

/** The words without the space at their ends, which a hand often selects along. */
function withoutSpace(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  const from = start + words.length - words.trimStart().length;
  return { start: from, end: from + words.trim().length };
}
