import { fireEvent, screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import type { Claim } from "#domain/claim/claim.ts";
import { OwnStatementsSlider } from "#features/reader/own-statements-slider.tsx";
import { Reader } from "#features/reader/reader.tsx";
import { onClaim, succeeded } from "../../adapters/repository/opened.ts";
import { aDesk } from "../../kit/a-desk.ts";
import { convicts, denial, estimate, losses, trains } from "../../kit/a-read-article.ts";
import { renderInHand } from "../../kit/desk-page.tsx";

const own: readonly Claim[] = [
  { ...losses, checkWorthiness: 0.7 },
  { ...convicts, checkWorthiness: 0.2 },
  { ...trains, checkWorthiness: 0.2 },
];
const claims = [estimate, ...own, denial];

const slider = () => screen.getByRole<HTMLInputElement>("slider", { name: "Author’s own statements" });
const said = () => [slider().value, slider().getAttribute("aria-valuetext")];
const move = (to: number) => fireEvent.change(slider(), { target: { value: String(to) } });

describe("the slider over the author's own statements", () => {
  it("says how many are shown, at each step, and steps over those of equal worth together", async () => {
    await renderInHand(<OwnStatementsSlider />, { claims });
    expect([slider().min, slider().max, slider().step]).toEqual(["0", "2", "1"]);
    expect(said()).toEqual(["1", "1 of 3 of the author’s own statements shown"]);
    expect(screen.getByText("1 of 3")).toBeDefined();
    move(2);
    expect(said()).toEqual(["2", "all 3 of the author’s own statements shown"]);
    expect(screen.getByText("all 3")).toBeDefined();
    move(0);
    expect(said()).toEqual(["0", "none of the author’s 3 own statements shown"]);
    expect(screen.getByText("0 of 3")).toBeDefined();
  });

  it("names its keys", async () => {
    await renderInHand(<OwnStatementsSlider />, { claims });
    expect(slider().getAttribute("aria-keyshortcuts")).toBe(", .");
  });

  it("is not there where all is attributed, nor before claims are found", async () => {
    const page = await renderInHand(<OwnStatementsSlider />, { claims: [estimate, denial] });
    expect(screen.queryByRole("slider")).toBeNull();
    page.unmount();
    const desk = aDesk({ claims });
    desk.detector.hold();
    await renderInHand(<OwnStatementsSlider />, { desk, found: false });
    expect(screen.queryByRole("slider")).toBeNull();
  });

  it("stays, and can't be moved, where every statement has been touched", async () => {
    const desk = aDesk({ claims });
    const page = await renderInHand(<OwnStatementsSlider />, { desk });
    for (const claim of own)
      succeeded(await desk.acts.perform(onClaim(page.article, claim, { kind: "note", note: "seen" })));
    page.unmount();
    await renderInHand(<OwnStatementsSlider />, { desk });
    expect(slider().disabled).toBe(true);
    expect(screen.getByText("all 3")).toBeDefined();
  });
});

describe("the text in hand", () => {
  it("marks what is shown, and marks the rest again when it comes back", async () => {
    const page = await renderInHand(<Reader versionAddress={() => "/"} />, { claims });
    const marked = () =>
      new Set(
        [...page.container.querySelectorAll<HTMLElement>("mark[data-claim-ids]")].flatMap(
          (mark) => mark.dataset["claimIds"]?.split(" ") ?? [],
        ),
      ).size;
    expect(marked()).toBe(3);
    move(2);
    expect(marked()).toBe(5);
    move(0);
    expect(marked()).toBe(2);
    move(1);
    expect(marked()).toBe(3);
  });

  it("does not say that nothing was found where all is hidden", async () => {
    await renderInHand(<Reader versionAddress={() => "/"} />, { claims: own.slice(1) });
    expect(screen.queryByText("No claim was found in this text.")).toBeNull();
    expect(said()).toEqual(["0", "none of the author’s 2 own statements shown"]);
  });
});
