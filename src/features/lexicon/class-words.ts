import type { CueClass } from "#domain/detect/lexicon/cue-classes.ts";

/** What a verb of each class does, as a person would put it; `hint` says what follows from it. */
export const classWords: Readonly<Record<CueClass, { readonly does: string; readonly hint: string }>> = {
  assert: { does: "says", hint: "It is so: say, insist." },
  estimate: { does: "estimates", hint: "It puts a figure or a future to it: expect, forecast." },
  suggest: { does: "suggests", hint: "It points to it, as documents do too: show, indicate." },
  believe: { does: "believes", hint: "It holds it in mind: think, fear." },
  allege: { does: "alleges", hint: "It charges somebody with it." },
  deny: { does: "denies", hint: "It is not so: always a denial." },
  reject: { does: "rejects", hint: "It turns away: a denial only of a claim, a report, an allegation." },
};
