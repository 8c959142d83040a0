/** What a word may say about the truth of what stands around it. */
export const cueKinds = ["refuting", "negating", "hedging", "reporting", "confirming", "turning"] as const;
export type CueKind = (typeof cueKinds)[number];

const words: Readonly<Record<CueKind, string>> = {
  refuting:
    "hoax hoaxes hoaxer hoaxers fake fakes faked faking false falsely falsified debunk debunks debunked debunking bogus untrue fabricated fabrication satire satirical sham prank pranked phony staged stunt myth myths refute refutes refuted refuting deny denies denied denying denial denials dismiss dismissed dismisses dismissing rubbish nonsense baseless unfounded incorrect inaccurate wrong misleading mistaken lie lies lied lying fooled duped tricked trick fiction fictional exaggerated disproved disproven discredited retracted retraction retract correction photoshopped doctored trolling contradict contradicts contradicted contradicting rebut rebuts rebutted rebuffed quash quashed exposed overblown",
  negating: "not no never n't nobody nothing none neither nor without cannot",
  hedging:
    "allegedly alleged reportedly reported rumor rumors rumour rumours rumored rumoured unconfirmed unverified apparently supposedly supposed purported purportedly purports claim claims claimed claiming possibly possible may might could perhaps appears seems suspected potentially speculation unclear doubt doubts doubtful skeptical sceptical skeptics sceptics skepticism scepticism questions questionable dubious suspicious",
  reporting: "report reports reporting according said says told sources source claims claimed announced",
  confirming:
    "confirmed confirms confirm verified official officially revealed reveals true actually real really indeed proof evidence footage",
  turning: "but however although though despite actually instead contrary turns turned truth fact reality",
};

const kindsOf = new Map<string, number>();
for (const [bit, kind] of cueKinds.entries())
  for (const word of words[kind].split(" ")) kindsOf.set(word, (kindsOf.get(word) ?? 0) | (1 << bit));

/** The kinds of a word in small letters, a bit for each in the order of {@link cueKinds}. */
export function cueBits(word: string): number {
  return kindsOf.get(word) ?? 0;
}

/** How many words are of each kind, in the order of {@link cueKinds}. */
export function cueCounts(bits: readonly number[]): readonly number[] {
  return cueKinds.map((_, kind) => bits.reduce((sum, own) => sum + ((own >> kind) & 1), 0));
}
