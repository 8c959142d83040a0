import { describe, expect, it } from "vitest";
import { claimAddress } from "#state/claim-address.ts";
import { anArticle } from "../kit/an-article.ts";

const article = anArticle({ id: "a storm-1a2b3c" });
const [text] = article.texts;
const claim = "c".repeat(20);

describe("the address of a claim", () => {
  it("names the article and the claim", () => {
    expect(claimAddress(article, { text: text?.hash ?? "", claim })).toBe(`/articles/a%20storm-1a2b3c?claim=${claim}`);
  });

  it("of one of several texts names the text too, so that no other is opened", () => {
    const older = "e".repeat(64);
    const several = { ...article, texts: article.texts.flatMap((version) => [{ ...version, hash: older }, version]) };
    expect(claimAddress(several, { text: older, claim })).toBe(
      `/articles/a%20storm-1a2b3c?text=eeeeeeee&claim=${claim}`,
    );
  });
});
