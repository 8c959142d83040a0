import { spanText } from "#domain/anchor/span.ts";
import { textHash } from "#domain/article/article.ts";
import type { Claim } from "#domain/claim/claim.ts";
import { emptyLexicon, lexiconKey } from "#domain/detect/lexicon/analyst-lexicon.ts";
import { cueLexicon } from "#domain/detect/lexicon/cue-lexicon.ts";
import { cueWord } from "#domain/detect/lexicon/cue-word.ts";
import type { Detector } from "#domain/ports.ts";
import { aDetection } from "./a-detection.ts";
import { type Gate, gate } from "./gate.ts";

/** A detector that finds what it was given, and can be held up or made to fail. */
export interface GivenDetector extends Detector {
  /** 1 unless a test says otherwise. */
  parallel: number;
  /** The texts it was asked about, in order. */
  readonly asked: readonly string[];
  /** Those of them that nobody waited for. */
  readonly askedInBackground: readonly string[];
  /** From now on it waits, having told that nothing of two sentences is done, until the gate is opened. */
  hold(): Gate;
  /** From now on it fails on this text. */
  failOn(text: string, message: string): void;
}

/**
 * A detector that finds those of the given claims that are of the text it is asked about and rest on no muted cue.
 * @param found the version that its detections name: another one where it works without all of its models
 */
export function givenDetector(claims: readonly Claim[], version = "kit-1", found = version): GivenDetector {
  const asked: string[] = [];
  const askedInBackground: string[] = [];
  const failures = new Map<string, string>();
  let held: Gate | null = null;
  return {
    parallel: 1,
    version: (lexicon) => version + lexiconKey(lexicon),
    asked,
    askedInBackground,
    hold() {
      held = gate();
      return held;
    },
    failOn: (text, message) => void failures.set(text, message),
    async detect(text, { lexicon = emptyLexicon, background, signal, onProgress } = {}) {
      asked.push(text);
      if (background) askedInBackground.push(text);
      if (held) {
        onProgress?.({ done: 0, total: 2 });
        const cancelled = new Promise<void>((resolve) => signal?.addEventListener("abort", resolve));
        await Promise.race([held.opened, cancelled]);
      }
      signal?.throwIfAborted();
      const failure = failures.get(text);
      if (failure !== undefined) throw new Error(failure);
      const hash = textHash(text);
      const cues = cueLexicon(lexicon);
      const isMuted = ({ cue }: Claim) => cue !== null && cues.isMuted(cueWord(spanText(text, cue), cues) ?? "");
      return aDetection({
        text: hash,
        detector: found + lexiconKey(lexicon),
        claims: claims.filter((claim) => claim.text === hash && !isMuted(claim)),
      });
    },
  };
}
