import { TriangleAlert } from "lucide-react";
import { type Contradiction, contradictionsOf } from "#domain/claim/contradictions.ts";
import type { ReadClaim } from "#domain/claim/read-claim.ts";
import { ClaimElsewhereLink, StandingElsewhere } from "#features/inspector/claim-elsewhere.tsx";
import { PassageButton } from "#features/inspector/passage-button.tsx";
import { Section } from "#features/inspector/section.tsx";
import type { Elsewhere } from "#state/elsewhere.ts";

/** What would settle it, whichever side is right. */
const ways: Readonly<Record<Contradiction["kind"], string>> = {
  "evidence-missing":
    "Unsourced would go with it; or attach what supports the claim, and say in the note why it holds.",
  "no-denier":
    "Attach the passage or link that denies it, or link the denial; without one, it is sourced or unsourced.",
  "graded-source": "Sourced or contested would go with it; or the source is another claim’s: then say so in the note.",
};

export interface SecondLookProps {
  readonly selected: ReadClaim;
  readonly elsewhere: Elsewhere;
}

/** What does not go with the decision. Changes nothing: the analyst may well be right. */
export function SecondLook({ selected, elsewhere }: SecondLookProps) {
  const contradictions = contradictionsOf(selected);
  const otherwise =
    selected.standing === "open" || selected.reading.dismissed
      ? []
      : elsewhere.same.filter(({ standing }) => standing !== "open" && standing !== selected.standing);
  if (contradictions.length + otherwise.length === 0) return null;
  return (
    <Section title="Worth a second look">
      <ul className="flex flex-col gap-2.5 border-s-[3px] border-warning ps-3">
        {contradictions.map(({ kind, sentence, quote }) => (
          <li key={`${kind} ${sentence}`}>
            <p className="flex items-baseline gap-1.5">
              <Sign />
              <span>
                {sentence}
                {quote && (
                  <>
                    {" "}
                    <PassageButton span={quote} />
                  </>
                )}
              </span>
            </p>
            <p className="text-sm text-ink-2">{ways[kind]}</p>
          </li>
        ))}
        {otherwise.map((claim) => (
          <li key={claim.place.claim}>
            <p className="flex items-baseline gap-1.5">
              <Sign />
              <span>Decided {selected.standing} here, and otherwise in another article:</span>
            </p>
            <ClaimElsewhereLink claim={claim}>
              <p className="text-ink-2">
                <StandingElsewhere claim={claim} />
              </p>
            </ClaimElsewhereLink>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Sign() {
  return <TriangleAlert aria-hidden className="mt-[3px] size-3.5 flex-none self-start text-warning" />;
}
