import { late } from "#ui/late.tsx";
import { whenSomebodyIsHere } from "#ui/presence.ts";

/*
 * What the inspector shows of a claim: not needed at the first paint, when mostly none is selected yet.
 */

export const ArticleNote = late(
  whenSomebodyIsHere(async () => ({
    default: (await import("#features/inspector/article-note.tsx")).ArticleNote,
  })),
);
export const Voices = late(async () => ({ default: (await import("#features/inspector/voices.tsx")).Voices }));
export const ClaimMarks = late(async () => ({
  default: (await import("#features/inspector/claim-marks.tsx")).ClaimMarks,
}));
export const SecondLook = late(async () => ({
  default: (await import("#features/inspector/second-look.tsx")).SecondLook,
}));
export const SuggestionReason = late(async () => ({
  default: (await import("#features/inspector/suggestion-reason.tsx")).SuggestionReason,
}));
export const SameElsewhere = late(async () => ({
  default: (await import("#features/inspector/same-elsewhere.tsx")).SameElsewhere,
}));
export const DenialLinks = late(async () => ({
  default: (await import("#features/inspector/denial-links.tsx")).DenialLinks,
}));
export const Evidence = late(async () => ({ default: (await import("#features/inspector/evidence.tsx")).Evidence }));
export const ClaimTimeline = late(async () => ({
  default: (await import("#features/inspector/claim-timeline.tsx")).ClaimTimeline,
}));

/** Loads all of them ahead of their first use; rejects when a file can't be loaded, and each is then asked for again. */
export async function preloadSections(): Promise<void> {
  await Promise.all([
    import("#features/inspector/article-note.tsx"),
    import("#features/inspector/voices.tsx"),
    import("#features/inspector/claim-marks.tsx"),
    import("#features/inspector/second-look.tsx"),
    import("#features/inspector/suggestion-reason.tsx"),
    import("#features/inspector/same-elsewhere.tsx"),
    import("#features/inspector/denial-links.tsx"),
    import("#features/inspector/evidence.tsx"),
    import("#features/inspector/claim-timeline.tsx"),
    import("#features/inspector/evidence-bar.tsx"),
  ]);
}
