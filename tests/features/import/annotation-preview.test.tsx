import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it } from "vitest";
import { textHash } from "#domain/article/article.ts";
import { ImportPage } from "#features/import/import-page.tsx";
import { importQueue } from "#state/import/queue.ts";
import { type KitDesk, aDesk, messages } from "../../kit/a-desk.ts";
import { aClaim } from "../../kit/a-claim.ts";
import { aText, spanOf } from "../../kit/a-text.ts";
import { renderAtDesk } from "../../kit/desk-page.tsx";
import { session } from "#state/session.ts";

beforeEach(() => importQueue.setState(importQueue.getInitialState(), true));

const trains = "Trains were ordered to provide 10,000 people for the front";
const { start, end } = spanOf(aText, trains);
const standoff = `T1\tClaim ${start} ${end}\t${trains}\nA1\tStatus T1 denied\nT2\tPerson 0 3\tMob\n`;
const hash = textHash(aText);

/** The page with brat's files, as they were chosen. */
async function showing(desk: KitDesk, ...files: readonly File[]): Promise<HTMLElement> {
  renderAtDesk(desk, <ImportPage />);
  const input = document.querySelector<HTMLInputElement>("input[type=file]");
  if (!input) throw new Error("the page has no field for files");
  await userEvent.upload(input, [...files]);
  return await screen.findByRole("region", { name: /a\.ann/ });
}

const decisions = async ({ ports: { repository } }: KitDesk) => {
  const [article] = await repository.articles();
  const { touched } = await repository.sheet(article?.id ?? "", hash);
  return Object.values(touched).map(({ reading }) => reading.decision?.status ?? "open");
};

describe("annotations on the import page", () => {
  it("are shown before they are kept, kept at once, and taken back at once", async () => {
    const desk = aDesk({ claims: [aClaim({ pieces: [{ start, end }] })] });
    await desk.ports.repository.keepText({ kind: "file", name: "m.txt" }, aText);
    const preview = await showing(desk, new File([aText], "a.txt"), new File([standoff], "a.ann"));
    const button = await within(preview).findByRole("button", { name: "Keep 1 annotation" });
    expect(within(preview).getByText("Read 1 claim on 1 text; 1 left out.")).toBeDefined();
    expect(within(preview).getByText(/label “person” means nothing here/)).toBeDefined();
    expect(within(preview).getByText("denied · says more of a claim that is here")).toBeDefined();
    expect(await decisions(desk)).toEqual([]);

    await userEvent.click(button);
    expect(await screen.findByText(/Kept annotations on 1 claim\./)).toBeDefined();
    expect(await decisions(desk)).toEqual(["denied"]);
    session.getState().notifications[0]?.offer?.onChoose();
    await waitFor(() => expect(messages()).toContain("The annotations were taken back."));
    expect(await decisions(desk)).toEqual(["open"]);
    expect(await screen.findByRole("button", { name: "Keep 1 annotation" })).toBeDefined();
  });

  it("leave the analyst's own decision, unless the analyst says otherwise", async () => {
    const claim = aClaim({ pieces: [{ start, end }] });
    const desk = aDesk({ claims: [claim] });
    const kept = await desk.ports.repository.keepText({ kind: "file", name: "m.txt" }, aText);
    if (!kept.ok || kept.outcome === "duplicate") throw new Error("the text is not kept");
    const act = { kind: "decide", status: "sourced", suggested: null } as const;
    await desk.acts.perform({ kind: "claim", article: kept.article.id, text: hash, claim, act });

    const preview = await showing(desk, new File([aText], "a.txt"), new File([standoff], "a.ann"));
    expect(await within(preview).findByText("denied · changes nothing · your decision stays")).toBeDefined();
    const button = within(preview).getByRole("button", { name: "Keep 0 annotations" });
    expect(button.getAttribute("aria-disabled")).toBe("true");
    await userEvent.click(within(preview).getByRole("switch", { name: /Take the file’s word/ }));
    await userEvent.click(await within(preview).findByRole("button", { name: "Keep 1 annotation" }));
    await screen.findByText(/Kept annotations on 1 claim\./);
    expect(await decisions(desk)).toEqual(["denied"]);
  });

  it("bring their text along where it is missing", async () => {
    const desk = aDesk();
    const preview = await showing(desk, new File([aText], "a.txt"), new File([standoff], "a.ann"));
    await userEvent.click(await within(preview).findByRole("button", { name: "Add the article" }));
    expect(await within(preview).findByText("denied · becomes a claim")).toBeDefined();
    expect(await desk.ports.repository.text(hash)).toBe(aText);
  });

  it("are not kept where what is there has changed since they were shown", async () => {
    const claim = aClaim({ pieces: [{ start, end }] });
    const desk = aDesk({ claims: [claim] });
    const kept = await desk.ports.repository.keepText({ kind: "file", name: "m.txt" }, aText);
    if (!kept.ok || kept.outcome === "duplicate") throw new Error("the text is not kept");
    const preview = await showing(desk, new File([aText], "a.txt"), new File([standoff], "a.ann"));
    const button = await within(preview).findByRole("button", { name: "Keep 1 annotation" });
    const act = { kind: "decide", status: "sourced", suggested: null } as const;
    await desk.acts.perform({ kind: "claim", article: kept.article.id, text: hash, claim, act });
    await userEvent.click(button);
    expect(await within(preview).findByText(/has changed since this was shown, so nothing was kept/)).toBeDefined();
    expect(await decisions(desk)).toEqual(["sourced"]);
    expect(await within(preview).findByText(/your decision stays/)).toBeDefined();
  });
});
