/**
 * The words that the attribution model tells apart by class: verbs by what they do with what they introduce and by their
 * form, nouns and adverbs by kind. They are features that its weights were fitted to, and no rule reads them: changing
 * one calls for fitting anew, and the cue lexicon can change without that.
 */
const verbs: readonly (readonly [base: string, third: string, past: string, gerund: string])[] = [
  // Says it is so.
  [
    "say claim insist argue maintain add note announce confirm acknowledge admit report tell inform warn assure remind notify state assert affirm declare disclose reveal explain observe stress emphasize emphasise underline underscore reiterate repeat reply respond counter recall remark mention testify write tweet post concede contend proclaim rule complain boast pledge vow promise swear caution clarify comment",
    "says claims insists argues maintains adds notes announces confirms acknowledges admits reports tells informs warns assures reminds notifies states asserts affirms declares discloses reveals explains observes stresses emphasizes emphasises underlines underscores reiterates repeats replies responds counters recalls remarks mentions testifies writes tweets posts concedes contends proclaims rules complains boasts pledges vows promises swears cautions clarifies comments",
    "said claimed insisted argued maintained added noted announced confirmed acknowledged admitted reported told informed warned assured reminded notified stated asserted affirmed declared disclosed revealed explained observed stressed emphasized emphasised underlined underscored reiterated repeated replied responded countered recalled remarked mentioned testified wrote written tweeted posted conceded contended proclaimed ruled complained boasted pledged vowed promised swore sworn cautioned clarified commented",
    "saying claiming insisting arguing maintaining adding noting announcing confirming acknowledging admitting reporting telling informing warning assuring reminding notifying stating asserting affirming declaring disclosing revealing explaining observing stressing emphasizing emphasising underlining underscoring reiterating repeating replying responding countering recalling remarking mentioning testifying writing tweeting posting conceding contending proclaiming ruling complaining boasting pledging vowing promising swearing cautioning clarifying commenting",
  ],
  // Puts a figure or a future to it.
  [
    "estimate expect predict anticipate forecast project foresee calculate reckon",
    "estimates expects predicts anticipates forecasts projects foresees calculates reckons",
    "estimated expected predicted anticipated projected foresaw foreseen calculated reckoned",
    "estimating expecting predicting anticipating forecasting projecting foreseeing calculating reckoning",
  ],
  // Points to it.
  [
    "suggest indicate imply hint show conclude find demonstrate determine",
    "suggests indicates implies hints shows concludes finds demonstrates determines",
    "suggested indicated implied hinted showed shown concluded found demonstrated determined",
    "suggesting indicating implying hinting showing concluding finding demonstrating determining",
  ],
  // Holds it in mind.
  [
    "fear suspect believe think assume speculate hold",
    "fears suspects believes thinks assumes speculates holds",
    "feared suspected believed thought assumed speculated held",
    "fearing suspecting believing thinking assuming speculating holding",
  ],
  // Charges somebody with it.
  ["allege charge", "alleges charges", "alleged charged", "alleging charging"],
  // Says it is not so.
  [
    "deny refute rebut debunk",
    "denies refutes rebuts debunks",
    "denied refuted rebutted debunked",
    "denying refuting rebutting debunking",
  ],
  // Turns it away.
  [
    "reject dismiss dispute",
    "rejects dismisses disputes",
    "rejected dismissed disputed",
    "rejecting dismissing disputing",
  ],
  // Names where it is from.
  [
    "cite quote refer reference allude accord",
    "cites quotes refers references alludes accords",
    "cited quoted referred referenced alluded accorded",
    "citing quoting referring referencing alluding according",
  ],
  // Names what something is.
  [
    "call describe label dub deem brand portray depict liken characterize compare identify",
    "calls describes labels dubs deems brands portrays depicts likens characterizes compares identifies",
    "called described labelled labeled dubbed deemed branded portrayed depicted likened characterized compared identified",
    "calling describing labeling dubbing deeming branding portraying depicting likening characterizing comparing identifying",
  ],
  // Finds fault.
  [
    "accuse blame criticize criticise blast denounce condemn attack slam mock decry assail lambast lambaste rail rebuke deride lament bemoan question challenge oppose chide lash rip ridicule scold",
    "accuses blames criticizes criticises blasts denounces condemns attacks slams mocks decries assails lambasts lambastes rails rebukes derides laments bemoans questions challenges opposes chides lashes rips ridicules scolds",
    "accused blamed criticized criticised blasted denounced condemned attacked slammed mocked decried assailed lambasted railed rebuked derided lamented bemoaned questioned challenged opposed chided lashed ripped ridiculed scolded",
    "accusing blaming criticizing criticising blasting denouncing condemning attacking slamming mocking decrying assailing lambasting railing rebuking deriding lamenting bemoaning questioning challenging opposing chiding lashing ripping ridiculing scolding",
  ],
  // Finds good.
  [
    "praise endorse defend support back tout hail applaud welcome thank laud embrace favor champion celebrate congratulate cheer",
    "praises endorses defends supports backs touts hails applauds welcomes thanks lauds embraces favors champions celebrates congratulates cheers",
    "praised endorsed defended supported backed touted hailed applauded welcomed thanked lauded embraced favored championed celebrated congratulated cheered",
    "praising endorsing defending supporting backing touting hailing applauding welcoming thanking lauding embracing favoring championing celebrating congratulating cheering",
  ],
  // Asks or urges.
  [
    "ask urge plead demand request wonder press order encourage implore beg advise recommend",
    "asks urges pleads demands requests wonders presses orders encourages implores begs advises recommends",
    "asked urged pleaded demanded requested wondered pressed ordered encouraged implored begged advised recommended",
    "asking urging pleading demanding requesting wondering pressing ordering encouraging imploring begging advising recommending",
  ],
  // Wants or declines.
  [
    "want hope seek prefer intend aim plan decline refuse agree propose offer decide threaten advocate push",
    "wants hopes seeks prefers intends aims plans declines refuses agrees proposes offers decides threatens advocates pushes",
    "wanted hoped sought preferred intended aimed planned declined refused agreed proposed offered decided threatened advocated pushed",
    "wanting hoping seeking preferring intending aiming planning declining refusing agreeing proposing offering deciding threatening advocating pushing",
  ],
  // Seems.
  ["seem appear sound", "seems appears sounds", "seemed appeared sounded", "seeming appearing sounding"],
  // Knows or feels.
  [
    "know see feel consider view regard understand realize remember learn doubt worry recognize notice imagine",
    "knows sees feels considers views regards understands realizes remembers learns doubts worries recognizes notices imagines",
    "knew known saw seen felt considered viewed regarded understood realized remembered learned doubted worried recognized noticed imagined",
    "knowing seeing feeling considering viewing regarding understanding realizing remembering learning doubting worrying recognizing noticing imagining",
  ],
  // Speaks in some way.
  [
    "speak talk discuss express voice point echo joke shout yell chant email muse interject signal read highlight continue recount retweet share address outline detail answer",
    "speaks talks discusses expresses voices points echoes jokes shouts yells chants emails muses interjects signals reads highlights continues recounts retweets shares addresses outlines details answers",
    "spoke spoken talked discussed expressed voiced pointed echoed joked shouted yelled chanted emailed mused interjected signaled highlighted continued recounted retweeted shared addressed outlined detailed answered",
    "speaking talking discussing expressing voicing pointing echoing joking shouting yelling chanting emailing musing interjecting signaling reading highlighting continuing recounting retweeting sharing addressing outlining detailing answering",
  ],
];

const others: readonly string[] = [
  // What somebody said.
  "claim claims report reports allegation allegations accusation accusations charge charges assertion assertions suggestion suggestions rumor rumors rumour rumours gossip statement statements story stories narrative narratives insinuation insinuations speculation contention contentions notion notions",
  // What a body issues.
  "letter letters communique communiques communiqué communiqués announcement announcements release releases memo memos dossier dossiers document documents study studies survey surveys paper papers assessment assessments bulletin bulletins briefing briefings roundup roundups analysis analyses review reviews filing filings indictment indictments ruling rulings tweet tweets post posts update updates message messages",
  // What somebody holds or wants.
  "criticism support praise endorsement endorsements opposition concern concerns hope hopes doubt doubts fear fears worry worries belief opinion opinions argument arguments demand demands complaint complaints assumption consensus criticisms remark remarks comment comments question questions proposal proposals",
  // By hearsay.
  "reportedly allegedly apparently seemingly supposedly purportedly",
];

/** No verb's class; see {@link knownWord}. */
export const firstOther = 100;

const numbers: ReadonlyMap<string, number> = new Map(
  [
    ...others.map((words, i) => [words, firstOther + i] as const),
    ...verbs.flatMap((shapes, i) => shapes.map((words, shape) => [words, 1 + i * 4 + shape] as const)),
  ].flatMap(([words, number]) => words.split(" ").map((word) => [word, number] as const)),
);

/** 0 for a lower-case word that is none of these, else its class's number, below 128: from {@link firstOther} on no verb's. */
export function knownWord(lower: string): number {
  return numbers.get(lower) ?? 0;
}
