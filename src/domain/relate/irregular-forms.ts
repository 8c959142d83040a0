/** Forms that no ending gives away, behind the word they are forms of. */
const rows = `
arrive arrival
become became
begin began begun
break broke broken
bring brought
build built
buy bought
catch caught
choose chose chosen
come came
cut cuts cutting
die died dying death deaths dead
draw drew drawn
drive drove driven
eat ate eaten
fall fell fallen
fight fought
find found
fly flew flown
forbid forbade forbidden
freeze froze frozen
give gave given
grow grew grown
hide hid hidden
hit hits hitting
hold held
keep kept
know knew known
lead led
leave left
lose lost loss losses
man men
meet met
pay paid
person people persons
rise rose risen
run ran
see saw seen
sell sold
send sent
shoot shot
sink sank sunk
speak spoke spoken
spend spent
stand stood
steal stole stolen
strike struck
swim swam swum
teach taught
think thought
throw threw thrown
win won
withdraw withdrew withdrawn withdrawal
woman women
child children
write wrote written
`;

const bases: ReadonlyMap<string, string> = new Map(
  rows
    .trim()
    .split("\n")
    .flatMap((row) => {
      const [base = "", ...forms] = row.split(" ");
      return forms.map((form) => [form, base] as const);
    }),
);

/** The word that a lower-case word is an irregular form of; any other word itself. */
export function baseForm(lower: string): string {
  return bases.get(lower) ?? lower;
}
