import { originName } from "#domain/article/article.ts";
import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { TodayDialog } from "#features/history/today-dialog.tsx";
import { keepArticle, onClaim, succeeded } from "../../adapters/repository/opened.ts";
import { type KitDesk, aDesk } from "../../kit/a-desk.ts";
import { renderAtDesk } from "../../kit/desk-page.tsx";
import { boats, computers } from "../../kit/told-again.ts";

/** A desk with two articles on which something was done: two decisions and a note. */
async function worked(): Promise<KitDesk> {
  const desk = aDesk();
  const { repository } = desk.ports;
  const first = await keepArticle(repository, [boats.claim], boats.name, boats.text);
  const second = await keepArticle(repository, [computers.claim], computers.name, computers.text);
  const decide = (status: "sourced" | "denied") => ({ kind: "decide", status, suggested: "sourced" }) as const;
  succeeded(await desk.acts.perform(onClaim(first, boats.claim, decide("sourced"))));
  succeeded(await desk.acts.perform(onClaim(second, computers.claim, decide("denied"))));
  succeeded(await desk.acts.perform(onClaim(second, computers.claim, { kind: "note", note: "doubtful" })));
  return desk;
}

async function opened(desk: KitDesk) {
  renderAtDesk(desk, <TodayDialog onClose={() => undefined} />);
  await screen.findByRole("dialog", { name: "Today’s acts" });
}

const rows = () => within(screen.getByRole("list")).getAllByRole("listitem");
const button = (row: number, name: RegExp) => within(rows()[row] ?? document.body).getByRole("button", { name });

async function standingOf({ ports: { repository } }: KitDesk, { claim, name }: typeof boats) {
  const articles = await repository.articles();
  const article = articles.find(({ origin }) => originName(origin) === name);
  const reading = (await repository.sheet(article?.id ?? "", claim.text)).touched[claim.id]?.reading;
  return `${reading?.decision?.status ?? "open"} ${reading?.note ?? ""}`.trim();
}

describe("today's acts", () => {
  it("says so where there is none", async () => {
    await opened(aDesk());
    expect(await screen.findByText("Nothing has been done today yet.")).toBeDefined();
  });

  it("are listed newest first across articles, with the article, the claim, before and after", async () => {
    await opened(await worked());
    await waitFor(() => expect(rows()[2]?.textContent).toContain("40 fishing boats"));
    expect(
      rows().map(({ textContent }) => textContent?.replace(/^\d\d:\d\d/, "").replace(/Take this back.*/, "")),
    ).toEqual([
      "Wrote a note no note → “doubtful”the library of Harkstad bought new computers for its youngest readers in News of computers",
      "Decided open → deniedthe library of Harkstad bought new computers for its youngest readers in News of computers",
      "Decided open → sourcedthe storm destroyed 40 fishing boats in Lindow harbour in News of boats",
    ]);
  });

  it("are taken back one by one, whatever came after, and then show as taken back", async () => {
    const desk = await worked();
    await opened(desk);
    await waitFor(() => expect(rows()).toHaveLength(3));
    await userEvent.click(button(2, /^Take this back/));
    await screen.findByText("Taken back.");
    expect(await standingOf(desk, boats)).toBe("open");
    expect(await standingOf(desk, computers)).toBe("denied doubtful");
    await waitFor(() => expect(rows()[2]?.getAttribute("aria-label")).toMatch(/^Decided, \d\d:\d\d, taken back$/));
    expect(rows()).toHaveLength(3);
    await userEvent.click(button(2, /^Make it again/));
    await screen.findByText("Made again.");
    expect(await standingOf(desk, boats)).toBe("sourced");
    await waitFor(() => expect(rows()[2]?.getAttribute("aria-label")).toMatch(/^Decided, \d\d:\d\d$/));
  });

  it("go back to any of them after a question that says how many acts that takes back; undo brings them back", async () => {
    const desk = await worked();
    await opened(desk);
    await waitFor(() => expect(rows()).toHaveLength(3));
    await userEvent.click(button(2, /^Back to here/));
    expect(rows()[2]?.textContent).toContain("Take back all 2 acts after this one, in every article?");
    await userEvent.click(button(2, /^Keep them/));
    expect(await standingOf(desk, computers)).toBe("denied doubtful");

    await userEvent.click(button(2, /^Back to here/));
    await userEvent.click(button(2, /^Take them back/));
    await screen.findByText("Everything is as it was then: 2 acts are taken back.");
    expect(await standingOf(desk, computers)).toBe("open");
    expect(await standingOf(desk, boats)).toBe("sourced");

    await userEvent.click(screen.getByRole("button", { name: "Undo" }));
    await screen.findByText("Everything is as it was before.");
    expect(await standingOf(desk, computers)).toBe("denied doubtful");
  });

  it("say why where one can't be taken back, since newer work stands on it", async () => {
    const desk = await worked();
    const [, second] = await desk.ports.repository.articles();
    const article =
      (await desk.ports.repository.articles()).find(({ origin }) => originName(origin) === computers.name) ?? second;
    if (!article) throw new Error("no article");
    const act = { kind: "decide", status: "contested", suggested: "sourced" } as const;
    succeeded(await desk.acts.perform(onClaim(article, computers.claim, act)));
    await opened(desk);
    await waitFor(() => expect(rows()).toHaveLength(4));
    await userEvent.click(button(2, /^Take this back/));
    await screen.findByText(/^That claim has been changed since/);
    expect(await standingOf(desk, computers)).toBe("contested doubtful");
  });
});
