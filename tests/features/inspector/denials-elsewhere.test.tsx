import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import type { DenialAcross } from "#domain/relate/relations.ts";
import { Inspector } from "#features/inspector/inspector.tsx";
import { onClaim, succeeded } from "../../adapters/repository/opened.ts";
import { aDeskOfArticles } from "../../kit/a-desk-of-articles.ts";
import { renderInHand } from "../../kit/desk-page.tsx";
import { type Told, boats, noBoats } from "../../kit/told-again.ts";
import { press, reason, stored } from "./inspected.tsx";

const link: DenialAcross = {
  denial: { text: noBoats.claim.text, claim: noBoats.claim.id },
  denied: { text: boats.claim.text, claim: boats.claim.id },
  type: "full",
  ground: "direct",
  score: 0.9,
};

/** An article that says something and one that denies it; one of the two is in hand. */
async function inHand(subject: Told, changes: Partial<DenialAcross> = {}) {
  const denials = [{ ...link, ...changes }];
  const { desk, articles } = await aDeskOfArticles([boats, noBoats], {
    [boats.claim.text]: { denials },
    [noBoats.claim.text]: { denials },
  });
  const [saying, denying] = articles;
  if (!saying || !denying) throw new Error("there are two articles");
  const article = subject === boats ? saying : denying;
  const show = async () => {
    const page = await renderInHand(<Inspector />, {
      desk,
      article,
      keep: false,
      text: subject.text,
      selected: subject.claim,
    });
    // What stands elsewhere comes after the claims, when the page is at rest.
    await screen.findByRole("region", { name: subject === boats ? "Denied by" : "Denies" });
    return page;
  };
  return { desk, saying, denying, show, page: await show() };
}

const denials = () => screen.getByRole("region", { name: "Denied by" });

describe("a denial in another article", () => {
  it("is named with who denies it, where and why it is thought so, and changes nothing before it is confirmed", async () => {
    const { page, denying } = await inHand(boats);
    expect(denials().textContent).toMatch(
      /“the storm destroyed 40 .*”Mayor Lind · in News of no-boats · suggested linkIt names what it denies/,
    );
    expect(within(denials()).getByRole("link").getAttribute("href")).toBe(
      `/articles/${denying.id}?claim=${noBoats.claim.id}`,
    );
    expect(reason(page)?.getAttribute("data-suggestion")).toBe("sourced");
  });

  it("is confirmed in one press, and counts for ever after: when read anew, and when its article is gone", async () => {
    const { desk, denying, page, show } = await inHand(boats);
    await press("Confirm link: Contested");
    await waitFor(async () =>
      expect(await stored(page, boats.claim)).toMatchObject({
        decision: { status: "contested", suggested: "contested" },
        deniedBy: { [noBoats.claim.id]: "confirmed" },
      }),
    );
    page.unmount();
    const again = await show();
    await waitFor(() => expect(denials().textContent).toContain("· link confirmed"));
    expect(screen.queryByRole("button", { name: /Confirm link/ })).toBeNull();
    expect(reason(again)?.textContent).toContain("Suggested: Contested. You confirmed that it is denied.");

    succeeded(await desk.ports.repository.setRemoved(denying.id, true));
    await waitFor(() =>
      expect(denials().textContent).toContain("A denial that is no longer found in the library · link confirmed"),
    );
    expect(reason(again)?.getAttribute("data-suggestion")).toBe("contested");
  });

  it("is rejected in one press and then waits no more", async () => {
    const { page } = await inHand(boats);
    await press("It doesn’t deny this");
    expect(denials().textContent).toContain("link rejected");
    expect(screen.queryByRole("button", { name: /Confirm link/ })).toBeNull();
    await waitFor(async () =>
      expect((await stored(page, boats.claim))?.deniedBy).toEqual({ [noBoats.claim.id]: "rejected" }),
    );
  });

  it("of a detail is told as that, and can't be confirmed into a status", async () => {
    await inHand(boats, { type: "partial" });
    expect(denials().textContent).toContain("suggested link · only a detail");
    expect(screen.queryByRole("button", { name: /Confirm link/ })).toBeNull();
  });

  it("denies nothing once it is dismissed as no claim there", async () => {
    const { desk, denying } = await inHand(boats);
    expect(denials()).toBeDefined();
    succeeded(await desk.acts.perform(onClaim(denying, noBoats.claim, { kind: "dismiss" })));
    await waitFor(() => expect(screen.queryByRole("region", { name: "Denied by" })).toBeNull());
    expect(screen.queryByRole("button", { name: /Confirm link/ })).toBeNull();
  });

  it("leads from its own article to what it denies, with what was said of the link", async () => {
    const { desk, saying } = await inHand(noBoats);
    const denied = () => screen.getByRole("region", { name: "Denies" }).textContent;
    expect(denied()).toMatch(/“the storm destroyed 40 .*”The harbour authority · in News of boats · suggested link/);
    const act = { kind: "reject-denial", denials: [noBoats.claim.id] } as const;
    succeeded(await desk.acts.perform(onClaim(saying, boats.claim, act)));
    await waitFor(() => expect(denied()).toMatch(/link rejected/));
  });
});
