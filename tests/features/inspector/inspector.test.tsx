import { act, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import type { Claim } from "#domain/claim/claim.ts";
import type { Reading } from "#domain/claim/reading.ts";
import { Inspector } from "#features/inspector/inspector.tsx";
import { session } from "#state/session.ts";
import { onClaim } from "../../adapters/repository/opened.ts";
import { aSuggestion } from "../../kit/a-claim.ts";
import {
  articleClaims,
  articleText,
  convicts,
  denial,
  estimate,
  inArticle,
  losses,
  trains,
} from "../../kit/a-read-article.ts";
import { type ArticleInHand, renderInHand } from "../../kit/desk-page.tsx";

const inspect = (claim: Claim | null, claims = articleClaims) =>
  renderInHand(<Inspector />, { selected: claim, claims });

/** What follows a term in the list of who said it. */
function said(term: string): string | null {
  return screen.getByText(term).nextElementSibling?.textContent ?? null;
}

/** The claim's reading as it is stored. */
async function stored({ desk, article }: ArticleInHand, { id, text }: Claim): Promise<Reading | undefined> {
  return (await desk.ports.repository.sheet(article.id, text)).touched[id]?.reading;
}

const press = (name: string) => userEvent.click(screen.getByRole("button", { name }));
const reason = (page: ArticleInHand) => page.container.querySelector("[data-suggestion]");

describe("no claim in hand", () => {
  it("says how many there are and how to begin", async () => {
    const page = await inspect(null);
    expect(screen.getByText(/^5 claims, 5 of them open\./)).toBeDefined();
    await press("Next claim");
    expect(page.selected()).toBe(estimate.id);
    expect(screen.getByText("Claim 1 of 5 · ¶ 3")).toBeDefined();
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

describe("the reason of a suggestion", () => {
  const rumour: Claim = {
    ...trains,
    suggestion: aSuggestion({ source: { answer: false, rule: "R5", quote: inArticle("Nobody knows"), grade: null } }),
  };
  const refuted: Claim = {
    ...estimate,
    suggestion: { ...estimate.suggestion, denial: { rule: "R1", quote: inArticle("Moscow has not said how many") } },
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
    const items = within(screen.getByRole("region", { name: "Evidence" })).getAllByRole("listitem");
    expect(items.map(({ textContent }) => textContent)).toEqual(passages);
  });

  it("is left out where there is none", async () => {
    await inspect(estimate);
    expect(screen.queryByRole("region", { name: "Evidence" })).toBeNull();
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

describe("a suggested denial", () => {
  const denials = () => screen.getByRole("region", { name: "Denied by" });

  it("names who denies it and on what ground, and changes nothing before it is confirmed", async () => {
    const page = await inspect(convicts);
    expect(denials().textContent).toContain(
      "“there are no immediate plans for a new wave of mobilization” ¶ 8 Russian officials · suggested link",
    );
    expect(denials().textContent).toContain("It stands under the heading: Russia denies the reports (¶ 6)");
    expect(reason(page)?.getAttribute("data-suggestion")).toBe("unsourced");
  });

  it("is confirmed in one press, which says what follows and decides it", async () => {
    const page = await inspect(estimate);
    await press("Confirm link: Contested");
    await waitFor(async () =>
      expect(await stored(page, estimate)).toMatchObject({
        decision: { status: "contested", suggested: "contested" },
        deniedBy: { [denial.id]: "confirmed" },
      }),
    );
    expect(page.selected()).toBe(losses.id);
    page.unmount();
    const again = await renderInHand(<Inspector />, { desk: page.desk, selected: estimate });
    expect(denials().textContent).toContain("link confirmed");
    expect(screen.queryByRole("button", { name: /Confirm link/ })).toBeNull();
    expect(reason(again)?.textContent).toContain("Suggested: Contested. You confirmed that it is denied.");
  });

  it("is rejected in one press and then waits no more", async () => {
    const page = await inspect(convicts);
    await press("It doesn’t deny this");
    expect(denials().textContent).toContain("link rejected");
    expect(screen.queryByRole("button", { name: /Confirm link/ })).toBeNull();
    expect(screen.queryByRole("button", { name: "It doesn’t deny this" })).toBeNull();
    expect(reason(page)?.getAttribute("data-suggestion")).toBe("unsourced");
    await waitFor(async () => expect((await stored(page, convicts))?.deniedBy).toEqual({ [denial.id]: "rejected" }));
  });

  it("of a detail is told as that, and can't be confirmed into a status", async () => {
    await inspect(losses);
    expect(denials().textContent).toContain("suggested link · only a detail");
    expect(screen.queryByRole("button", { name: /Confirm link/ })).toBeNull();
  });

  it("leads from the claim to its denial, and from the denial to what it denies", async () => {
    const page = await inspect(estimate);
    await userEvent.click(within(denials()).getByRole("button", { name: /no immediate plans/ }));
    expect(page.selected()).toBe(denial.id);
    const denied = within(screen.getByRole("region", { name: "Denies" })).getAllByRole("listitem");
    expect(denied.map(({ textContent }) => textContent)).toEqual([
      expect.stringMatching(/^“this campaign could target .* ¶ 3 suggested link$/),
      "“catastrophic losses” ¶ 3 suggested link · only a detail",
      "“Russia could be planning to recruit 20,000 convicts” ¶ 7 suggested link",
    ]);
  });
});

describe("a note", () => {
  const field = () => screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Note" });

  it.each<readonly [string, (page: ArticleInHand) => Promise<void> | void]>([
    ["the field is left", () => userEvent.tab()],
    ["Escape is pressed", () => userEvent.keyboard("{Escape}")],
    ["Ctrl+Enter is pressed", () => userEvent.keyboard("{Control>}{Enter}{/Control}")],
    ["another claim is selected by its button", () => press("Next claim")],
    ["the view goes away", (page) => page.unmount()],
    [
      "the page is hidden",
      () => {
        Object.defineProperty(document, "visibilityState", { value: "hidden", configurable: true });
        document.dispatchEvent(new Event("visibilitychange"));
        Reflect.deleteProperty(document, "visibilityState");
      },
    ],
  ])("is kept when %s", async (_, leave) => {
    const page = await inspect(convicts);
    await userEvent.type(field(), "see the ministry’s page");
    await leave(page);
    await waitFor(async () => expect((await stored(page, convicts))?.note).toBe("see the ministry’s page"));
    expect(await page.desk.ports.repository.changes(page.article.id)).toHaveLength(1);
  });

  it("is no change when nothing was changed", async () => {
    const page = await inspect(convicts);
    await userEvent.click(field());
    await userEvent.tab();
    await userEvent.type(field(), "x{Backspace}");
    await userEvent.tab();
    page.unmount();
    expect(page.desk.acts.store.getState().pending).toEqual([]);
    expect(await page.desk.ports.repository.changes(page.article.id)).toEqual([]);
  });

  it("belongs to its claim: the next one's field is empty, and it is there again later", async () => {
    const page = await inspect(convicts);
    await userEvent.type(field(), "doubtful");
    await press("Next claim");
    expect(page.selected()).toBe(denial.id);
    expect(field().value).toBe("");
    await press("Previous claim");
    expect(field().value).toBe("doubtful");
  });

  it("takes the focus when it is asked for, once", async () => {
    await inspect(convicts);
    expect(document.activeElement).toBe(document.body);
    act(() => session.getState().setNoteWanted(true));
    expect(document.activeElement).toBe(field());
    expect(session.getState().noteWanted).toBe(false);
  });
});
