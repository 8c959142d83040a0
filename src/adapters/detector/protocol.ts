import type { AnalystLexicon } from "#domain/detect/lexicon/analyst-lexicon.ts";
import type { Progress } from "#domain/ports.ts";

/** What the worker offers the page, through comlink. Texts and detections cross as plain data. */
export interface DetectorService {
  /** Answered as soon as the worker's script runs. */
  begun(): void;
  /**
   * Resolves with a detection, unparsed: whoever receives it checks it. Null when it was cancelled.
   * `task` is the caller's own number for this request, to cancel it by. What is read in the background rests while
   * something else is read.
   */
  detect(
    task: number,
    text: string,
    lexicon: AnalystLexicon,
    background: boolean,
    onProgress: (progress: Progress) => void,
  ): Promise<unknown>;
  /** Stops a request at its next pause; nothing happens when it is over already. */
  cancel(task: number): void;
}
