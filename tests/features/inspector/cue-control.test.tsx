import { screen, waitFor } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import type { Claim } from "#domain/claim/claim.ts";
import { session } from "#state/session.ts";
import { messages } from "../../kit/a-desk.ts";
import { aClaim, aSource, aSourcedSuggestion } from "../../kit/a-claim.ts";
import { articleClaims, denial, estimate, inArticle, losses, trains } from "../../kit/a-read-article.ts";
import type { ArticleInHand } from "../../kit/desk-page.tsx";
import { inspect, press } from "./inspected.tsx";

/** Rests on the same word as {@link estimate}. */
const recruits: Claim = aClaim({
  text: estimate.text,
  pieces: [inArticle("20,000 convicts")],
  source: aSource({ span: inArticle("The Ukrainian military") }),
  cue: inArticle("estimates"),
  suggestion: aSourcedSuggestion(),
});
const claims = [...articleClaims, recruits];

async function control(claim: Claim): Promise<ArticleInHand> {
  const page = await inspect(claim, claims);
  await screen.findByRole("button", { name: "All cues" });
  return page;
}

const mute = (word: string) => screen.getByRole<HTMLButtonElement>("button", { name: `Mute “${word}”` });
const described = (button: HTMLElement) =>
  document.getElementById(button.getAttribute("aria-describedby") ?? "")?.textContent;

describe("the cue of a claim", () => {
  it("can be muted, and it is said how many claims rest on it", async () => {
    await control(estimate);
    expect(described(mute("estimate"))).toBe("2 claims of this article rest on it.");
  });

  it("tells those that stay from those that go", async () => {
    const page = await control(recruits);
    await press("Sourced");
    await waitFor(() =>
      expect(described(mute("estimate"))).toBe(
        "2 claims of this article rest on it; the 1 that you have worked on stays.",
      ),
    );
    page.unmount();
  });

  it("takes its claims along when it is muted, the next claim comes to hand, and it can be taken back", async () => {
    const page = await control(estimate);
    await press("Mute “estimate”");
    expect(page.selected()).toBe(losses.id);
    await waitFor(async () => expect((await page.desk.ports.repository.lexicon()).muted).toEqual(["estimate"]));
    expect(document.activeElement?.hasAttribute("data-inspector")).toBe(true);
    await waitFor(() => expect(screen.getByRole("heading", { level: 2 }).textContent).toContain("Claim 1 of 4"));
    expect(messages().at(-1)).toBe(
      "“estimate” is muted: claims are looked for anew in every article. What you have decided stays.",
    );
    session.getState().notifications.at(-1)?.offer?.onChoose();
    await waitFor(() => expect(screen.getByRole("heading", { level: 2 }).textContent).toContain("of 6"));
    expect(messages().at(-1)).toBe("Taken back: the cues are as they were before.");
  });

  it("can be switched on again where the claim stayed", async () => {
    const page = await control(estimate);
    await press("Sourced");
    await waitFor(() => expect(described(mute("estimate"))).toContain("the 1 that you have worked on stays"));
    await press("Mute “estimate”");
    expect(await screen.findByText(/This claim stays, since you have worked on it/)).toBeDefined();
    expect(page.selected()).toBe(estimate.id);
    await press("Switch “estimate” on");
    await waitFor(() => expect(mute("estimate")).toBeDefined());
    expect(await page.desk.ports.repository.lexicon()).toMatchObject({ muted: [] });
  });

  it("leads to all cues", async () => {
    await control(denial);
    expect(mute("say")).toBeDefined();
    await press("All cues");
    expect(session.getState().cuesShown).toBe(true);
  });

  it("has nothing to mute where the claim has none", async () => {
    await inspect(trains, claims);
    expect(screen.queryByRole("button", { name: /Mute/ })).toBeNull();
  });
});
