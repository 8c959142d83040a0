import { stanceWords } from "#domain/claim/evidence.ts";
import type { ReadClaim } from "#domain/claim/read-claim.ts";
import { foundPassages } from "#domain/claim/voices.ts";
import { AnalystEvidence } from "#features/inspector/analyst-evidence.tsx";
import { PassageButton } from "#features/inspector/passage-button.tsx";
import { Section } from "#features/inspector/section.tsx";
import { stanceColours } from "#features/inspector/stance-look.ts";

/** What speaks for or against the claim: the passages that the tool found, and what the analyst attached. */
export function Evidence({ selected }: { readonly selected: ReadClaim }) {
  const passages = foundPassages(selected.claim);
  return (
    <Section title="Evidence">
      {passages.length > 0 && (
        <ul aria-label="Found in the text">
          {passages.map(({ span, stance }) => (
            <li key={`${span.start}-${stance}`} className="flex items-baseline gap-2.5 py-1">
              <span aria-hidden className={`size-2.5 flex-none rounded-full ${stanceColours[stance]}`} />
              <span>
                <PassageButton span={span} /> <span className="text-ink-3">{stanceWords[stance]}</span>
              </span>
            </li>
          ))}
        </ul>
      )}
      <AnalystEvidence selected={selected} />
    </Section>
  );
}
