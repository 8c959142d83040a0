import { type Taken, without } from "#domain/relate/figures.ts";

const months = "january february march april may june july august september october november december".split(" ");
const month = String.raw`January|February|March|April|May|June|July|August|September|October|November|December|Jan\.?|Feb\.?|Mar\.?|Apr\.?|Aug\.?|Sept?\.?|Oct\.?|Nov\.?|Dec\.?`;
const year = String.raw`(?:19|20)\d\d`;
const day = String.raw`[0-3]?\d(?:st|nd|rd|th)?`;
const time = new RegExp(
  [
    String.raw`(?<isoYear>${year})-(?<isoMonth>[01]\d)-(?<isoDay>[0-3]\d)`,
    String.raw`(?<day>${day})(?: of)? (?<month>${month})(?:,? (?<year>${year}))?`,
    String.raw`(?<monthFirst>${month}) (?<dayAfter>${day})(?:,? (?<yearAfter>${year}))?`,
    String.raw`(?<monthOf>${month})(?: of)?,? (?<yearOf>${year})`,
    // "May" alone is a verb, "March" too: only behind a word that leads to a time.
    String.raw`(?<=\b(?:in|since|by|until|till|from|of|during|late|early|mid|last|next|this)[ -])(?<monthAlone>${month})`,
    String.raw`(?<weekday>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)s?`,
    String.raw`(?<clock>[0-2]?\d(?:[:.][0-5]\d)?) ?(?<half>[ap]\.?m\.?)`,
    String.raw`(?<clock24>[0-2]?\d:[0-5]\d)`,
    // 2,000 of something is a figure: "2000 soldiers".
    String.raw`(?<yearAlone>${year})(?! (?:\p{Ll}{2,}s|people|men|women|children)\b)`,
    String.raw`(?<=\b(?:in|since|by|until|of|from) )(?<yearLed>${year})`,
  ]
    .map((form) => `(?:${form})`)
    .join("|"),
  "gu",
);
const bounded = new RegExp(String.raw`(?<![\p{L}\p{N}.,$€£-])(?:${time.source})(?![\p{L}\p{N}%]|[.,:-]\d)`, "gu");
/** Times that mean another day in another article: no ground to compare by. */
const relative =
  /\b(?:today|yesterday|tomorrow|tonight|now|currently|recently|lately|soon|(?:last|next|this|past|coming|previous) (?:week|weekend|month|year|day|night|morning|evening|decade)s?|(?:a|an|one|two|three|several|few) (?:day|week|month|year)s? (?:ago|earlier|later))\b/gi;

/**
 * Takes dates and times out of some words, each in one spelling: "2024-05-09", "--05-09" where no year is given, "2024-05",
 * "--05", "2024", "monday", "14:30". What is only relative ("last year") is taken out and not found.
 */
export function takeTimes(words: string): Taken {
  const absolute = [...words.matchAll(bounded)];
  const found = absolute.map((match) => spell(match.groups ?? {}));
  const rest = without(
    words,
    absolute.map((match) => ({ start: match.index, end: match.index + match[0].length })),
  );
  return { found, rest: rest.replace(relative, " ") };
}

function spell(part: Readonly<Record<string, string | undefined>>): string {
  if (part["weekday"]) return part["weekday"].toLowerCase();
  const clock = part["clock"] ?? part["clock24"];
  if (clock) return spellClock(clock, part["half"]?.toLowerCase() ?? "");
  const alone = part["yearAlone"] ?? part["yearLed"];
  if (alone) return alone;
  if (part["isoYear"]) return `${part["isoYear"]}-${part["isoMonth"]}-${part["isoDay"]}`;
  const inYear = part["year"] ?? part["yearAfter"] ?? part["yearOf"] ?? "-";
  const name = part["month"] ?? part["monthFirst"] ?? part["monthOf"] ?? part["monthAlone"] ?? "";
  const onDay = part["day"] ?? part["dayAfter"];
  const number = months.findIndex((own) => own.startsWith(name.toLowerCase().slice(0, 3))) + 1;
  return `${inYear}-${two(number)}${onDay ? `-${two(Number.parseInt(onDay, 10))}` : ""}`;
}

function spellClock(clock: string, half: string): string {
  const [hour = 0, minute = 0] = clock.split(/[:.]/).map(Number);
  const shifted = half === "" ? hour : (hour % 12) + (half.startsWith("p") ? 12 : 0);
  return `${two(shifted)}:${two(minute)}`;
}

function two(value: number): string {
  return String(value).padStart(2, "0");
}

/** Whether two times can be one: none of their parts contradict. A weekday and a date always can. */
export function agree(a: string, b: string): boolean {
  if (kindOf(a) !== kindOf(b)) return true;
  if (kindOf(a) !== "date") return a === b;
  const [yearA, monthA, dayA] = partsOf(a);
  const [yearB, monthB, dayB] = partsOf(b);
  return fits(yearA, yearB) && fits(monthA, monthB) && fits(dayA, dayB);
}

/** What a time is: only times of one kind can contradict each other. */
export function kindOf(spelled: string): "weekday" | "clock" | "date" {
  if (/^\p{L}/u.test(spelled)) return "weekday";
  return spelled.includes(":") ? "clock" : "date";
}

function partsOf(date: string): readonly string[] {
  return date.startsWith("--") ? ["", ...date.slice(2).split("-")] : date.split("-");
}

function fits(a: string | undefined, b: string | undefined): boolean {
  return !a || !b || a === b;
}
