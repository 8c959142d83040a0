import { useLibrary } from "#state/library.ts";
import { usePresentDetector } from "#state/queries/lexicon.ts";
import { useSession } from "#state/session.ts";

/** What is said where claims were found without one of the detector's models. */
export const limitationSentence =
  "A model of the detector could not be loaded, so rules did its part, with more mistakes than usual. Your decisions are unharmed; reload the page to look again.";

/** Whether claims of an article in the library were found without one of the detector's models. */
export function useLibraryLimited(): boolean {
  const detector = usePresentDetector();
  const { articles, tallyOf } = useLibrary();
  const limited = useSession((session) => session.limited);
  return articles
    .map(tallyOf)
    .some((tally) => tally && limited.get(tally.text) === detector && tally.detector !== detector);
}
