import { meaningStem } from "#domain/relate/meaning-stem.ts";

/** Words that make another claim where one stands for the other, a line each. */
const rows = `
rise fall
raise cut
buy sell
win lose
begin end
open close
arrive leave
import export
before after
more fewer
more less
north south
northern southern
east west
eastern western
man woman
boy girl
son daughter
young old
left right
accept reject
approve reject
support oppose
real fake
legal banned
alive die
first last
favour against
favor against
`;

const opposites: readonly (readonly string[])[] = rows
  .trim()
  .split("\n")
  .map((row) => row.split(" ").map(meaningStem));

/** Beside these, "against" turns a claim about and its absence does too: "voted for", "voted against". */
const taken: ReadonlySet<string> = new Set(
  "vote argue rule speak campaign decide testify lobby".split(" ").map(meaningStem),
);
const against = meaningStem("against");

/** Whether one claim has a word whose opposite the other has, by their stems. Symmetric. */
export function areOpposed(first: readonly string[], second: readonly string[]): boolean {
  const onlyFirst = first.filter((stem) => !second.includes(stem));
  const onlySecond = second.filter((stem) => !first.includes(stem));
  if ([...onlyFirst, ...onlySecond].includes(against) && first.some((stem) => taken.has(stem))) return true;
  return opposites.some(
    ([one = "", other = ""]) =>
      (onlyFirst.includes(one) && onlySecond.includes(other)) ||
      (onlyFirst.includes(other) && onlySecond.includes(one)),
  );
}
