/** Verbs of news prose whose forms the ending alone does not give: base, past tense, past participle. */
const rows = `
bear bore borne
begin began begun
bespeak bespoke bespoken
bet bet
bind bound
bite bit bitten
blow blew blown
break broke broken
bring brought
broadcast broadcast
build built
buy bought
cast cast
choose chose chosen
cling clung
come came come
cut cut
deal dealt
draw drew drawn
drive drove driven
fall fell fallen
feel felt
fight fought
find found
fling flung
forecast forecast
foresee foresaw foreseen
foretell foretold
forget forgot forgotten
forgive forgave forgiven
forswear forswore forsworn
gainsay gainsaid
get got gotten
give gave given
go went gone
greenlight greenlit
grow grew grown
hear heard
hide hid hidden
hit hit
hold held
keep kept
know knew known
label labelled labeled
lay laid
lead led
leave left
let let
lose lost
make made
mean meant
meet met
mislead misled
mistake mistook mistaken
misunderstand misunderstood
outdo outdid outdone
overcome overcame overcome
override overrode overridden
overthrow overthrew overthrown
pay paid
put put
quit quit
read read
rebuild rebuilt
retell retold
rewrite rewrote rewritten
ring rang rung
rise rose risen
say said
see saw seen
seek sought
sell sold
send sent
set set
shake shook shaken
shoot shot
show showed shown
sing sang sung
sling slung
speak spoke spoken
spell spelt
spend spent
spin spun
spit spat
spring sprang sprung
stand stood
steal stole stolen
sting stung
strike struck stricken
swear swore sworn
sweep swept
swing swung
take took taken
teach taught
tear tore torn
tell told
think thought
throw threw thrown
undercut undercut
understand understood
undertake undertook undertaken
uphold upheld
weep wept
win won
withdraw withdrew withdrawn
withhold withheld
withstand withstood
write wrote written
`;

const table = rows
  .trim()
  .split("\n")
  .map((row) => row.split(" "));

const pasts: ReadonlyMap<string, readonly string[]> = new Map(
  table.map(([base = "", ...past]) => [base, [...new Set(past)]]),
);

const bases: ReadonlyMap<string, string> = new Map(
  // Of two verbs with one past the first has it.
  table.toReversed().flatMap(([base = "", ...past]) => past.map((form) => [form, base] as const)),
);

/** Past tense and participle of a verb, where they are irregular. */
export function irregularPast(lemma: string): readonly string[] | undefined {
  return pasts.get(lemma);
}

/** The verb that a lower-case word is an irregular past of. */
export function irregularBase(lower: string): string | undefined {
  return bases.get(lower);
}

/** More than one syllable, with the stress on the last: these double their last letter as "quip" does. */
const stressed = new Set(
  "abet acquit admit allot commit compel concur confer control deadpan defer demur deter dispel emit equip expel extol forget incur infer omit outwit overlap patrol permit prefer propel rebel rebut recur refer regret remit repel submit transfer transmit".split(
    " ",
  ),
);

/** Whether a verb doubles its last letter before "-ed" and "-ing": "quip", "admit". */
export function doublesLastLetter(lemma: string): boolean {
  return stressed.has(lemma) || /^(?:[^aeiou]*|[^aeiou]*qu)[aeiouy][bdgklmnprt]$/.test(lemma);
}
