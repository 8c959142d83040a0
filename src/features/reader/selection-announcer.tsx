import { piecesText } from "#domain/anchor/span.ts";
import type { Claim } from "#domain/claim/claim.ts";
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
    const { kind } = selected.reading;
    const mark = kind ? `, marked as ${kind}` : "";
    return `Claim ${position} of ${claims.length}, ${stands}${mark}${saidBy(selected.claim)}: ${quote}`;
  }
}

/** Nothing where nobody looked for a speaker: the claim stands in a language whose attribution isn't read. */
function saidBy({ source, suggestion }: Claim): string {
  if (source) return `, said by ${source.speaker}`;
  return suggestion ? ", said by the author" : "";
}
