import { singular } from "#domain/detect/lexicon/inflection.ts";

/** Nouns for something that happens or holds and that have no telling ending. */
const events = new Set(
  "attack strike raid war loss death campaign drop rise fall increase decrease decline growth surge plan use wave exodus shortage crisis defeat retreat advance offensive link tie role presence build-up buildup change shift cut rate breach leak crash blast arrest outbreak collapse recession failure abuse fraud murder killing theft influx threat delay mistake mutiny riot coup massacre torture genocide famine flood fire earthquake corruption violation crime merger deal sale protest blockade siege".split(
    " ",
  ),
);
const eventEnding = /(?:[ts]ion|ment|ance|ence|sis|ure|ing|age)s?$/;
/** Endings of the same look on nouns that name things or qualities. */
const noEvent = new Set(
  "question position condition section station government department parliament document moment apartment building meeting evidence sentence science audience picture creature village language money reason opinion region nation million billion religion".split(
    " ",
  ),
);

/** Whether a noun names something that happens, so that a phrase about it can be checked: "a minimal recruitment". */
export function isEventNoun(lower: string): boolean {
  const noun = singular(lower);
  return events.has(noun) || (eventEnding.test(lower) && !noEvent.has(noun));
}
