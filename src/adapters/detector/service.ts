import type { DetectorService } from "#adapters/detector/protocol.ts";
import { textHash } from "#domain/article/article.ts";
import { readOutline } from "#domain/article/outline.ts";
import { detectInSteps } from "#domain/detect/detect.ts";
import type { DetectionModels } from "#domain/detect/models.ts";
import type { Tagger } from "#domain/detect/token.ts";
import { detectorVersion, versionWith } from "#domain/detect/version.ts";

/** How long to work before messages (a cancellation) are let in, in milliseconds; also how often progress is told. */
const slice = 40;

/** What the detector works with, brought when the first article is read. */
export interface DetectorParts {
  /** Brings the language model; without it nothing can be read. */
  readonly loadTagger: () => Promise<Tagger>;
  /** Never rejects: a model that does not come is done without. */
  readonly loadModels: () => Promise<DetectionModels>;
}

/** The worker's side of the detector. */
export function createDetectorService({ loadTagger, loadModels }: DetectorParts): DetectorService {
  const running = new Set<number>();
  const inHand = new Set<number>();
  let tagger: Promise<Tagger> | null = null;
  let models: Promise<DetectionModels> | null = null;

  /** What did not load is asked for again the next time. */
  async function readyParts(): Promise<readonly [Tagger, DetectionModels]> {
    tagger ??= loadTagger();
    models ??= loadModels();
    try {
      const parts = await Promise.all([tagger, models]);
      if (versionWith(parts[1]) !== detectorVersion) models = null;
      return parts;
    } catch (error) {
      tagger = null;
      throw error;
    }
  }

  const rests = (task: number): boolean => running.has(task) && inHand.size > 0 && !inHand.has(task);

  return {
    begun() {},
    async detect(task, text, lexicon, background, onProgress) {
      running.add(task);
      if (!background) inHand.add(task);
      try {
        const [tag, fitted] = await readyParts();
        const steps = detectInSteps({ text, hash: textHash(text), outline: readOutline(text) }, tag, fitted, lexicon);
        for (let pauseAt = performance.now() + slice; ;) {
          const step = steps.next();
          if (step.done) return running.has(task) ? step.value : null;
          if (performance.now() < pauseAt) continue;
          onProgress(step.value);
          await nextTurn();
          while (rests(task)) await nextTurn();
          if (!running.has(task)) return null;
          pauseAt = performance.now() + slice;
        }
      } finally {
        running.delete(task);
        inHand.delete(task);
      }
    },
    cancel(task) {
      running.delete(task);
    },
  };
}

/** Lets waiting messages be handled; a promise alone would not. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}
