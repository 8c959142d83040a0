import { singular } from "#domain/detect/lexicon/inflection.ts";

/** What kind of source a noun stands for. */
export type SourceNounKind = "official" | "person" | "body" | "media" | "expert" | "document" | "recording" | "vague";

const rows: readonly (readonly [SourceNounKind, string])[] = [
  [
    "official",
    "official minister president chancellor premier senator governor mayor ambassador diplomat spokesman spokeswoman spokesperson secretary commander general colonel admiral officer prosecutor captain judge king queen prince leader lawmaker deputy envoy chief adviser advisor aide congressman congresswoman representative councillor sheriff bishop pope priest imam rabbi",
  ],
  [
    "body",
    "military army navy government ministry staff police administration parliament council commission committee agency authority court union party intelligence department embassy office service command force nation state side country alliance coalition bank company organization organisation group federation association institute university operator regulator watchdog kremlin pentagon house senate congress cabinet opposition community movement team club hospital school church foundation board panel village town city region island",
  ],
  [
    "media",
    "site website newspaper tabloid outlet media channel magazine broadcaster radio television paper press blog newsletter daily weekly publication blogger",
  ],
  [
    "expert",
    "expert analyst researcher scientist economist historian professor doctor scholar lawyer academic observer specialist engineer geologist inspector epidemiologist study-author author critic strategist",
  ],
  [
    "person",
    "man woman resident witness eyewitness survivor victim villager worker soldier journalist reporter activist protester refugee prisoner relative mother father son daughter wife husband brother sister friend neighbour neighbor citizen member supporter opponent candidate director manager owner founder head chairman chairwoman chair executive employee user volunteer farmer student teacher nurse pilot sailor fighter veteran campaigner human-rights advocate attorney defendant suspect plaintiff ceo minister-president whistleblower source-person people voter rebel ranger driver passenger fan coach player trader investor",
  ],
  [
    "document",
    "statement report letter communique communiqué announcement memo dossier document study survey poll data figure statistic record file filing lawsuit suit indictment ruling email paper assessment bulletin briefing roundup census transcript contract treaty law constitution email estimate tweet post article book research analysis release",
  ],
  ["recording", "video footage photo photograph image picture recording audio tape clip screenshot"],
  ["vague", "source rumor rumour"],
];

const kinds: ReadonlyMap<string, SourceNounKind> = new Map(
  rows.toReversed().flatMap(([kind, nouns]) => nouns.split(" ").map((noun) => [noun, kind] as const)),
);

/** What kind of source a noun (singular or plural, lower case) stands for; undefined when none that is known. */
export function sourceNounKind(lower: string): SourceNounKind | undefined {
  return kinds.get(lower) ?? kinds.get(singular(lower));
}
