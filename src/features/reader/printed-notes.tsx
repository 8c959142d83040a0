import { useLayoutEffect } from "react";
import { piecesText } from "#domain/anchor/span.ts";
import type { ReadClaim } from "#domain/claim/read-claim.ts";
import { type Standing, statuses } from "#domain/claim/status.ts";
import { numberMarks } from "#features/reader/number-marks.ts";
import { saidBy } from "#features/reader/said-by.ts";
import { statusNames } from "#state/commands/reading-commands.ts";
import { useReading } from "#state/reading.tsx";
import { type LineKind, LineShape } from "#ui/line-shape.tsx";

/** The lines under claims on paper, in words. */
const lines: Readonly<Record<Standing, readonly [LineKind, string]>> = {
  sourced: ["solid", "sourced"],
  unsourced: ["dashed", "unsourced"],
  denied: ["double", "denied"],
  contested: ["wavy", "contested"],
  open: ["thin", "open, nothing suggested"],
};

interface PrintedNotesProps {
  /** The element that holds the text, in which claims are numbered while this is shown. */
  readonly column: HTMLElement | null;
}

/** What paper has after the text: for each claim its number, how it stands, who says it, with which words, and the analyst's note. */
export function PrintedNotes({ column }: PrintedNotesProps) {
  const { claims } = useReading();
  useLayoutEffect(() => {
    if (!column) return;
    return numberMarks(
      column,
      claims.map(({ claim }) => claim.id),
    );
  }, [column, claims]);
  if (claims.length === 0) return null;
  return (
    <section className="printed-notes" dir="ltr" lang="en" data-printed-notes>
      <h2>Claims</h2>
      <p>
        {[...statuses, "open" as const].map((standing) => (
          <span key={standing} className="printed-line">
            <LineShape kind={lines[standing][0]} /> {lines[standing][1]}
          </span>
        ))}
        <span>A thinner line is a status that is only suggested.</span>
      </p>
      <ol>
        {claims.map((read) => (
          <Note key={read.claim.id} read={read} />
        ))}
      </ol>
    </section>
  );
}

function Note({ read }: { readonly read: ReadClaim }) {
  const { text } = useReading();
  const { claim, reading } = read;
  const attribution = saidBy(claim);
  const words = claim.cue && text.text.slice(claim.cue.start, claim.cue.end);
  return (
    <li>
      <b>{standsSo(read)}</b> · <q dir="auto">{piecesText(text.text, claim.pieces)}</q>
      {attribution !== null && ` · ${attribution}`}
      {words !== null && (
        <>
          {" · "}cue <q dir="auto">{words}</q>
        </>
      )}
      {reading.note !== "" && <p className="printed-note">Note: {reading.note}</p>}
    </li>
  );
}

function standsSo({ standing, suggested }: ReadClaim): string {
  if (standing !== "open") return statusNames[standing];
  return suggested ? `Open, suggested ${statusNames[suggested].toLowerCase()}` : "Open";
}
