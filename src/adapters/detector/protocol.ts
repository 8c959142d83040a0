import type { AnalystLexicon } from "#domain/detect/lexicon/analyst-lexicon.ts";
import type { Progress } from "#domain/ports.ts";

/** What the worker offers the page, through comlink. Texts and detections cross as plain data. */
export interface DetectorService {
  /**
   * Resolves with a detection, unparsed: whoever receives it checks it. Null when it was cancelled.
   * `task` is the caller's own number for this request, to cancel it by.
   */
  detect(
    task: number,
    text: string,
    lexicon: AnalystLexicon,
    onProgress: (progress: Progress) => void,
  ): Promise<unknown>;
  /** Stops a request at its next pause; nothing happens when it is over already. */
  cancel(task: number): void;
}
