import { evidenceStances } from "#domain/claim/evidence.ts";
import type { ReadClaim } from "#domain/claim/read-claim.ts";
import { voicesOn } from "#domain/claim/voices.ts";

const voiceWords = {
  supports: "supports",
  denies: "denies",
  "evidence-missing": "says evidence is missing",
  "disputes-detail": "disputes a detail",
} as const;

/** How many voices say what of the claim, beside where it is decided. */
export function Voices({ selected }: { readonly selected: ReadClaim }) {
  const voices = voicesOn(selected);
  const said = evidenceStances.filter((stance) => voices[stance] > 0);
  if (said.length === 0) return null;
  return (
    <p className="text-sm text-ink-2" data-voices>
      {said.map((stance) => `${voices[stance]} ${voiceWords[stance]}`).join(" · ")}
    </p>
  );
}
