/** Words that say nothing on what a statement is about: grammar, reporting, how sure and how much. Lower case. */
export const spokenWords: ReadonlySet<string> = new Set(
  "the a an and or but nor yet so if then than as of in on at to for from by with within into onto over under up down out off about above below between among through during before after since until against along around is are was were be been being am has have had having do does did doing not no never none nobody nothing neither without cannot can could may might will would shall should must it its it's this that these those there their theirs they them he him his she her hers we our ours us you your i me my who whom whose which what when where while why how all any some each every both either many much more most less least few several such other another same own only just even also too very still already again ever almost nearly about roughly around approximately exactly at least first said say says saying told tell tells claim claims claimed claiming report reports reported reportedly alleged allegedly allegation allegations according stated states statement statements added adds noted denied deny denies denying denial dismissed dismiss dismisses rejected reject rejects refuted refute false untrue fake hoax true truth really actually indeed however because due per like one two new time times year years day days week weeks month months today yesterday tomorrow now later earlier ago soon recently currently immediate immediately potential potentially possible possibly likely probably perhaps going get gets got make makes made take takes took taken plan plans planned planning intend intends intention intentions fact matter thing things way".split(
    " ",
  ),
);

/** Words that stand in news of every kind, and so say little about which news it is. Lower case. */
export const everydayWords: readonly string[] =
  "people man woman official government country state president minister leader spokesman spokesperson spokeswoman company group city town region area world nation public news million percent large small big high low old young long short good bad great part number use call show find know think see want need work help give come leave put set hold keep start begin end last next force lead".split(
    " ",
  );
