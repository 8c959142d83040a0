/** Small closed classes of English words that several rules share. All lower case. */
function words(list: string): ReadonlySet<string> {
  return new Set(list.split(" "));
}

export const modals = words("could may might");
export const forecasts = words("will would shall may might could should must can wo 'll");
export const hedgeWords = words(
  "potential potentially possible possibly likely unlikely perhaps apparently seemingly probably presumably suspected maybe reportedly allegedly supposedly purportedly",
);
export const hearsayAdverbs = words("reportedly allegedly supposedly purportedly");
export const forms = {
  be: words("be is are was were been being am 's 're"),
  have: words("have has had having 've"),
  do: words("do does did"),
} as const;
export const negations = words("not n't never no neither nor without n’t");
export const relatives = words("who which that whom whose");
export const masculineFeminine = words("he she his her");
export const anaphoricSources = words("he she they it who we i");
export const weekdays = words("monday tuesday wednesday thursday friday saturday sunday");
export const months = words(
  "january february march april may june july august september october november december jan feb mar apr aug sept sep oct nov dec",
);
export const timeWords = words(
  "today yesterday tomorrow earlier later recently late early monday tuesday wednesday thursday friday saturday sunday morning afternoon evening night week month year",
);
/** What would back a claim, and the words that say there is none of it. */
export const evidenceWord = /^(?:evidence|proofs?|substantiation|documentation|corroboration)$/;
export const withoutWord = /^(?:no|little|scant|without|not|n't|never|neither|unable|cannot|lack|absence)$/;
/** They say that evidence is missing for just the claim they are said of. */
export const unfoundedWord =
  /^(?:baseless|groundless|unfounded|unsubstantiated|unsupported|unconfirmed|unverified|unproven|unproved)$/;
/** They say of a claim that it is not so. */
export const falseWord =
  /^(?:false|untrue|fake|fabricated|lies?|hoax|fabrications?|nonsense|incorrect|wrong|bogus|disinformation)$/;
export const quantityWords = words(
  "hundred hundreds thousand thousands million millions billion billions trillion dozens dozen several multiple half majority percent two three four five six seven eight nine ten twenty thirty forty fifty double twice record",
);
