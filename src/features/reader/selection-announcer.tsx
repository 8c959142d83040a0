import { piecesText } from "#domain/anchor/span.ts";
import { saidBy } from "#features/reader/said-by.ts";
import { statusNames } from "#state/commands/reading-commands.ts";
import { useReading } from "#state/reading.tsx";

/** Tells whoever listens which claim is selected, and how it stands. */
export function SelectionAnnouncer() {
  const { selected, claims, text } = useReading();
  return (
    <output className="sr-only" data-announcer>
      {selected && sentence()}
    </output>
  );

  function sentence(): string {
    if (!selected) return "";
    const quote = piecesText(text.text, selected.claim.pieces);
    if (selected.reading.dismissed) return `Set aside as not a claim: ${quote}`;
    const position = claims.indexOf(selected) + 1;
    const stands =
      selected.standing === "open"
        ? `open, ${selected.suggested ? `suggested ${selected.suggested}` : "nothing suggested"}`
        : `decided ${statusNames[selected.standing].toLowerCase()}`;
    const attribution = saidBy(selected.claim);
    const { kind } = selected.reading;
    const mark = kind ? `, marked as ${kind}` : "";
    return `Claim ${position} of ${claims.length}, ${stands}${mark}${attribution === null ? "" : `, ${attribution}`}: ${quote}`;
  }
}
