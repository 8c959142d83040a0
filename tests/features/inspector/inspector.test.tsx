import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import type { Claim } from "#domain/claim/claim.ts";
import { Inspector } from "#features/inspector/inspector.tsx";
import { onClaim } from "../../adapters/repository/opened.ts";
import { aSuggestion } from "../../kit/a-claim.ts";
import { articleText, convicts, denial, estimate, inArticle, losses, trains } from "../../kit/a-read-article.ts";
import { renderInHand } from "../../kit/desk-page.tsx";
import { inspect, press, reason, stored } from "./inspected.tsx";

/** What follows a term in the list of who said it. */
function said(term: string): string | null {
  return screen.getByText(term, { selector: "dt" }).nextElementSibling?.textContent ?? null;
}

describe("no claim in hand", () => {
  it("says how many there are and how to begin", async () => {
    const page = await inspect(null);
    expect(screen.getByText(/^5 claims, 5 of them open\./)).toBeDefined();
    await press("Next claim");
    expect(page.selected()).toBe(estimate.id);
    expect(screen.getByText("Claim 1 of 5 · ¶ 3")).toBeDefined();
  });

  it("says where the claims are when all are hidden", async () => {
    await inspect(null, [{ ...losses, checkWorthiness: 0.1 }]);
    expect(screen.getByText(/^No claim of this text is shown\. The slider above it shows/)).toBeDefined();
  });

  it("lists what was set aside, with a way back", async () => {
    const page = await inspect(losses);
    await press("Not a claim");
    expect(page.selected()).toBe(convicts.id);
    await waitFor(async () => expect((await stored(page, losses))?.dismissed).toBe(true));
    page.unmount();
    const again = await renderInHand(<Inspector />, { desk: page.desk });
    const list = screen.getByRole("region", { name: "Set aside as not a claim (1)" });
    expect(within(list).getByText("catastrophic losses")).toBeDefined();
    await userEvent.click(within(list).getByRole("button", { name: "Bring it back" }));
    expect(screen.queryByRole("region", { name: /Set aside/ })).toBeNull();
    expect(screen.getByText(/^5 claims, 5 of them open\./)).toBeDefined();
    await waitFor(async () => expect((await stored(again, losses))?.dismissed).toBe(false));
  });
});

describe("who makes the claim", () => {
  it.each<readonly [string, Claim, string]>([
    [
      "whom the text names, and how they stand in it",
      estimate,
      "The Ukrainian military · official, party to the conflict · speaks in its own cause",
    ],
    ["a denier", denial, "Russian officials · denies it · speaks in its own cause"],
    ["the author", losses, "the author, who names no source"],
    ["nobody, where the attribution isn’t read", { ...losses, suggestion: null }, "not looked for in this language"],
    [
      "the words as written, where they mean somebody",
      {
        ...denial,
        source: {
          span: inArticle("they repeated it"),
          speaker: "Russian officials",
          role: "claimant",
          description: "",
          interested: false,
        },
      },
      "Russian officials · written “they repeated it”",
    ],
  ])("is %s", async (_, claim, text) => {
    await inspect(claim, [claim]);
    expect(said("Said by")).toBe(text);
  });

  it("is followed by whom they cite, and by the cue with its hedge", async () => {
    const cites = { ...estimate, innerSources: denial.source ? [denial.source] : [] };
    await inspect(cites, [cites]);
    expect(said("who cites")).toMatch(/^Russian officials/);
    expect(said("Cue")).toBe("estimates that, hedged: could target");
  });

  it("has no cue where there is none", async () => {
    await inspect(losses);
    expect(screen.queryByText("Cue")).toBeNull();
  });
});

describe("what found the claim", () => {
  const by = (rule: string, score?: number): Pick<Claim, "foundBy"> => ({
    foundBy: { kind: "detector", detector: "kit-1", rule, ...(score !== undefined && { score }) },
  });
  it.each<readonly [string, Claim, string]>([
    ["a rule", { ...denial, ...by("said-that") }, "a verb of saying with its clause"],
    [
      "a rule of which the model is sure, too",
      { ...denial, ...by("said-that", 0.868) },
      "a verb of saying with its clause · the attribution model is 87 % sure",
    ],
    [
      "the model, never quite sure",
      { ...denial, ...by("model", 0.999) },
      "the model alone, by no rule · the attribution model is 99 % sure",
    ],
    [
      "a statement of the author's with much to check",
      { ...losses, ...by("author-assertion"), checkWorthiness: 0.814 },
      "a statement of the author’s own · much to check in it (0.81)",
    ],
    [
      "a statement of the author's with little to check",
      { ...losses, ...by("author-assertion"), checkWorthiness: 0.04 },
      "a statement of the author’s own · little to check in it (0.04)",
    ],
  ])("is %s", async (_, claim, words) => {
    await inspect(claim, [claim]);
    expect(said("Found by")).toBe(words);
  });
});

describe("the reason of a suggestion", () => {
  const rumour: Claim = {
    ...trains,
    suggestion: aSuggestion({ source: { answer: false, rule: "R5", quote: inArticle("Nobody knows"), grade: null } }),
  };
  const refuted: Claim = {
    ...estimate,
    suggestion: estimate.suggestion && {
      ...estimate.suggestion,
      denial: { rule: "R1", quote: inArticle("Moscow has not said how many") },
    },
  };
  it.each<readonly [string, Claim, string, readonly string[]]>([
    [
      "R4 with its grade",
      estimate,
      "sourced",
      [
        "Suggested: Sourced. The text attributes it: The Ukrainian military estimates (¶ 3). Rule R4: the text names where it comes from.",
        "Grade C: named, but interested or second-hand.",
        "Said with a reservation: could target (¶ 3).",
      ],
    ],
    [
      "R3",
      convicts,
      "unsourced",
      [
        "Suggested: Unsourced. The text says that evidence is missing: provided no concrete evidence (¶ 7). Rule R3: evidence is said to be missing.",
      ],
    ],
    ["R5", rumour, "unsourced", ["The text only passes it on: Nobody knows (¶ 7). Rule R5:"]],
    [
      "R6, which quotes nothing",
      losses,
      "unsourced",
      ["Suggested: Unsourced. No source is named. Rule R6: the author asserts it, without a source."],
    ],
    [
      "R1 before the source's",
      refuted,
      "contested",
      [
        "Suggested: Contested. Somebody denies it: Moscow has not said how many (¶ 3). Rule R1: somebody says that it is not so. The text attributes it:",
      ],
    ],
  ])("names the rule and quotes the words: %s", async (_, claim, status, sentences) => {
    const page = await inspect(claim, [claim]);
    expect(reason(page)?.getAttribute("data-suggestion")).toBe(status);
    for (const sentence of sentences) expect(reason(page)?.textContent).toContain(sentence);
    const quotes = [...(reason(page)?.querySelectorAll("q") ?? [])].map(({ textContent }) => textContent ?? "");
    for (const quote of quotes) expect(articleText).toContain(quote);
  });

  it("is accepted by its button, and then offers nothing more to accept", async () => {
    const page = await inspect(trains);
    await press("Accept");
    await waitFor(async () => expect((await stored(page, trains))?.decision?.status).toBe("unsourced"));
    expect(page.selected()).toBe(estimate.id);
  });

  it("is never shown as a decision", async () => {
    await inspect(convicts);
    for (const name of ["Sourced", "Unsourced", "Denied", "Contested"])
      expect(screen.getByRole("button", { name }).getAttribute("aria-pressed")).toBe("false");
  });
});

describe("evidence", () => {
  it.each<readonly [string, Claim, readonly string[]]>([
    ["says that evidence is missing", convicts, ["provided no concrete evidence (¶ 7) says evidence is missing"]],
    [
      "disputes a detail",
      { ...losses, suggestion: aSuggestion({ flags: [{ flag: "partly-denied", quote: inArticle("Nobody knows") }] }) },
      ["Nobody knows (¶ 7) disputes a detail"],
    ],
    [
      "denies it",
      { ...losses, suggestion: aSuggestion({ denial: { rule: "R1", quote: inArticle("Nobody knows") } }) },
      ["Nobody knows (¶ 7) denies it"],
    ],
  ])("lists each passage that %s", async (_, claim, passages) => {
    await inspect(claim, [claim]);
    const items = within(await screen.findByRole("list", { name: "Found in the text" })).getAllByRole("listitem");
    expect(items.map(({ textContent }) => textContent)).toEqual(passages);
  });

  it("lists nothing where there is none", async () => {
    await inspect(estimate);
    const evidence = await screen.findByRole("region", { name: "Evidence" });
    expect(within(evidence).queryByRole("list")).toBeNull();
  });
});

describe("deciding", () => {
  it("presses the status, shows it as decided and can open the claim again", async () => {
    const page = await inspect(convicts);
    expect(screen.queryByRole("button", { name: "Open again" })).toBeNull();
    await press("Denied");
    expect(screen.getByRole("button", { name: "Denied" }).getAttribute("aria-pressed")).toBe("true");
    expect(screen.queryByRole("button", { name: "Accept" })).toBeNull();
    await waitFor(async () => expect((await stored(page, convicts))?.decision?.status).toBe("denied"));
    await press("Open again");
    expect(screen.getByRole("button", { name: "Denied" }).getAttribute("aria-pressed")).toBe("false");
    await waitFor(async () => expect((await stored(page, convicts))?.decision).toBeNull());
  });

  it("is not offered for what was set aside; bringing it back is", async () => {
    const page = await inspect(null);
    await page.desk.acts.perform(onClaim(page.article, losses, { kind: "dismiss" }));
    page.unmount();
    const again = await renderInHand(<Inspector />, { desk: page.desk, selected: losses });
    expect(screen.getByText("Not a claim · ¶ 3")).toBeDefined();
    expect(screen.queryByRole("button", { name: "Denied" })).toBeNull();
    await press("Bring it back");
    expect(screen.getByRole("button", { name: "Denied" })).toBeDefined();
    await waitFor(async () => expect((await stored(again, losses))?.dismissed).toBe(false));
  });
});
