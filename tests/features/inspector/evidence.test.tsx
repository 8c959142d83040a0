import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeAll, describe, expect, it } from "vitest";
import type { Evidence } from "#domain/claim/evidence.ts";
import { preloadSections } from "#features/inspector/late-sections.ts";
import { onClaim, succeeded } from "../../adapters/repository/opened.ts";
import { messages } from "../../kit/a-desk.ts";
import { aLink, aPassage } from "../../kit/a-read-claim.ts";
import { convicts, denial, estimate, inArticle, trains } from "../../kit/a-read-article.ts";
import type { ArticleInHand } from "../../kit/desk-page.tsx";
import { inspect, press, stored } from "./inspected.tsx";

beforeAll(preloadSections);

const section = () => screen.findByRole("region", { name: "Evidence" });
const attached = async () =>
  within(await screen.findByRole("list", { name: "Attached by you" })).getAllByRole("listitem");

async function attach({ desk, article }: ArticleInHand, evidence: Evidence, claim = trains): Promise<void> {
  const intent = onClaim(article, claim, { kind: "add-evidence", evidence });
  succeeded(await desk.acts.perform(intent));
}

async function evidenceOf(page: ArticleInHand, claim = trains) {
  return (await stored(page, claim))?.evidence ?? [];
}

describe("a link as evidence", () => {
  const field = (name: string) => screen.getByRole<HTMLInputElement>("textbox", { name });

  it("is written down with title, quotation, day, stance and note", async () => {
    const page = await inspect(trains);
    await section();
    await press("Add a link");
    expect(document.activeElement).toBe(field("Address"));
    await userEvent.type(field("Address"), "https://example.org/trains");
    await userEvent.type(field("Title"), "Trains of the war");
    await userEvent.type(field("Quotation"), "no train was ordered");
    await userEvent.selectOptions(screen.getByRole("combobox", { name: "It" }), "denies it");
    await userEvent.type(field("Note on it"), "their archive");
    await press("Add the link");
    await waitFor(async () =>
      expect(await evidenceOf(page)).toMatchObject([
        {
          kind: "link",
          address: "https://example.org/trains",
          title: "Trains of the war",
          quotation: "no train was ordered",
          seenOn: "2025-03-01",
          stance: "denies",
          note: "their archive",
        },
      ]),
    );
    const [row] = await attached();
    expect(row?.textContent).toContain("Trains of the war");
    expect(row?.textContent).toContain("example.org · seen 1 Mar 2025");
    expect(screen.queryByRole("form", { name: "Add a link" })).toBeNull();
  });

  it("that is no web page is refused with a sentence, and what was written stays, also after going elsewhere", async () => {
    const page = await inspect(trains);
    await section();
    await press("Add a link");
    await userEvent.type(field("Address"), "javascript:alert(1)");
    await userEvent.type(field("Quotation"), "worth keeping");
    await press("Add the link");
    expect(screen.getByText(/^Only addresses of web pages can be kept/)).toBeDefined();
    expect(document.activeElement).toBe(field("Address"));
    await press("Previous claim");
    await waitFor(() => expect(screen.queryByRole("textbox", { name: "Address" })).toBeNull());
    await press("Next claim");
    expect((await screen.findByRole<HTMLInputElement>("textbox", { name: "Quotation" })).value).toBe("worth keeping");
    expect(await evidenceOf(page)).toEqual([]);
  });

  it("is edited in place and keeps its identity", async () => {
    const page = await inspect(trains);
    await attach(page, aLink());
    await attached();
    await press("Edit");
    await userEvent.clear(field("Title"));
    await userEvent.type(field("Title"), "Another");
    await press("Keep the changes");
    await waitFor(async () => expect(await evidenceOf(page)).toEqual([aLink({ title: "Another" })]));
  });
});

describe("attached evidence", () => {
  it("is quoted with its place where it stands in this text", async () => {
    const page = await inspect(trains);
    const { start, end } = inArticle("Nobody knows");
    const selector = { start, end, exact: "Nobody knows", prefix: "", suffix: "" };
    await attach(page, aPassage(trains, { article: page.article.id, selector }));
    expect((await attached())[0]?.textContent).toMatch(/^Nobody knows \(¶ 7\)/);
  });

  it("says so where its article is gone", async () => {
    const page = await inspect(trains);
    await attach(page, aPassage(trains, { article: "gone", text: "f".repeat(64) }));
    expect((await attached())[0]?.textContent).toContain("in an article that is no longer in this browser");
  });

  it("gets another stance, a note, and goes", async () => {
    const page = await inspect(trains);
    await attach(page, aLink());
    await attached();
    await userEvent.selectOptions(
      screen.getByRole("combobox", { name: "What it says of the claim" }),
      "says evidence is missing",
    );
    await waitFor(async () => expect(await evidenceOf(page)).toEqual([aLink({ stance: "evidence-missing" })]));
    await press("Note on it");
    const note = screen.getByRole("textbox", { name: "Note on it" });
    expect(document.activeElement).toBe(note);
    await userEvent.type(note, "weak{Escape}");
    await waitFor(async () => expect((await evidenceOf(page))[0]?.note).toBe("weak"));
    await press("Remove");
    await waitFor(async () => expect(await evidenceOf(page)).toEqual([]));
    expect(document.activeElement?.hasAttribute("data-inspector")).toBe(true);
    expect(messages()).toContain("The evidence is removed. Ctrl+Z brings it back.");
  });

  it("is counted beside the statuses, with what the tool found", async () => {
    const page = await inspect(convicts);
    const confirm = { kind: "confirm-denial", denials: [denial.id], status: "denied", suggested: "denied" } as const;
    succeeded(await page.desk.acts.perform(onClaim(page.article, convicts, confirm)));
    await attach(page, aLink(), convicts);
    expect(await screen.findByText("1 supports · 1 denies · 1 says evidence is missing")).toBeDefined();
  });
});

describe("worth a second look", () => {
  it("points out what does not go with the decision, and changes nothing", async () => {
    const page = await inspect(convicts);
    expect(screen.queryByRole("region", { name: "Worth a second look" })).toBeNull();
    await press("Sourced");
    const look = await screen.findByRole("region", { name: "Worth a second look" });
    expect(look.textContent).toContain("Decided sourced, while the text says that evidence is missing.");
    expect(within(look).getByRole("button", { name: /provided no concrete evidence/ })).toBeDefined();
    expect((await stored(page, convicts))?.decision?.status).toBe("sourced");
    await press("Unsourced");
    await waitFor(() => expect(screen.queryByRole("region", { name: "Worth a second look" })).toBeNull());
  });
});

describe("marks and reasons", () => {
  it("marks the claim, or takes the mark off", async () => {
    const page = await inspect(estimate);
    await screen.findByRole("group", { name: "Marked as" });
    await press("Forecast");
    await waitFor(async () => expect((await stored(page, estimate))?.kind).toBe("forecast"));
    expect(screen.getByRole("button", { name: "Forecast" }).getAttribute("aria-pressed")).toBe("true");
    await press("Opinion");
    await waitFor(async () => expect((await stored(page, estimate))?.kind).toBe("opinion"));
    await press("Opinion");
    await waitFor(async () => expect((await stored(page, estimate))?.kind).toBeNull());
  });

  it("asks why only where the decision is not the suggested one, takes no focus, and keeps the answer with it", async () => {
    const page = await inspect(estimate);
    const name = /^Why not sourced, as suggested/;
    await press("Sourced");
    expect(screen.queryByRole("textbox", { name })).toBeNull();
    await press("Contested");
    const field = await screen.findByRole<HTMLTextAreaElement>("textbox", { name });
    expect(document.activeElement).not.toBe(field);
    await userEvent.type(field, "they retracted it{Escape}");
    await waitFor(async () => expect((await stored(page, estimate))?.decision?.reason).toBe("they retracted it"));
    expect((await stored(page, estimate))?.decision?.status).toBe("contested");
    expect(field.value).toBe("they retracted it");
  });
});

describe("the note on the article", () => {
  const field = () => screen.findByRole<HTMLTextAreaElement>("textbox", { name: "Note on the article" });

  it("is kept on the article's sheet", async () => {
    const page = await inspect(null);
    await userEvent.type(await field(), "translated{Escape}");
    const { desk, article } = page;
    await waitFor(async () =>
      expect((await desk.ports.repository.sheet(article.id, trains.text)).note).toBe("translated"),
    );
    expect((await field()).value).toBe("translated");
  });

  it("of 1 MB is refused with a sentence; the draft stays, also after going elsewhere, until it is short enough", async () => {
    const page = await inspect(null);
    const { repository } = page.desk.ports;
    await userEvent.click(await field());
    await userEvent.paste("x".repeat(1_000_000));
    await userEvent.tab();
    expect(screen.getByText(/^This has 1,000,000 characters, more than the 100,000 that can be kept/)).toBeDefined();
    await press("Next claim");
    expect((await field()).value).toHaveLength(1_000_000);
    expect((await repository.sheet(page.article.id, trains.text)).note).toBe("");
    await userEvent.clear(await field());
    await userEvent.type(await field(), "short{Escape}");
    await waitFor(async () => expect((await repository.sheet(page.article.id, trains.text)).note).toBe("short"));
  });
});

describe("what was done to a claim", () => {
  it("is told with who, when, what, before and after, once it is asked for, and grows", async () => {
    await inspect(trains);
    await press("Denied");
    await userEvent.click(await screen.findByRole("button", { name: "What was done to this claim" }));
    const history = await screen.findByRole("region", { name: "History" });
    const lines = () => within(history).getAllByRole("listitem");
    await waitFor(() => expect(lines()[0]?.textContent).toMatch(/^Decided · you · \d\d:\d\dopen → denied$/));
    await press("Open again");
    await waitFor(() => expect(lines()).toHaveLength(2));
    expect(lines()[1]?.textContent).toMatch(/^Opened again · you · \d\d:\d\ddenied → open$/);
  });
});
