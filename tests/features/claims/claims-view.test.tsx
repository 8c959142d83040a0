import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import type { Article } from "#domain/article/article.ts";
import type { Likeness } from "#domain/relate/relations.ts";
import type { ClaimLister } from "#domain/claim-list/claim-table.ts";
import { type KitDesk, aDesk, messages } from "../../kit/a-desk.ts";
import { aDeskOfArticles } from "../../kit/a-desk-of-articles.ts";
import { ClaimsPageHere, claimsAtHand, listerHere } from "../../kit/claims-at-hand.tsx";
import { renderAtDesk } from "../../kit/desk-page.tsx";
import { type Told, boats, boatsAgain, computers, moreBoats, noBoats } from "../../kit/told-again.ts";
import { failingRepository } from "../../kit/wrapped-repository.ts";

const storm = "the storm destroyed 40 fishing boats in Lindow harbour";
const books = "the library of Harkstad bought new computers for its youngest readers";

const like = ({ claim }: Told, kind: Likeness["kind"]): Likeness => ({
  here: boats.claim.id,
  there: { text: claim.text, claim: claim.id },
  kind,
  score: 1,
});
const related = { [boats.claim.text]: { likenesses: [like(boatsAgain, "same"), like(moreBoats, "number")] } };

/** The claims page of a desk with five articles, once they are read. */
async function open(address = "", startLister: () => ClaimLister = listerHere) {
  const { desk, articles } = await aDeskOfArticles([boats, boatsAgain, moreBoats, noBoats, computers], related);
  return { ...(await show(desk, address, startLister)), articles };
}

async function show(desk: KitDesk, address = "", startLister: () => ClaimLister = listerHere) {
  const page = renderAtDesk(desk, <ClaimsPageHere atHand={claimsAtHand(desk, startLister)} address={address} />);
  await waitFor(() => expect(screen.queryByText("Reading the claims…")).toBeNull());
  await waitFor(() => expect(screen.queryByRole("progressbar")).toBeNull());
  return { ...page, desk, user: userEvent.setup() };
}

const rows = () => screen.getAllByRole("row").slice(1);
const cells = (row: HTMLElement) =>
  within(row)
    .getAllByRole("cell")
    .map((cell) => cell.textContent);
const selected = () => rows().filter((row) => row.getAttribute("aria-selected") === "true");
const press = (key: string, more: { readonly shiftKey?: true; readonly ctrlKey?: true } = {}) =>
  fireEvent.keyDown(document.body, { key, ...more });

async function standings({ ports }: KitDesk, articles: readonly Article[]): Promise<readonly (string | undefined)[]> {
  const sheets = articles.map(({ id, texts: [text] }) => ports.repository.sheet(id, text?.hash ?? ""));
  return (await Promise.all(sheets)).map(({ touched }) => Object.values(touched)[0]?.reading.decision?.status);
}

describe("the claims page", () => {
  it("lists every claim of every article", async () => {
    await open();
    expect(screen.getByRole("grid", { name: "Claims" }).getAttribute("aria-rowcount")).toBe("6");
    expect(rows()).toHaveLength(5);
    const [first = document.body] = rows();
    expect(cells(first).slice(0, 5)).toEqual(["", "Open", "Sourced", storm, "The harbour authority"]);
    expect(within(first).getByRole("link", { name: /News of boats/ })).toBeTruthy();
    expect(screen.getByText("5 claims")).toBeTruthy();
  });

  it("never says that there are none while articles are still to be read", async () => {
    const said = new Set<string>();
    const watch = new MutationObserver(() => said.add(document.querySelector("h1")?.parentElement?.textContent ?? ""));
    watch.observe(document.body, { childList: true, subtree: true, characterData: true });
    await open("status=denied");
    await waitFor(() => expect(screen.getByText("No claim is listed")).toBeTruthy());
    watch.disconnect();
    expect([...said].filter((words) => /\d/.test(words))).toEqual(["Claims0 of 5 claims"]);
    expect(said).toContain("ClaimsReading the claims…");
  });

  it("decides many at once in one step, which is taken back in one", async () => {
    const { desk, articles } = await open();
    press("J", { shiftKey: true });
    press("J", { shiftKey: true });
    expect(selected()).toHaveLength(3);
    press("2");
    await waitFor(async () =>
      expect((await standings(desk, articles)).filter((status) => status === "unsourced")).toHaveLength(3),
    );
    await waitFor(() => expect(messages()).toContain("3 claims decided Unsourced, in 3 articles."));
    expect(selected()).toHaveLength(0);
    await waitFor(() =>
      expect(rows().filter((row) => within(row).queryAllByText("Unsourced").length > 0).length).toBeGreaterThanOrEqual(
        3,
      ),
    );

    press("z", { ctrlKey: true });
    await waitFor(async () => expect(await standings(desk, articles)).toEqual(articles.map(() => undefined)));
    await waitFor(() => expect(messages()).toContain("Taken back: 3 claims decided Unsourced."));
  });

  it("acts on the claim in hand where none is selected, and says nothing of it", async () => {
    const { desk, articles } = await open("text=computers");
    expect(rows()).toHaveLength(1);
    press("1");
    await waitFor(async () => expect(await standings(desk, articles)).toContain("sourced"));
    expect(messages()).toEqual([]);
  });

  it("selects by Space, Ctrl+A and Escape, and never acts on what isn't listed", async () => {
    const { desk, articles, user } = await open();
    press(" ");
    expect(selected()).toHaveLength(1);
    press("a", { ctrlKey: true });
    expect(selected()).toHaveLength(5);
    await user.type(screen.getByRole("searchbox"), "computers");
    await waitFor(() => expect(rows()).toHaveLength(1));
    expect(screen.getByText("1 selected")).toBeTruthy();
    press("3");
    await waitFor(async () =>
      expect((await standings(desk, articles)).filter((status) => status === "denied")).toHaveLength(1),
    );
    await user.click(screen.getByRole("button", { name: "Clear filters" }));
    await waitFor(() => expect(rows()).toHaveLength(5));
    press(" ");
    press("Escape");
    expect(selected()).toHaveLength(0);
  });

  it("sets aside what is no claim, lists it on request, and brings it back", async () => {
    const { unmount, desk } = await open("text=computers");
    press("x");
    await waitFor(() => expect(screen.getByText("No claim is listed")).toBeTruthy());
    unmount();
    await show(desk, "status=dismissed");
    expect(rows()).toHaveLength(1);
    expect(screen.getByText(books)).toBeTruthy();
    press("X", { shiftKey: true });
    await waitFor(() => expect(screen.getByText("No claim is listed")).toBeTruthy());
  });

  it("shows what another view decides, at once and also while it can't be stored", async () => {
    const { desk: inner } = await aDeskOfArticles([boats, computers], {});
    const { repository, failNext } = failingRepository(inner.ports.repository);
    const desk = aDesk({ repository, claims: [boats.claim, computers.claim] });
    await show(desk, "text=computers");
    failNext(1);
    press("4");
    await waitFor(() => expect(within(rows()[0] ?? document.body).getByText("Contested")).toBeTruthy());
    expect(desk.acts.store.getState().failure?.kind).toBe("full");
    press("z", { ctrlKey: true });
    await waitFor(() => expect(within(rows()[0] ?? document.body).getByText("Open")).toBeTruthy());
  });

  it("groups by source, and opens and closes a group", async () => {
    await open("group=source");
    expect(screen.getByRole("treegrid", { name: "Claims" })).toBeTruthy();
    expect(rows()).toHaveLength(5);
    const head = screen.getByText("Mayor Lind").closest("tr");
    if (!head) throw new Error("no line");
    expect(head.textContent).toContain("denied once");
    expect(head.getAttribute("aria-expanded")).toBe("false");
    fireEvent.click(head);
    expect(head.getAttribute("aria-expanded")).toBe("true");
    expect(rows()).toHaveLength(6);
    expect(messages()).toEqual([]);
    press("1");
    expect(messages()).toEqual(["A group is in hand. Space selects its claims, Enter shows them."]);
    press("Enter");
    expect(rows()).toHaveLength(5);
  });

  it("groups by the same claim, and points out what was decided differently", async () => {
    await open("group=same");
    expect(rows()).toHaveLength(2);
    expect(rows()[0]?.textContent).toContain("told differently elsewhere");
    press(" ");
    press("1");
    await waitFor(() => expect(rows()[0]?.textContent).toContain("2 sourced"));
    press("Enter");
    press("j");
    press("2");
    await waitFor(() => expect(rows()[0]?.textContent).toContain("decided differently"));
    expect(screen.getByRole("button", { name: /contradictions?$/ })).toBeTruthy();
  });

  it("says what to do where a filter lets nothing through", async () => {
    const { user } = await open("text=nowhere");
    await user.click(within(screen.getByText("No claim is listed").parentElement ?? document.body).getByRole("button"));
    await waitFor(() => expect(rows()).toHaveLength(5));
  });

  it("says what to do where there are no articles", async () => {
    await show(aDesk());
    await waitFor(() => expect(screen.getByText("No claims yet")).toBeTruthy());
  });

  it("starts listing anew when it broke down", async () => {
    let isBroken = true;
    const { user } = await (async () => {
      const { desk } = await aDeskOfArticles([boats], {});
      renderAtDesk(
        desk,
        <ClaimsPageHere
          atHand={claimsAtHand(desk, () => ({
            ...listerHere(),
            ...(isBroken && { list: () => Promise.reject(new Error("Listing the claims stopped.")) }),
          }))}
        />,
      );
      return { user: userEvent.setup() };
    })();
    await screen.findByText(/Listing the claims stopped/);
    isBroken = false;
    await user.click(screen.getByRole("button", { name: "Try again" }));
    await waitFor(() => expect(rows()).toHaveLength(1));
  });
});
