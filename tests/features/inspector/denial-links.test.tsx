import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { Inspector } from "#features/inspector/inspector.tsx";
import { articleClaims, convicts, denial, estimate, losses } from "../../kit/a-read-article.ts";
import { renderInHand } from "../../kit/desk-page.tsx";
import { inspect, press, reason, stored } from "./inspected.tsx";

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
      expect.stringMatching(/^“this campaign could target .* ¶ 3 suggested link/),
      expect.stringMatching(/^“catastrophic losses” ¶ 3 suggested link · only a detail/),
      expect.stringMatching(/^“Russia could be planning to recruit 20,000 convicts” ¶ 7 suggested link/),
    ]);
  });

  it("leads to a statement that is hidden, too", async () => {
    const claims = articleClaims.map((claim) => (claim === losses ? { ...claim, checkWorthiness: 0.1 } : claim));
    const page = await inspect(denial, claims);
    await userEvent.click(screen.getByRole("button", { name: /^“catastrophic losses”/ }));
    expect(page.selected()).toBe(losses.id);
    expect(screen.getByText(/^Claim 2 of 5/)).toBeDefined();
  });
});
