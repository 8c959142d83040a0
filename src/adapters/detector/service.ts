import type { DetectorService } from "#adapters/detector/protocol.ts";
import { textHash } from "#domain/article/article.ts";
import { readOutline } from "#domain/article/outline.ts";
import { detectInSteps } from "#domain/detect/detect.ts";
import type { Tagger } from "#domain/detect/token.ts";

/** How long to work before messages (a cancellation) are let in, in milliseconds; also how often progress is told. */
const slice = 40;

/** The worker's side of the detector. The tagger is made at the first request: it brings the language model. */
export function createDetectorService(loadTagger: () => Promise<Tagger>): DetectorService {
  const running = new Set<number>();
  let tagger: Promise<Tagger> | null = null;

  /** A model that did not load is asked for again the next time. */
  async function readyTagger(): Promise<Tagger> {
    tagger ??= loadTagger();
    try {
      return await tagger;
    } catch (error) {
      tagger = null;
      throw error;
    }
  }

  return {
    async detect(task, text, onProgress) {
      running.add(task);
      try {
        const steps = detectInSteps({ text, hash: textHash(text), outline: readOutline(text) }, await readyTagger());
        for (let pauseAt = performance.now() + slice; ;) {
          const step = steps.next();
          if (step.done) return running.has(task) ? step.value : null;
          if (performance.now() < pauseAt) continue;
          onProgress(step.value);
          await nextTurn();
          if (!running.has(task)) return null;
          pauseAt = performance.now() + slice;
        }
      } finally {
        running.delete(task);
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
