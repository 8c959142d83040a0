import { topicStem } from "#domain/detect/lexicon/inflection.ts";

/**
 * Words that news exchanges freely without changing what is said, a line each; all fall to the first. Only such as leave
 * the truth conditions of nearly every claim as they are.
 */
const exchanged = `
die died dies dying dead death deaths kill kills killed killing killings slain perish perished fatality fatalities fatal
injure injured injures injuring injury injuries wound wounds wounded wounding hurt
arrest arrested arrests arresting detain detained detains detaining detention detentions
resign resigned resigns resigning resignation quit quits quitting
rise rises rose risen rising increase increased increases increasing grow grows grew grown growing growth climb climbs climbed climbing
fall falls fell fallen falling drop drops dropped dropping decline declined declines declining decrease decreased decreases decreasing
buy buys bought buying purchase purchased purchases purchasing acquire acquired acquires acquiring acquisition
sell sells sold selling sale sales
build builds built building construct constructed constructs constructing construction
begin begins began begun beginning start starts started starting
end ends ended ending finish finished finishes finishing
close closes closed closing closure shut shuts shutting
leave leaves left leaving depart departed departs departing departure
child children kid kids
soldier soldiers troop troops serviceman servicemen
fire fires blaze blazes
company companies firm firms
vehicle vehicles car cars
house houses home homes
worker workers employee employees staff
doctor doctors physician physicians
election elections vote votes voted voting ballot ballots
win wins won winning victory victories
lose loses lost losing loss losses
hit hits hitting strike strikes struck striking
attack attacks attacked attacking assault assaults assaulted
pay pays paid paying payment payments
send sends sent sending
meet meets met meeting meetings
break breaks broke broken breaking
flee flees fled fleeing
steal steals stole stolen stealing theft thefts
fly flies flew flown flying flight flights
shoot shoots shot shooting shootings
burn burns burnt burned burning
sink sinks sank sunk sinking
cut cuts cutting reduce reduced reduces reducing reduction
raise raises raised raising
choose chooses chose chosen choosing choice
speak speaks spoke spoken speaking speech speeches
write writes wrote written writing
drive drives drove driven driving driver drivers
spend spends spent spending
teach teaches taught teaching teacher teachers
catch catches caught catching
fight fights fought fighting
freeze freezes froze frozen freezing
shrink shrinks shrank shrunk shrinking
sing sings sang sung singing
ring rings rang rung ringing
throw throws threw thrown throwing
hide hides hid hidden hiding
lie lies lied lying
bring brings brought bringing
hear hears heard hearing hearings
swim swims swam swum swimming
grant grants granted granting
seek seeks sought seeking
wear wears wore worn wearing
feed feeds fed feeding
lay lays laid laying
ban bans banned banning prohibit prohibits prohibited forbid forbids forbade forbidden
know knows knew known knowing
lend lends lent lending
sue sues sued suing lawsuit lawsuits
tear tears tore torn tearing
wake wakes woke woken
bite bites bit bitten biting
draw draws drew drawn drawing
ride rides rode ridden riding
stand stands stood standing
lead leads led leading
hold holds held holding
find finds found finding
keep keeps kept keeping
tell tells told telling
say says said saying
give gives gave given giving
take takes took taken taking
make makes made making
see sees saw seen seeing
go goes went gone going
get gets got gotten getting
become becomes became becoming
bear bore borne
blow blows blew blown blowing
dig digs dug digging
eat eats ate eaten eating
forget forgets forgot forgotten
forgive forgave forgiven
hang hangs hung hanged hanging
shake shakes shook shaken shaking
spill spills spilled spilt spilling
strip strips stripped stripping
swear swears swore sworn
weep wept
high height
long length
wide width
deep depth
destroy destroys destroyed destroying destruction
collapse collapses collapsed collapsing
recruit recruits recruited recruiting recruitment enlist enlists enlisted enlisting
flood floods flooded flooding
sick ill illness sickness
jail jailed jails prison prisons imprisoned imprison imprisonment
marry marries married marrying marriage wedding wed
`;

const stems: ReadonlyMap<string, string> = new Map(
  exchanged
    .trim()
    .split("\n")
    .flatMap((row) => {
      const forms = row.split(" ");
      const stem = forms[0] ?? row;
      return forms.map((form) => [form, stem] as const);
    }),
);

/**
 * A stem that brings a word's forms, and words exchanged freely for it, together. Rough: now and then two words fall
 * together that should not.
 * @param lower in small letters
 */
export function meaningStem(lower: string): string {
  const known = stems.get(lower);
  if (known) return known;
  const stem = topicStem(lower.length > 5 ? spelled(lower) : lower);
  const single = stem.length > 4 ? stem.replace(/([bdgmnprt])\1$/, "$1") : stem;
  // "carry" and "carried".
  return single.replace(/([^aeiou])y$/, "$1i");
}

/** "organise" and "organize", "harbour" and "harbor", "theatre" and "theater" in one spelling. */
function spelled(lower: string): string {
  return lower
    .replace(/(?<=\w{4})is(e[ds]?|ing|ations?)$/, "iz$1")
    .replace(/(?<=\w{3})our(s|ed|ing)?$/, "or$1")
    .replace(/(?<=\w{3})tre(s?)$/, "ter$1");
}
