import { type MouseEvent, useId, useMemo } from "react";
import { spanText } from "#domain/anchor/span.ts";
import type { Claim } from "#domain/claim/claim.ts";
import type { ReadClaim } from "#domain/claim/read-claim.ts";
import { untouchedReading } from "#domain/claim/reading.ts";
import { type CueLexicon, cueLexicon } from "#domain/detect/lexicon/cue-lexicon.ts";
import { cueWord } from "#domain/detect/lexicon/cue-word.ts";
import { useCueEdits } from "#state/cue-edits.ts";
import { useLexicon } from "#state/queries/lexicon.ts";
import { useReading } from "#state/reading.tsx";
import { session } from "#state/session.ts";
import { Button } from "#ui/button.tsx";

/** Mutes the word that the claim's cue rests on, having said what that does; or leads to all cues. */
export function CueControl({ claim }: { readonly claim: Claim }) {
  const { claims, text, select } = useReading();
  const lexicon = useLexicon().data;
  const edits = useCueEdits();
  const wordOf = useMemo(() => lexicon && cueWords(text.text, cueLexicon(lexicon)), [lexicon, text.text]);
  const hint = useId();
  if (!lexicon || !wordOf) return null;
  const word = wordOf(claim);
  if (word === null) return <AllCues />;

  if (lexicon.muted.includes(word))
    return (
      <div className="mt-1 flex flex-wrap items-center gap-x-2 gap-y-1">
        <p id={hint} className="text-sm text-ink-3">
          “{word}” is muted. This claim stays, since you have worked on it.
        </p>
        <Button
          aria-describedby={hint}
          onClick={() => void edits.perform({ unmute: [word] }, `“${word}” is on again: ${anew}`)}
        >
          Switch “{word}” on
        </Button>
        <AllCues />
      </div>
    );

  const resting = claims.filter((other) => wordOf(other.claim) === word);
  const staying = resting.filter(isTouched).length;
  const mute = (event: MouseEvent<HTMLElement>) => {
    const at = claims.findIndex((other) => other.claim.id === claim.id);
    const goes = (other: ReadClaim) => !isTouched(other) && wordOf(other.claim) === word;
    const own = claims[at];
    if (own && goes(own)) {
      const next =
        claims.slice(at).find((other) => !goes(other)) ?? claims.slice(0, at).findLast((other) => !goes(other));
      select(next?.claim.id ?? null);
      // The button goes with its claim, and the focus must not go with it.
      event.currentTarget.closest<HTMLElement>("[data-inspector]")?.focus();
    }
    // In a drawer the message that takes it back would be out of reach.
    session.getState().setDrawer(null);
    void edits.perform({ mute: [word] }, `“${word}” is muted: ${anew}`);
  };
  return (
    <div className="mt-1 flex flex-wrap items-center gap-x-2 gap-y-1">
      <Button aria-describedby={hint} onClick={mute}>
        Mute “{word}”
      </Button>
      <AllCues />
      <p id={hint} className="basis-full text-sm text-ink-3">
        {consequence(resting.length, staying)}
      </p>
    </div>
  );
}

const anew = "claims are looked for anew in every article. What you have decided stays.";

function AllCues() {
  return (
    <Button variant="plain" onClick={() => session.getState().setCuesShown(true)}>
      All cues
    </Button>
  );
}

/** Reads the cue of each claim of a text; the same claim, and the same words, are read once. */
function cueWords(text: string, cues: CueLexicon): (claim: Claim) => string | null {
  const byWords = remembered(new Map<string, string | null>(), (written) => cueWord(written, cues));
  return remembered(new WeakMap<Claim, string | null>(), ({ cue }) => cue && byWords(spanText(text, cue)));
}

function remembered<Asked, Known>(
  known: { get(asked: Asked): Known | undefined; set(asked: Asked, now: Known): unknown },
  read: (asked: Asked) => Known,
): (asked: Asked) => Known {
  return (asked) => {
    const before = known.get(asked);
    if (before !== undefined) return before;
    const now = read(asked);
    known.set(asked, now);
    return now;
  };
}

function isTouched({ reading }: ReadClaim): boolean {
  return reading !== untouchedReading;
}

function consequence(resting: number, staying: number): string {
  const rest = resting === 1 ? "1 claim of this article rests on it" : `${resting} claims of this article rest on it`;
  if (staying === 0) return `${rest}.`;
  if (staying === resting)
    return `${rest}; you have worked on ${resting === 1 ? "it, so it stays" : "all, so they stay"}.`;
  return `${rest}; the ${staying} that you have worked on ${staying === 1 ? "stays" : "stay"}.`;
}
