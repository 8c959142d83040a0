import { expect, test } from "vitest";

import { piecesText, spanText } from "#domain/anchor/span.ts";

import { detection } from "../../kit/detected.ts";

/** Every proposed link in one line: `denial -> denied: type ground “quote”`. */
function links(text: string): readonly string[] {
  const { claims } = detection(text);
  return claims.flatMap((claim) =>
    claim.denies.map((link) => {
      const denied = claims.find((other) => other.id === link.claim);
      const quote = link.quote ? ` “${spanText(text, link.quote)}”` : "";
      return `${piecesText(text, claim.pieces)} -> ${denied ? piecesText(text, denied.pieces) : "?"}: ${link.type} ${link.ground}${quote}`;
    }),
  );
}

const cases: readonly (readonly [what: string, text: string, links: readonly string[]])[] = [
  [
    "a denial told of earlier allegations",
    "Denmark said that Norway planned to close the border. Norway dismissed the allegations.",
    ["Norway dismissed the allegations -> Norway planned to close the border: full anaphora “the allegations”"],
  ],
  [
    "the other side says there is no such thing",
    "Denmark said that Norway planned to close the border. Norwegian officials said there were no plans to close the border.",
    ["there were no plans to close the border -> Norway planned to close the border: full topic"],
  ],
  [
    "a heading that denies",
    "Denmark said that Norway had tanks at the border.\nNorway denies the claims\nNorwegian officials say that there are no tanks in the north.",
    ["there are no tanks in the north -> Norway had tanks at the border: full heading “Norway denies the claims”"],
  ],
  [
    "only the number",
    "Denmark said that Norway had 300 tanks at the border. Norway rejected the claims, saying the number was exaggerated.",
    ["Norway rejected the claims -> Norway had 300 tanks at the border: partial anaphora “the claims”"],
  ],
  [
    "only a motive",
    "Denmark said that Norway had tanks at the border. Norway called the claims propaganda.",
    ["Norway called the claims propaganda -> Norway had tanks at the border: deflects anaphora “the claims”"],
  ],
  [
    "a denial from before",
    "Denmark said that Norway had tanks at the border. Norway said last year that it had no tanks at the border.",
    ["it had no tanks at the border -> Norway had tanks at the border: stale topic"],
  ],
  [
    "a denial with its own words for what it denies",
    "Denmark said that Norway had tanks at the border. Norway denied that it had tanks at the border.",
    ["it had tanks at the border -> Norway had tanks at the border: full direct “denied that”"],
  ],
  [
    "whose claims are denied",
    "Denmark said that Norway had tanks at the border. Sweden said that Norway had guns at the border. Norway rejected Sweden's claims.",
    ["Norway rejected Sweden's claims -> Norway had guns at the border: full anaphora “Sweden's claims”"],
  ],
  [
    "denying that something is not so agrees with whoever said that it is",
    "Denmark said that Norway paid its debts. Norway denied that it had not paid its debts.",
    [],
  ],
  [
    "two who say no agree",
    "Denmark said that there were no tanks at the border. Norway said that there were no tanks at the border.",
    [],
  ],
  [
    "the same side does not deny itself",
    "Denmark said that Norway had tanks at the border. Danish officials said that there were no tanks at the border.",
    [],
  ],
  [
    "the author's own claims have nobody to answer",
    "Norway had tanks there in May. Norway dismissed the allegations.",
    [],
  ],
  ["another topic", "Denmark said that Norway had tanks at the border. Norway said that there was no fish in May.", []],
  [
    "turning down a proposal",
    "Denmark said that Norway had tanks at the border. Norway rejected the proposal to talk.",
    [],
  ],
];

test.each(cases)("%s", (_, text, expected) => {
  expect(links(text)).toEqual(expected);
});
