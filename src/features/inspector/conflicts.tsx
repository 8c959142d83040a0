import { EqualNot } from "lucide-react";
import type { Elsewhere } from "#state/elsewhere.ts";
import { ClaimElsewhereLink } from "#features/inspector/claim-elsewhere.tsx";
import { conflictSentence } from "#features/inspector/conflict-sentence.ts";
import { Section } from "#features/inspector/section.tsx";

/** What other articles tell differently: the same but for a number, a name, a time or a "not". Nothing is to be decided here. */
export function Conflicts({ elsewhere: { conflicts, own } }: { readonly elsewhere: Elsewhere }) {
  if (!own || conflicts.length === 0) return null;
  return (
    <Section title="Told differently elsewhere">
      <ul className="flex flex-col gap-3">
        {conflicts.map((claim) => (
          <li key={claim.place.claim} className="border-s-2 border-dotted border-edge ps-2.5">
            <ClaimElsewhereLink claim={claim}>
              <p className="mt-0.5 flex items-baseline gap-1.5">
                <EqualNot aria-hidden className="size-3.5 flex-none self-center text-ink-3" />
                {conflictSentence(claim.kind, own, claim.proposition)}
              </p>
            </ClaimElsewhereLink>
          </li>
        ))}
      </ul>
    </Section>
  );
}
