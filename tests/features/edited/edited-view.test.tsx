import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { type Article, textHash } from "#domain/article/article.ts";
import type { Claim } from "#domain/claim/claim.ts";
import type { ClaimAct } from "#domain/history/claim-act.ts";
import { EditedView } from "#features/edited/edited-view.tsx";
import { type KitDesk, aDesk, messages } from "../../kit/a-desk.ts";
import { aFile } from "../../kit/an-article.ts";
import { renderAtDesk } from "../../kit/desk-page.tsx";
import { marked, markedClaim } from "../../kit/edited-texts.ts";

const held = marked("{Kyiv} <said> [the bridge was hit at dawn]. A bird sang.");
const denied = marked("{Moscow} <denies> [the attack].");
const before = `${held.text}\n\n${denied.text}\n`;
const after = `${held.text}\n\n${denied.text.replace("Moscow", "Oslo")}\n`;

function claimsOf(text: string): readonly [Claim, Claim] {
  const shift = held.text.length + 2;
  const moved = (end: number) => (span: { start: number; end: number }) => ({
    start: span.start === 0 ? shift : span.start + shift + end,
    end: span.end + shift + end,
  });
  const change = text === before ? 0 : "Oslo".length - "Moscow".length;
  const source = denied.source && moved(change)(denied.source);
  const pieces = denied.pieces.map(moved(change));
  const hash = textHash(text);
  return [
    markedClaim({ ...held, text }, { text: hash }),
    markedClaim({ text, pieces, source, cue: null }, { text: hash }),
  ];
}

/** Both versions stored with what was found in them, and acts on the older one's claims. */
async function opened(
  acts: readonly (readonly [at: 0 | 1, act: ClaimAct])[],
): Promise<{ desk: KitDesk; article: Article }> {
  const desk = aDesk();
  const { repository } = desk.ports;
  for (const text of [before, after]) await repository.keepText(aFile(), text);
  const [article] = await repository.articles();
  if (!article) throw new Error("no article is stored");
  for (const text of [before, after])
    await repository.keepDetection(article.id, {
      version: 1,
      text: textHash(text),
      detector: desk.detector.version({ version: 1, muted: [], added: [] }),
      claims: [...claimsOf(text)],
    });
  for (const [at, act] of acts) {
    const claim = claimsOf(before)[at];
    await repository.commit({ kind: "claim", article: article.id, text: textHash(before), claim, act });
  }
  return { desk, article };
}

function show({ desk, article }: { desk: KitDesk; article: Article }) {
  const [from, to] = article.texts;
  if (!from || !to) throw new Error("two versions are needed");
  return renderAtDesk(desk, <EditedView article={article} from={from} to={to} />);
}

const decide = (status: "sourced" | "denied"): ClaimAct => ({ kind: "decide", status, suggested: null });
const standings = async ({ desk, article }: { desk: KitDesk; article: Article }) => {
  const { touched } = await desk.ports.repository.sheet(article.id, textHash(after));
  return Object.values(touched).map(({ reading }) => reading.decision?.status ?? "open");
};

describe("comparing two versions", () => {
  it("carries over what holds, shows what differs, and takes a decision for the rest", async () => {
    const open = await opened([
      [0, decide("sourced")],
      [1, decide("denied")],
    ]);
    show(open);
    expect(await screen.findByText("1 of 1 waits for you.")).toBeDefined();
    await waitFor(() => expect(messages()).toEqual(["1 decision carried over."]));
    expect(await standings(open)).toEqual(["sourced"]);

    await userEvent.click(screen.getByRole("button", { name: "Changed in meaning 1" }));
    const claim = within(screen.getByRole("list", { name: "Claims" })).getAllByRole("listitem")[0];
    if (!claim) throw new Error("no claim is listed");
    expect(within(claim).getByText("Moscow", { selector: "del" })).toBeDefined();
    expect(within(claim).getByText("Oslo", { selector: "ins" })).toBeDefined();
    await userEvent.click(within(claim).getByRole("button", { name: "Decide so here too" }));
    expect(await screen.findByText("Every claim that changed is decided anew.")).toBeDefined();
    expect(await standings(open)).toEqual(["sourced", "denied"]);
    await userEvent.click(screen.getByRole("button", { name: "Undo" }));
    expect(await screen.findByText("1 of 1 waits for you.")).toBeDefined();
  });

  it("carries over once: shown again after it was taken back, it only offers to", async () => {
    const open = await opened([[0, decide("sourced")]]);
    const first = show(open);
    await waitFor(() => expect(messages()).toHaveLength(1));
    expect(await screen.findByText("Nothing of what you decided has changed.")).toBeDefined();
    await userEvent.click(await screen.findByRole("button", { name: "Undo" }));
    const again = await screen.findByRole("button", { name: "Carry over 1 decision" });
    first.unmount();
    show(open);
    expect(await screen.findByRole("button", { name: "Carry over 1 decision" })).not.toBe(again);
    expect(await standings(open)).toEqual(["open"]);
    await userEvent.click(screen.getByRole("button", { name: "Carry over 1 decision" }));
    await waitFor(async () => expect(await standings(open)).toEqual(["sourced"]));
  });

  it("says so where nothing was decided, and shows all claims on request", async () => {
    show(await opened([]));
    expect(await screen.findByText("There is nothing to look at")).toBeDefined();
    await userEvent.click(screen.getByRole("checkbox", { name: "Claims that you have not worked on, too" }));
    expect(await screen.findByRole("button", { name: "All 2" })).toBeDefined();
    expect(messages()).toEqual([]);
  });
});
