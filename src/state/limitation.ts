import { usePorts } from "#state/ports-context.tsx";
import { useLibrary } from "#state/library.ts";
import { useSession } from "#state/session.ts";

/** What is said where claims were found without one of the detector's models. */
export const limitationSentence =
  "A model of the detector could not be loaded, so rules did its part, with more mistakes than usual. Your decisions are unharmed; reload the page to look again.";

/** Whether claims of an article in the library were found without one of the detector's models. */
export function useLibraryLimited(): boolean {
  const { detector } = usePorts();
  const { articles, tallyOf } = useLibrary();
  const limited = useSession((session) => session.limited);
  return articles.map(tallyOf).some((tally) => tally && limited.has(tally.text) && tally.detector !== detector.version);
}
