import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { Inspector } from "#features/inspector/inspector.tsx";
import { Reader } from "#features/reader/reader.tsx";
import { readingCommands } from "#state/commands/reading-commands.ts";
import { useCommands } from "#state/commands/registry.ts";
import { useShortcuts } from "#state/commands/use-shortcuts.ts";
import { linkingStore } from "#state/linking.ts";
import { useReadingContext } from "#state/reading-context.ts";
import { linkStep } from "#domain/history/link-step.ts";
import { succeeded } from "../../../adapters/repository/opened.ts";
import { aClaim } from "../../../kit/a-claim.ts";
import { spanOf } from "../../../kit/a-text.ts";
import { aDeskOfArticles } from "../../../kit/a-desk-of-articles.ts";
import { convicts, denial, estimate, losses, trains } from "../../../kit/a-read-article.ts";
import { type ArticleInHand, renderInHand } from "../../../kit/desk-page.tsx";
import { type Told, boats, noBoats } from "../../../kit/told-again.ts";
import type { Claim } from "#domain/claim/claim.ts";

function Desk() {
  useShortcuts();
  useCommands(readingCommands, useReadingContext());
  return (
    <div data-reader-scroll>
      <Reader versionAddress={() => "/"} />
      <Inspector />
    </div>
  );
}

function key(name: string, shiftKey = false): void {
  act(() => void fireEvent.keyDown(document.body, { key: name, shiftKey }));
}

const bar = () => screen.findByRole("region", { name: "Linking a denial" });

/** What is drawn in the margin: which way, type and standing of each link. */
function drawn(page: ArticleInHand): readonly string[] {
  return [...page.container.querySelectorAll<SVGElement>("[data-link]")].map(({ dataset }) =>
    [dataset["link"], dataset["linkType"], dataset["linkVerdict"]].join(" "),
  );
}

async function readings({ desk, article }: ArticleInHand, claim: Claim) {
  return (await desk.ports.repository.sheet(article.id, claim.text)).touched[claim.id]?.reading;
}

describe("the margin", () => {
  it("shows the links of the selected claim, and of no other", async () => {
    const page = await renderInHand(<Desk />, { selected: denial });
    await waitFor(() =>
      expect(drawn(page)).toEqual(["denied full suggested", "denied partial suggested", "denied full suggested"]),
    );
    await userEvent.click(page.container.querySelector(`mark[data-claim-id="${trains.id}"]`) ?? page.container);
    expect(drawn(page)).toEqual([]);
    await userEvent.click(page.container.querySelector(`mark[data-claim-id="${convicts.id}"]`) ?? page.container);
    expect(drawn(page)).toEqual(["denial full suggested"]);
  });

  it("leads to the other end by a press; D goes on, and Shift+D back", async () => {
    const page = await renderInHand(<Desk />, { selected: denial });
    await waitFor(() => expect(drawn(page)).toHaveLength(3));
    const [, second] = page.container.querySelectorAll("[data-link]");
    if (second) fireEvent.click(second);
    expect(page.selected()).toBe(losses.id);
    key("d");
    expect(page.selected()).toBe(convicts.id);
    key("D", true);
    expect(page.selected()).toBe(denial.id);
    for (const expected of [estimate, losses, convicts, denial]) {
      key("d");
      expect(page.selected()).toBe(expected.id);
    }
  });
});

describe("linking in one article", () => {
  it("Enter links while linking and accepts afterwards; both ends say so, and one undo takes both back", async () => {
    const page = await renderInHand(<Desk />, { selected: denial });
    await waitFor(() => expect(drawn(page)).toHaveLength(3));
    key("l");
    await bar();
    key("j");
    expect(page.selected()).toBe(trains.id);
    key("t");
    key("Enter");
    await waitFor(async () =>
      expect(await readings(page, trains)).toMatchObject({
        decision: null,
        deniedBy: { [denial.id]: "confirmed" },
        linkedDenials: { [denial.id]: { type: "partial", article: page.article.id } },
      }),
    );
    expect((await readings(page, denial))?.linkedDenied).toMatchObject({ [trains.id]: { type: "partial" } });
    expect(drawn(page)).toEqual(["denial partial confirmed"]);
    key("Escape");
    expect(screen.queryByRole("region", { name: "Linking a denial" })).toBeNull();

    await act(() => page.desk.acts.perform({ kind: "undo", article: page.article.id, text: trains.text }));
    await waitFor(() => expect(drawn(page)).toEqual([]));
    expect((await readings(page, trains))?.linkedDenials).toEqual({});
    expect((await readings(page, denial))?.linkedDenied).toEqual({});
  });

  it("confirms, types, rejects and opens again what was suggested, each after the other", async () => {
    const page = await renderInHand(<Desk />, { selected: convicts });
    const row = () => within(screen.getByRole("region", { name: "Denied by" })).getByRole("listitem");
    await userEvent.click(await within(row()).findByRole("button", { name: "It denies this" }));
    expect(row().textContent).toContain("link confirmed");
    await userEvent.selectOptions(within(row()).getByRole("combobox", { name: "Type of the link" }), "deflects");
    expect(row().textContent).toContain("link confirmed · talks of motives");
    expect(drawn(page)).toEqual(["denial deflects confirmed"]);
    await userEvent.click(within(row()).getByRole("button", { name: "It doesn’t deny this" }));
    expect(row().textContent).toContain("link rejected");
    expect(drawn(page)).toEqual([]);
    await userEvent.click(within(row()).getByRole("button", { name: "It denies this" }));
    await userEvent.click(within(row()).getByRole("button", { name: "Leave it open" }));
    expect(row().textContent).toMatch(/suggested link(?! ·)/);
    expect(drawn(page)).toEqual(["denial full suggested"]);
  });
});

describe("linking across articles", () => {
  it("keeps the held claim when another article is opened, and makes both ends one step", async () => {
    const { desk, articles } = await aDeskOfArticles([boats, noBoats], {});
    const [saying, denying] = articles;
    const open = (told: Told) =>
      renderInHand(<Desk />, {
        desk,
        article: told === boats ? saying : denying,
        keep: false,
        text: told.text,
        selected: told.claim,
      });
    const first = await open(boats);
    await userEvent.click(await screen.findByRole("button", { name: "Link a denial" }));
    expect((await bar()).textContent).toContain("is denied by …");
    first.unmount();

    const second = await open(noBoats);
    await bar();
    await userEvent.click(screen.getByRole("button", { name: "Link" }));
    await waitFor(() =>
      expect(screen.getByRole("region", { name: "Denies" }).textContent).toContain("in News of boats · link confirmed"),
    );
    await waitFor(() => expect(desk.acts.store.getState().pending).toEqual([]));
    const changes = await desk.ports.repository.changes(saying?.id ?? "");
    expect(changes.map(({ what }) => what)).toEqual(["link-denial"]);
    expect((await desk.ports.repository.changes(denying?.id ?? "")).map(({ what }) => what)).toEqual(["link-denied"]);
    await userEvent.click(screen.getByRole("button", { name: "Done" }));
    expect(linkingStore.getState().linking).toBeNull();
    second.unmount();

    const third = await open(boats);
    const denied = () => screen.queryByRole("region", { name: "Denied by" })?.textContent;
    await waitFor(() => expect(denied()).toContain("in News of no-boats · link confirmed"));
    expect(third.container.querySelector("[data-link-stub]")?.textContent).toContain("→");
    await act(() => desk.acts.perform({ kind: "undo", article: saying?.id ?? "", text: boats.claim.text }));
    await waitFor(() => expect(denied()).toBeUndefined());
    const there = await desk.ports.repository.sheet(denying?.id ?? "", noBoats.claim.text);
    expect(there.touched[noBoats.claim.id]?.reading.linkedDenied).toEqual({});
  });

  it("shows a claim that was made by hand in the other article in its own words", async () => {
    const { desk, articles } = await aDeskOfArticles([boats, noBoats], {});
    const [saying, denying] = articles.map(({ id }) => id);
    if (saying === undefined || denying === undefined) throw new Error("there are two articles");
    const made: Claim = aClaim({
      text: boats.claim.text,
      pieces: [spanOf(boats.text, "News of boats")],
      foundBy: { kind: "analyst", by: "0".repeat(32), beside: null },
    });
    const end = { article: saying, text: made.text, claim: made };
    const other = { article: denying, text: noBoats.claim.text, claim: noBoats.claim };
    succeeded(await desk.ports.repository.commit({ kind: "claim", ...end, act: { kind: "create" } }));
    succeeded(await desk.ports.repository.commit(linkStep(other, end, "full")));
    const page = await renderInHand(<Desk />, {
      desk,
      article: articles[1],
      keep: false,
      text: noBoats.text,
      selected: noBoats.claim,
    });
    const denies = await screen.findByRole("region", { name: "Denies" });
    expect(denies.textContent).toContain("“News of boats”the author · in News of boats · link confirmed");
    await userEvent.click(await within(denies).findByRole("button", { name: "Remove link" }));
    await waitFor(() => expect(screen.queryByRole("region", { name: "Denies" })).toBeNull());
    expect((await readings(page, noBoats.claim))?.linkedDenied).toEqual({});
  });
});
