import { act, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { memoryRepository } from "#adapters/memory/memory-repository.ts";
import { ReportPage } from "#features/report/report-page.tsx";
import { decide, keepArticle, onClaim } from "../../adapters/repository/opened.ts";
import { aDesk } from "../../kit/a-desk.ts";
import { articleClaims, articleText, convicts, estimate } from "../../kit/a-read-article.ts";
import { fixedClock } from "../../kit/clock.ts";
import { renderAtDesk } from "../../kit/desk-page.tsx";
import { gate } from "../../kit/gate.ts";
import { seededIds } from "../../kit/seeded-ids.ts";
import { boats } from "../../kit/told-again.ts";
import { wrappedRepository } from "../../kit/wrapped-repository.ts";

async function aLibrary() {
  const repository = memoryRepository({ clock: fixedClock(), ids: seededIds() });
  const article = await keepArticle(repository, articleClaims, "a.txt", articleText);
  await keepArticle(repository, [boats.claim], "b.txt", boats.text);
  return { repository, article };
}

/** A table's rows as their cells' texts. */
function rows(name: string): readonly (readonly string[])[] {
  return within(screen.getByRole("table", { name }))
    .getAllByRole("row")
    .slice(1)
    .map((row) => [...row.children].map(({ textContent }) => textContent));
}

describe("the report", () => {
  it("counts by article and by source, over all, and follows decisions", async () => {
    const { repository, article } = await aLibrary();
    await decide(repository, article, estimate);
    const desk = aDesk({ repository });
    renderAtDesk(desk, <ReportPage />);
    await screen.findByRole("table", { name: "Statuses by source" });
    expect(rows("Statuses by article").map((row) => row.slice(1))).toEqual([
      ["1", "0", "0", "0", "4", "5"],
      ["0", "0", "0", "0", "1", "1"],
      ["1", "0", "0", "0", "5", "6"],
    ]);
    expect(rows("Statuses by source")).toContainEqual(["The Ukrainian military", "1", "0", "0", "0", "0", "1"]);
    expect(rows("Statuses by source").at(-1)?.slice(1)).toEqual(["1", "0", "0", "0", "5", "6"]);
    expect(screen.getByRole("progressbar").getAttribute("aria-valuetext")).toBe("1 of 6 claims");

    const denied = { kind: "decide", status: "denied", suggested: "unsourced" } as const;
    await act(async () => void (await desk.acts.perform(onClaim(article, convicts, denied))));
    await waitFor(() => expect(rows("Statuses by source").at(-1)?.slice(1)).toEqual(["1", "0", "1", "0", "4", "6"]));
  });

  it("says what its pictures show, for whoever doesn't see them", async () => {
    const { repository } = await aLibrary();
    renderAtDesk(aDesk({ repository }), <ReportPage />);
    const picture = await screen.findByRole("img", { name: /^Statuses by source/ });
    expect(picture.querySelector("title")?.textContent).toBe("Statuses by source");
    expect(picture.querySelector("desc")?.textContent).toContain("The table has the same numbers.");
  });

  it("counts by source with its progress shown, and can be stopped and taken up again", async () => {
    const { repository } = await aLibrary();
    const held = gate();
    const slow = wrappedRepository(repository, {
      detection: async (text) => {
        await held.opened;
        return repository.detection(text);
      },
    });
    renderAtDesk(aDesk({ repository: slow }), <ReportPage />);
    await screen.findByText("Counting by source");
    await userEvent.click(screen.getByRole("button", { name: "Cancel" }));
    const again = await screen.findByRole("button", { name: "Count them" });
    held.open();
    await userEvent.click(again);
    expect(await screen.findByRole("table", { name: "Statuses by source" })).toBeDefined();
  });

  it("says what to do where there is nothing to report", async () => {
    renderAtDesk(aDesk(), <ReportPage />);
    expect(await screen.findByText("Nothing to report yet")).toBeDefined();
    expect(screen.queryByRole("table")).toBeNull();
  });
});
