import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it } from "vitest";
import { ImportPage } from "#features/import/import-page.tsx";
import { importQueue } from "#state/import/queue.ts";
import { aDesk, messages } from "../../kit/a-desk.ts";
import { renderAtDesk } from "../../kit/desk-page.tsx";

beforeEach(() => importQueue.setState(importQueue.getInitialState(), true));

const bridge = "Bridge closed\nBy Mira Holt\n\nThe bridge is closed, the ministry said.\n\nRead also: Ferry sails\n";

describe("adding articles", () => {
  it("shows a pasted text before it is kept: what is known, the text, what is folded", async () => {
    const desk = aDesk();
    renderAtDesk(desk, <ImportPage />);
    const field = screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Text of an article" });
    await userEvent.click(field);
    await userEvent.paste(bridge);
    await userEvent.click(screen.getByRole("button", { name: "Look at this text" }));
    expect(await screen.findByDisplayValue("Mira Holt")).toBeDefined();
    const preview = screen.getByRole("region", { name: "Bridge closed" });
    expect(within(preview).getByText("The bridge is closed, the ministry said.")).toBeDefined();
    expect(within(preview).getByText("Folded when reading, and kept in the text: 1 line")).toBeDefined();
    expect(await desk.ports.repository.articles()).toEqual([]);

    await userEvent.type(within(preview).getByRole("textbox", { name: "Outlet" }), "Courier");
    await userEvent.click(within(preview).getByRole("button", { name: "Keep this article" }));
    expect(await screen.findByText("Added to the library.")).toBeDefined();
    expect(await desk.ports.repository.articles()).toMatchObject([
      { about: { outlet: "Courier", byline: "Mira Holt" } },
    ]);
    expect(messages()).toEqual(["Added one article."]);
  });

  it("says for each file what became of it, and keeps the good ones at once", async () => {
    const desk = aDesk();
    renderAtDesk(desk, <ImportPage />);
    const files = [
      new File([bridge], "a.txt"),
      new File(["x"], "bad.txt"),
      new File([`${bridge}Ships sail, it was said.`], "c.txt"),
    ];
    const [input] = document.querySelectorAll<HTMLInputElement>("input[type=file]");
    if (!input) throw new Error("no file can be chosen");
    await userEvent.upload(input, files);
    await userEvent.click(await screen.findByRole("button", { name: /bad\.txt/ }));
    expect((await screen.findByRole("alert")).textContent).toContain("bad.txt is damaged. Save it anew.");
    await userEvent.click(await screen.findByRole("button", { name: "Keep the 2 chosen articles" }));
    expect(await screen.findAllByText("in the library")).toHaveLength(2);
    expect(await desk.ports.repository.articles()).toHaveLength(2);
    await userEvent.click(screen.getByRole("button", { name: "Clear what is done" }));
    expect(screen.queryByRole("button", { name: /bad\.txt/ })).toBeNull();
  });

  it("says where links can't be fetched, and why", () => {
    renderAtDesk(aDesk(), <ImportPage />);
    expect(screen.getByText("There is no server to ask.")).toBeDefined();
    expect(screen.queryByRole("button", { name: "Fetch" })).toBeNull();
  });
});
