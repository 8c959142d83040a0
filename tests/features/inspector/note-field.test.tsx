import { act, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { session } from "#state/session.ts";
import { convicts, denial } from "../../kit/a-read-article.ts";
import type { ArticleInHand } from "../../kit/desk-page.tsx";
import { inspect, press, stored } from "./inspected.tsx";

describe("a note", () => {
  const field = () => screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Note" });

  it.each<readonly [string, (page: ArticleInHand) => Promise<void> | void]>([
    ["the field is left", () => userEvent.tab()],
    ["Escape is pressed", () => userEvent.keyboard("{Escape}")],
    ["Ctrl+Enter is pressed", () => userEvent.keyboard("{Control>}{Enter}{/Control}")],
    ["another claim is selected by its button", () => press("Next claim")],
    ["the view goes away", (page) => page.unmount()],
    [
      "the page is hidden",
      () => {
        Object.defineProperty(document, "visibilityState", { value: "hidden", configurable: true });
        document.dispatchEvent(new Event("visibilitychange"));
        Reflect.deleteProperty(document, "visibilityState");
      },
    ],
  ])("is kept when %s", async (_, leave) => {
    const page = await inspect(convicts);
    await userEvent.type(field(), "see the ministry’s page");
    await leave(page);
    await waitFor(async () => expect((await stored(page, convicts))?.note).toBe("see the ministry’s page"));
    expect(await page.desk.ports.repository.changes(page.article.id)).toHaveLength(1);
  });

  it("is no change when nothing was changed", async () => {
    const page = await inspect(convicts);
    await userEvent.click(field());
    await userEvent.tab();
    await userEvent.type(field(), "x{Backspace}");
    await userEvent.tab();
    page.unmount();
    expect(page.desk.acts.store.getState().pending).toEqual([]);
    expect(await page.desk.ports.repository.changes(page.article.id)).toEqual([]);
  });

  it("belongs to its claim: the next one's field is empty, and it is there again later", async () => {
    const page = await inspect(convicts);
    await userEvent.type(field(), "doubtful");
    await press("Next claim");
    expect(page.selected()).toBe(denial.id);
    expect(field().value).toBe("");
    await press("Previous claim");
    expect(field().value).toBe("doubtful");
  });

  it("takes the focus when it is asked for, once", async () => {
    await inspect(convicts);
    expect(document.activeElement).toBe(document.body);
    act(() => session.getState().setNoteWanted(true));
    expect(document.activeElement).toBe(field());
    expect(session.getState().noteWanted).toBe(false);
  });
});
