import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { Profiler, useState } from "react";
import { describe, expect, it, vi } from "vitest";
import type { Claim } from "#domain/claim/claim.ts";
import { SelectionAnnouncer } from "#features/reader/selection-announcer.tsx";
import { Reader } from "#features/reader/reader.tsx";
import { detectLibrary } from "#state/detect-library.ts";
import { useSpanContext } from "#state/span-context.ts";
import { versionAddress } from "#state/shown-version.ts";
import { onClaim, succeeded } from "../../adapters/repository/opened.ts";
import { aDesk } from "../../kit/a-desk.ts";
import { articleClaims, articleText, convicts, denial, estimate, losses } from "../../kit/a-read-article.ts";
import { aFile, anArticle } from "../../kit/an-article.ts";
import { type ArticleInHand, renderInHand } from "../../kit/desk-page.tsx";

const reader = <Reader versionAddress={(hash) => versionAddress(anArticle(), hash)} />;

const blocks = (page: ArticleInHand) => [...page.container.querySelectorAll<HTMLElement>("[data-block]")];
const marksOf = (page: ArticleInHand, { id }: Claim) => [
  ...page.container.querySelectorAll<HTMLElement>(`mark[data-claim-ids~="${id}"]`),
];

/** Brings, at a press, what hands need. */
function HandComes() {
  const [isHere, setHere] = useState(false);
  return isHere ? <Hand /> : <button onClick={() => setHere(true)}>A hand</button>;
}

function Hand() {
  const { detector } = useSpanContext();
  return <p>{detector}</p>;
}

async function decide(page: ArticleInHand, claim: Claim): Promise<void> {
  await act(async () => {
    const intent = onClaim(page.article, claim, { kind: "decide", status: "denied", suggested: "unsourced" });
    succeeded(await page.desk.acts.perform(intent));
  });
}

describe("the text in hand", () => {
  it("shows each block as exactly its slice of the article, under one article id", async () => {
    const page = await renderInHand(reader, { selected: denial });
    expect(page.container.querySelectorAll("[data-article-id]")).toHaveLength(1);
    expect(page.container.querySelector(`[data-article-id="${page.article.id}"]`)).not.toBeNull();
    const shown = blocks(page);
    expect(shown.map(({ dataset }) => dataset["block"])).toEqual(["1", "2", "3", "6", "7", "8", "9"]);
    for (const { dataset, textContent } of shown)
      expect(textContent).toBe(articleText.slice(Number(dataset["start"]), Number(dataset["end"])));
  });

  it("marks every claim, and no heading, byline or furniture", async () => {
    const page = await renderInHand(reader);
    for (const claim of articleClaims)
      expect(
        marksOf(page, claim)
          .map(({ textContent }) => textContent)
          .join(""),
      ).toBe(claim.pieces.map(({ start, end }) => articleText.slice(start, end)).join(""));
    const kinds = [...page.container.querySelectorAll("mark")].map(
      (mark) => mark.closest<HTMLElement>("[data-block]")?.dataset["kind"],
    );
    expect(new Set(kinds)).toEqual(new Set(["paragraph"]));
  });

  it("draws source and cue of the selected claim, and of no other", async () => {
    const page = await renderInHand(reader, { selected: denial });
    const accents = (name: string) =>
      [...page.container.querySelectorAll(`.mark-${name}`)].map(({ textContent }) => textContent).join("");
    expect(accents("source")).toBe("Russian officials");
    expect(accents("cue")).toBe(" said that");
    await userEvent.click(marksOf(page, convicts)[0] ?? page.container);
    expect(accents("source")).toBe("");
    expect(accents("cue")).toBe("provided no concrete evidence");
  });

  it("shows a decision at once and touches no other block", async () => {
    const page = await renderInHand(reader);
    const changed: Node[] = [];
    const observer = new MutationObserver((records) => changed.push(...records.map(({ target }) => target)));
    observer.observe(page.container, { subtree: true, childList: true, attributes: true, characterData: true });
    await decide(page, convicts);
    observer.disconnect();
    expect(marksOf(page, convicts)[0]?.dataset["status"]).toBe("denied");
    const touched = new Set(
      changed.map((node) => (node instanceof Element ? node : node.parentElement)?.closest("[data-block]")),
    );
    expect(
      [...touched].map((block) => block?.getAttribute("data-block")).filter((block) => block !== undefined),
    ).toEqual(["7"]);
  });

  it("stays as it is when another text's act is stored", async () => {
    let drawn = 0;
    const page = await renderInHand(
      <Profiler id="reader" onRender={() => (drawn += 1)}>
        {reader}
      </Profiler>,
    );
    const other = await page.desk.ports.repository.keepText(aFile("other.txt"), "Other\n\nOther words.");
    if (!other.ok || other.outcome === "duplicate") throw new Error("not kept");
    // What is loaded after the text, and what a further article changes in the library, is drawn and done.
    await vi.waitFor(() => expect(document.querySelector("[data-hand]")).not.toBeNull());
    await act(async () => {
      await Promise.all([import("#features/reader/on-paper.tsx"), import("#features/reader/find-bar.tsx")]);
    });
    await vi.waitFor(() => expect(page.desk.client.isFetching()).toBe(0));
    let settled: number;
    do {
      settled = drawn;
      // Whatever was still on its way, a moment's timers included, is done after a turn without a drawing.
      await act(async () => new Promise((resolve) => setTimeout(resolve)));
    } while (drawn !== settled);
    const before = drawn;
    await act(async () => {
      await page.desk.ports.repository.commit(
        onClaim(other.article, { ...losses, text: other.article.texts[0]?.hash ?? "" }, { kind: "dismiss" }),
      );
    });
    expect(drawn).toBe(before);
  });
});

describe("a press in the text", () => {
  it("selects the innermost claim, pressed again the next outer one, and then the inner one again", async () => {
    const page = await renderInHand(reader);
    const [mark] = marksOf(page, losses);
    if (!mark) throw new Error("the claim is not marked");
    const selected: unknown[] = [];
    for (let i = 0; i < 3; i += 1) {
      await userEvent.click(mark);
      selected.push(page.selected());
    }
    expect(selected).toEqual([losses.id, estimate.id, losses.id]);
  });

  it("on bare text leaves the selection as it is", async () => {
    const page = await renderInHand(reader, { selected: losses });
    fireEvent.click(screen.getByText("By Jane Doe"));
    expect(page.selected()).toBe(losses.id);
  });
});

describe("page furniture", () => {
  it("is folded into one quiet line for each run, and shown on request", async () => {
    const page = await renderInHand(reader);
    const lines = screen.getAllByText(/set aside as page furniture/);
    expect(lines.map(({ textContent }) => textContent)).toEqual([
      "2 × “Read also” links, set aside as page furniture · show",
      "1 × “Read also” link, set aside as page furniture · show",
    ]);
    expect(page.container.textContent).not.toContain("Ten more things");
    const [first] = screen.getAllByRole("button", { name: "show", expanded: false });
    await userEvent.click(first ?? page.container);
    const furniture = blocks(page).filter(({ dataset }) => dataset["kind"] === "furniture");
    expect(furniture.map(({ textContent }) => textContent)).toEqual([
      "Read Also: Ten things to know",
      "Read Also: Ten more things to know",
      "Read Also: Ten last things to know",
    ]);
    for (const { dataset, textContent } of blocks(page))
      expect(textContent).toBe(articleText.slice(Number(dataset["start"]), Number(dataset["end"])));
    expect(blocks(page)).toHaveLength(10);
    await userEvent.click(screen.getAllByRole("button", { name: "hide", expanded: true })[0] ?? page.container);
    expect(blocks(page)).toHaveLength(7);
  });
});

describe("the search for claims", () => {
  it("shows its progress, leaves the text to be read, and shows what it found", async () => {
    const desk = aDesk({ claims: articleClaims });
    const held = desk.detector.hold();
    const page = await renderInHand(reader, { desk, found: false });
    await screen.findByText("0 of 2 sentences");
    expect(screen.getByText("Russia denies the reports")).toBeDefined();
    expect(page.container.querySelector("mark")).toBeNull();
    held.open();
    await waitFor(() => expect(marksOf(page, estimate)).not.toEqual([]));
    expect(screen.queryByText("Finding claims")).toBeNull();
  });

  it("can be cancelled, says that it was, and begins again when asked", async () => {
    const desk = aDesk({ claims: articleClaims });
    const held = desk.detector.hold();
    const page = await renderInHand(
      <>
        {reader}
        <HandComes />
      </>,
      { desk, found: false },
    );
    await userEvent.click(await screen.findByRole("button", { name: "Cancel" }));
    await screen.findByText(/Claims haven’t been looked for in this text|Claims haven't been looked for in this text/);
    // What hands need comes when somebody is there, which pressing “Cancel” may be the sign of.
    await userEvent.click(screen.getByRole("button", { name: "A hand" }));
    // The library looks for claims anew whenever it has changed.
    await detectLibrary(desk.ports, desk.client, new AbortController().signal);
    expect(desk.detector.asked).toHaveLength(1);
    held.open();
    await userEvent.click(screen.getByRole("button", { name: "Find claims" }));
    await waitFor(() => expect(marksOf(page, estimate)).not.toEqual([]));
    expect(desk.detector.asked).toHaveLength(2);
  });

  it("with other cues shows the claims from before meanwhile, can be cancelled, and says what is shown then", async () => {
    const desk = aDesk({ claims: articleClaims });
    const page = await renderInHand(reader, { desk });
    const held = desk.detector.hold();
    await desk.ports.repository.editLexicon({ mute: ["estimate"] });
    await screen.findByText("0 of 2 sentences");
    expect(marksOf(page, estimate)).not.toEqual([]);
    await userEvent.click(screen.getByRole("button", { name: "Cancel" }));
    await screen.findByText(/Those shown were found with the cues as they were before/);
    expect(marksOf(page, estimate)).not.toEqual([]);
    held.open();
    await userEvent.click(screen.getByRole("button", { name: "Find claims" }));
    await waitFor(() => expect(marksOf(page, estimate)).toEqual([]));
    expect(screen.queryByRole("button", { name: "Find claims" })).toBeNull();
  });

  it("that fails says what was kept, and the text is there", async () => {
    const desk = aDesk({ claims: articleClaims });
    desk.detector.failOn(articleText, "the model is broken");
    await renderInHand(reader, { desk, found: false });
    const notice = await screen.findByText(/Looking for claims failed \(the model is broken\)/);
    expect(notice.textContent).toContain("The text and your decisions are unharmed.");
    expect(screen.getByText("Russia denies the reports")).toBeDefined();
  });

  it("that finds nothing says so", async () => {
    await renderInHand(reader, { claims: [] });
    expect(screen.getByText("No claim was found in this text.")).toBeDefined();
  });
});

describe("the language of an article", () => {
  const inEnglish = "The harbour authority said on Monday that the bridge is closed.";
  const hebrew = [
    "NATO: רשות הנמל סגרה את הגשר",
    "רשות הנמל הודיעה כי הגשר נסגר ל־14 ימים.",
    "NATO הודיעה כי איש לא נפגע, והרכבות חזרו לפעול.",
    "Read Also: Ten things to know",
    "ראש העיר אמר כי הגשר ייפתח בקיץ, ולא פירט מתי בדיוק זה יקרה ומי ישלם על התיקון.",
    inEnglish,
  ].join("\n");

  it("is the text’s own, and each block runs its own way, names and numbers notwithstanding", async () => {
    const page = await renderInHand(reader, { text: hebrew, claims: [] });
    for (const block of blocks(page)) {
      expect(block.closest("[lang]")?.getAttribute("lang")).toBe("he");
      expect(block.dir).toBe(block.textContent === inEnglish ? "ltr" : "rtl");
      expect(block.textContent).toBe(hebrew.slice(Number(block.dataset["start"]), Number(block.dataset["end"])));
    }
    expect(blocks(page)).toHaveLength(5);
    const ours = screen.getByText(/set aside as page furniture/);
    expect([ours.lang, ours.dir]).toEqual(["en", "ltr"]);
  });

  it.each<readonly [string, string, number]>([
    ["in Hebrew", hebrew, 1],
    ["in Japanese", "港の管理局は橋を14日間閉鎖すると発表した。\nけが人はなかったという。", 1],
    ["in English", articleText, 0],
    ["in English with a quotation in Hebrew", `${inEnglish}\nThe sign read “הגשר נסגר”.`, 0],
  ])("is said in one line, with what that means, only where it isn’t English: %s", async (_, text, lines) => {
    await renderInHand(reader, { text, claims: [] });
    const notes = screen.queryAllByRole("note");
    expect(notes).toHaveLength(lines);
    for (const { textContent } of notes)
      expect(textContent).toMatch(/isn’t in English.*quotation, a number or a name.*no status is suggested/);
  });
});

describe("a search without one of the detector's models", () => {
  const sentence = /^Warning: A model of the detector could not be loaded, so rules did its part/;

  it("is told of in one line, with what to do, and is not begun again", async () => {
    const desk = aDesk({ claims: articleClaims, limitedTo: "kit-0" });
    const page = await renderInHand(reader, { desk, found: false });
    await waitFor(() => expect(marksOf(page, estimate)).not.toEqual([]));
    const lines = screen.getAllByRole("status").filter(({ textContent }) => sentence.test(textContent ?? ""));
    expect(lines).toHaveLength(1);
    expect(lines[0]?.textContent).toContain("Your decisions are unharmed; reload the page to look again.");
    await waitFor(() => expect(desk.client.isFetching()).toBe(0));
    expect(desk.detector.asked).toHaveLength(1);
  });

  it("is not told of where the models are all there", async () => {
    await renderInHand(reader);
    expect(screen.queryByText(/A model of the detector/)).toBeNull();
  });
});

describe("an article with several versions, or without its file", () => {
  it("says which version this is and leads to the others", async () => {
    const desk = aDesk({ claims: articleClaims });
    await desk.ports.repository.keepText(aFile(), "An older wording\n\nNothing was claimed.");
    await renderInHand(reader, { desk });
    const notice = screen.getByText(/The file mobilization.txt has changed/);
    expect(notice.textContent).toContain("This is version 2 of 2; each version keeps its own decisions.");
    expect(screen.getByRole("link", { name: "Read version 1" }).getAttribute("href")).toMatch(/\?text=[0-9a-f]{8}$/);
  });

  it("says that the file is gone and the work is not", async () => {
    const desk = aDesk({ claims: articleClaims });
    await desk.ports.repository.keepText(aFile(), articleText);
    const { id } = anArticle();
    await desk.ports.repository.markMissing(new Set([id]));
    const stored = (await desk.ports.repository.articles())[0];
    expect(stored?.missingSince).not.toBeNull();
    await renderInHand(reader, { desk, keep: false });
    expect(screen.getByText(/The file mobilization.txt is no longer in the folder/)).toBeDefined();
  });
});

describe("whoever listens", () => {
  it.each<readonly [string, Claim | null, string]>([
    ["nothing while none is selected", null, ""],
    [
      "who says it",
      estimate,
      "Claim 1 of 5, open, suggested sourced, said by the Ukrainian military: this campaign could target 400,000 people after catastrophic losses at the front",
    ],
    ["the author's word", losses, "Claim 2 of 5, open, suggested unsourced, said by the author: catastrophic losses"],
  ])("is told of the selected claim: %s", async (_, claim, sentence) => {
    const page = await renderInHand(<SelectionAnnouncer />, { selected: claim });
    expect(within(page.container).getByRole("status").textContent).toBe(sentence);
  });

  it("is told of no speaker where the attribution isn’t read", async () => {
    const unread = { ...losses, suggestion: null };
    const page = await renderInHand(<SelectionAnnouncer />, { claims: [unread], selected: unread });
    expect(within(page.container).getByRole("status").textContent).toBe(
      "Claim 1 of 1, open, nothing suggested: catastrophic losses",
    );
  });

  it("is told of a decision", async () => {
    const page = await renderInHand(<SelectionAnnouncer />, { selected: losses });
    await decide(page, losses);
    expect(within(page.container).getByRole("status").textContent).toMatch(/^Claim 2 of 5, decided denied, said by/);
  });
});
