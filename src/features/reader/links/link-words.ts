import { piecesText } from "#domain/anchor/span.ts";
import { quoted } from "#state/commands/link-commands.ts";
import { linkTypeNames } from "#state/link-types.ts";
import type { LinkInHand } from "#state/links.ts";
import { useReading } from "#state/reading.tsx";

/** Says of a link of the selected claim what it is: which way it goes, to which words, of which type, by whose word. */
export function useLinkWords(): (link: LinkInHand) => string {
  const { text } = useReading();
  return ({ other, end, type, verdict }) => {
    const words = end.kind === "here" ? piecesText(text.text, end.claim.claim.pieces) : end.claim.proposition.quote;
    const where = end.kind === "here" ? "" : ` in ${end.claim.title}`;
    const stands = verdict === "confirmed" ? "confirmed" : "suggested";
    return `${other === "denial" ? "Denied by" : "Denies"} ${quoted(words)}${where} · ${linkTypeNames[type]} · ${stands}`;
  };
}
