/**
 * An article in which the author says much in their own voice, some of it easily checked, some of it hardly: its
 * statements differ in check-worthiness, and it is longer than any screen.
 */
export const harbourText = `The harbour of Norrvik is for sale, and nobody wants to say why

By Ida Berg

The town of Norrvik bought its harbour from the state in 1974 for 2 million crowns. It was a grey morning, and the gulls were louder than the guests. The mayor of the day cut a blue ribbon, and a brass band played. Hardly anybody remembers the song today.

Since then 41 ships a year have called here on average. In 2019 the number fell to 12. The grain silo on the eastern quay was closed in March 2020, and 63 people lost their work. Some of them moved to Lindow. Others stayed and waited, as people on this coast have always done.

Mayor Anna Lind said that the harbour loses 3 million crowns a year. According to the harbour master, half of the cranes can no longer be used. He denied that the eastern quay is unsafe. The town council meets on the first Monday of each month in the old customs house.

It is hard to love a place that smells of tar and diesel. Still, children learn to swim here. The water is cold even in July. A lighthouse stands at the end of the pier, and its lamp was replaced in 2011.

The ferry to Port Elm carried 88,000 passengers in 2016. It ran four times a day. The company sold both ships to an owner in Greece in the autumn of 2021. The terminal has been empty ever since, and its windows are broken.

One buyer is a fund from Harkstad that already owns five harbours. The fund paid no tax in 2022. Its offices are on the third floor of a bank. A spokeswoman for the fund said that it will keep all jobs for ten years. Reportedly, the price is 90 million crowns.

There is something sad about a harbour without ships. Perhaps it was always too large for the town. Perhaps the town was too small for its dreams. What is a harbour worth, if not the ships that come back to it?

The railway to the harbour was built in 1931 and closed in 1988. Its rails were sold as scrap for 400,000 crowns. Grass grows between the sleepers. The station is a café now, and its cake is the best on the coast.

The fishing fleet of Norrvik had 57 boats in 1990. Today it has nine. The cannery employed 210 women until 2004. Its chimney was blown up in front of 3,000 people. Everybody cheered, and many of them wept.

In the election of 2023 the party of the mayor won 51 percent of the vote. The turnout was the lowest in the county. The opposition wants a vote of all citizens on the sale. Such a vote would cost money. Democracy usually does.

The workers' union said that 140 people depend on the harbour. It accused the mayor of hiding a report. The report has 212 pages and was finished in May. It names three buyers. The town has published four of its pages.

The sea does not care. It rises by 4 millimetres a year. In January 2022 it stood 2 metres above the quay and flooded 30 cellars. The insurance paid for eleven of them. The others were pumped out by neighbours.

The decision will be made in December. Whatever it is, the gulls will stay.
`;
