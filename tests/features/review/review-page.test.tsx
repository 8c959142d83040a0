import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useEffect } from "react";
import { useNavigate } from "react-router";
import { describe, expect, it } from "vitest";
import type { SharedPackLinks } from "#domain/ports.ts";
import type { ReviewPack } from "#domain/review/pack.ts";
import { ReviewPage } from "#features/review/review-page.tsx";
import { useShortcuts } from "#state/commands/use-shortcuts.ts";
import { succeeded } from "../../adapters/repository/opened.ts";
import { aDesk, messages } from "../../kit/a-desk.ts";
import { convicts, estimate, losses } from "../../kit/a-read-article.ts";
import { renderAtDesk } from "../../kit/desk-page.tsx";
import { aMergedDesk, aDecidedDesk } from "../../kit/two-analysts.ts";

const ada = {
  name: "Ada",
  seed: 3,
  decisions: [
    [estimate, "sourced"],
    [losses, "denied"],
    [convicts, "denied"],
  ],
} as const;
const ben = {
  name: "Ben",
  seed: 4,
  decisions: [
    [estimate, "sourced"],
    [losses, "contested"],
  ],
} as const;

/** The page at an address, with its keys. */
function At({ address }: { readonly address: string }) {
  const navigate = useNavigate();
  useShortcuts();
  useEffect(() => void navigate(address), [navigate, address]);
  return <ReviewPage />;
}

describe("the review page", () => {
  it("says who works here, and lets somebody else take over", async () => {
    const { repository } = await aDecidedDesk(ada);
    renderAtDesk(aDesk({ repository }), <At address="/review" />);
    expect(await screen.findByText("Ada")).toBeDefined();
    await userEvent.click(screen.getByRole("button", { name: "Switch analyst" }));
    await userEvent.click(await screen.findByRole("menuitem", { name: "Somebody else…" }));
    await userEvent.type(screen.getByLabelText("Who works here now?"), "Cleo{Enter}");
    expect(await screen.findByText("Cleo")).toBeDefined();
    expect((await repository.analystsHere()).map(({ name }) => name).toSorted()).toEqual(["Ada", "Cleo"]);
  });

  it("makes a pack of the chosen articles", async () => {
    const { repository } = await aDecidedDesk(ada);
    const desk = aDesk({ repository });
    renderAtDesk(desk, <At address="/review" />);
    await userEvent.click(await screen.findByRole("checkbox", { name: /Officials answer/ }));
    await userEvent.click(screen.getByRole("button", { name: "Make the pack" }));
    await waitFor(() => expect(desk.saver.saved).toHaveLength(1));
    expect(JSON.parse(desk.saver.saved[0]?.content ?? "")).toMatchObject({
      format: "claimdesk.review-pack",
      mode: "blind",
    });
  });

  it("shares a pack on the network by a link to be copied, or says how", async () => {
    // Set up, it brings a clipboard.
    const user = userEvent.setup();
    const { repository } = await aDecidedDesk(ada);
    const shared: ReviewPack[] = [];
    const answers: SharedPackLinks[] = [
      { ok: false, sentence: "Start the desk with --host." },
      { ok: true, links: ["http://192.0.2.7:4317/pack/1"] },
    ];
    const share = async (pack: ReviewPack): Promise<SharedPackLinks> => {
      shared.push(pack);
      return answers[shared.length - 1] ?? { ok: false, sentence: "Asked too often." };
    };
    renderAtDesk(aDesk({ repository, sharer: { unavailable: null, share } }), <At address="/review" />);
    await user.click(await screen.findByRole("checkbox", { name: /Officials answer/ }));
    await user.click(screen.getByRole("button", { name: "Share on the network" }));
    await waitFor(() => expect(messages()).toContain("Start the desk with --host."));
    expect(screen.queryByRole("button", { name: "Copy the link" })).toBeNull();
    await user.click(screen.getByRole("button", { name: "Share on the network" }));
    await user.click(await screen.findByRole("button", { name: "Copy the link" }));
    expect(await screen.findByText("Copied.")).toBeDefined();
    expect(await navigator.clipboard.readText()).toBe("http://192.0.2.7:4317/pack/1");
    expect(shared.map(({ mode, articles }) => `${mode} ${articles.length}`)).toEqual(["blind 1", "blind 1"]);
  });

  it("draws the intervals by article on request, and says why there are none", async () => {
    const { repository } = await aMergedDesk(ada, ben);
    renderAtDesk(aDesk({ repository }), <At address="/review?tab=compare" />);
    const table = await screen.findByRole("table", { name: "By article" });
    expect(within(table).queryAllByText(/^no interval: An interval needs 5 units or more/)).toHaveLength(0);
    await userEvent.click(screen.getByRole("button", { name: "Draw the intervals by article" }));
    expect((await within(table).findAllByText(/^no interval: An interval needs 5 units or more/)).length).toBe(6);
    expect(screen.queryByRole("button", { name: "Draw the intervals by article" })).toBeNull();
  });

  it("keeps an edition of the guidelines, and shows them without running anything in them", async () => {
    const { repository } = await aDecidedDesk(ada);
    renderAtDesk(aDesk({ repository }), <At address="/review?tab=guidelines" />);
    await userEvent.type(await screen.findByLabelText("Guidelines (Markdown)"), "# Rules\n<b>x</b>");
    const preview = screen.getByRole("region", { name: "Preview" });
    expect(within(preview).getByRole("heading", { name: "Rules" })).toBeDefined();
    expect(preview.querySelector("b")).toBeNull();
    await userEvent.click(screen.getByRole("button", { name: "Keep as edition 1" }));
    await waitFor(async () => expect(await repository.guidelines()).toMatchObject([{ edition: 1 }]));
  });

  it("compares, with each statistic's sentence beside it", async () => {
    const { repository } = await aMergedDesk(ada, ben);
    renderAtDesk(aDesk({ repository }), <At address="/review?tab=compare" />);
    const table = await screen.findByRole("table", { name: "Agreement over all" });
    expect(within(table).getByRole("row", { name: /^Observed agreement.* 0\.50/ })).toBeDefined();
    expect(screen.getByText("1 of 1")).toBeDefined();
    expect(screen.getByText(/^1 claim was decided by one and left open by another/)).toBeDefined();
  });

  it("settles disagreements by keyboard, takes one back, and hands out the gold file", async () => {
    const whole = { ...ben, decisions: [...ben.decisions, [convicts, "unsourced"]] } as const;
    const { repository } = await aMergedDesk(ada, whole);
    succeeded(await repository.keepGuidelines("# Rules"));
    const desk = aDesk({ repository });
    renderAtDesk(desk, <At address="/review?tab=adjudicate" />);
    await screen.findByRole("article", { name: "Disagreement" });
    await userEvent.keyboard("1");
    const reason = await screen.findByLabelText("Left: why?");
    expect(document.activeElement).toBe(reason);
    await userEvent.keyboard("{Enter}");
    expect(await screen.findByText(/Say why in a few words/)).toBeDefined();
    await userEvent.keyboard("The text says so{Enter}");
    await waitFor(async () => expect(await repository.settlements()).toHaveLength(1));
    await waitFor(() =>
      expect(screen.getByRole("progressbar").getAttribute("aria-valuetext")).toBe("1 of 2 disagreements"),
    );
    await userEvent.keyboard("{Control>}z{/Control}");
    await waitFor(() =>
      expect(screen.getByRole("progressbar").getAttribute("aria-valuetext")).toBe("0 of 2 disagreements"),
    );
    expect(messages()).toContain("Took the newest settlement back.");
    await userEvent.click(screen.getByRole("button", { name: "Save the gold file" }));
    await waitFor(() => expect(desk.saver.saved).toHaveLength(1));
    expect(JSON.parse(desk.saver.saved[0]?.content ?? "")).toMatchObject({
      format: "claimdesk.gold",
      guidelines: 1,
    });
  });

  it("takes a new answer", async () => {
    const { repository } = await aMergedDesk(ada, ben);
    renderAtDesk(aDesk({ repository }), <At address="/review?tab=adjudicate&kind=status" />);
    await screen.findByRole("article", { name: "Disagreement" });
    await userEvent.keyboard("n");
    await userEvent.selectOptions(await screen.findByLabelText("The answer"), "unsourced");
    await userEvent.click(screen.getByRole("button", { name: "As the guidelines say" }));
    await waitFor(async () =>
      expect(await repository.settlements()).toMatchObject([{ took: "new", answers: [{ status: "unsourced" }] }]),
    );
  });

  it("tells an editor what is disputed and what one has read alone, and exports it without a script", async () => {
    const { repository } = await aDecidedDesk(ada);
    const desk = aDesk({ repository });
    renderAtDesk(desk, <At address="/review?tab=report" />);
    const alone = await screen.findByRole("region", { name: "One pair of eyes only" });
    expect(within(alone).getAllByRole("listitem")).toHaveLength(3);
    await userEvent.click(screen.getByRole("button", { name: "Export as HTML" }));
    await waitFor(() => expect(desk.saver.saved).toHaveLength(1));
    expect(desk.saver.saved[0]?.content).toContain("One pair of eyes only (3)");
    expect(desk.saver.saved[0]?.content).not.toContain("<script");
  });
});
