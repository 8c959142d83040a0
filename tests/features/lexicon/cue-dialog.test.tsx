import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { LexiconEdit } from "#domain/detect/lexicon/analyst-lexicon.ts";
import { CueDialog } from "#features/lexicon/cue-dialog.tsx";
import { session } from "#state/session.ts";
import { type KitDesk, aDesk, messages } from "../../kit/a-desk.ts";
import { renderAtDesk } from "../../kit/desk-page.tsx";
import { noRoom, wrappedRepository } from "../../kit/wrapped-repository.ts";

let desk: KitDesk;
beforeEach(() => {
  desk = aDesk();
});

async function opened(edit: LexiconEdit = {}): Promise<HTMLElement> {
  await desk.ports.repository.editLexicon(edit);
  session.getState().setCuesShown(true);
  renderAtDesk(desk, <CueDialog onClose={vi.fn()} />);
  return screen.findByRole("dialog", { name: "Cues" });
}

const stored = () => desk.ports.repository.lexicon();
const word = (lemma: string) => screen.getByRole("switch", { name: lemma });
const isOn = (lemma: string) => word(lemma).getAttribute("aria-checked") === "true";
const press = (name: string) => userEvent.click(screen.getByRole("button", { name }));
const told = () => screen.getByRole("status").textContent;

async function add(verb: string, does = "says"): Promise<void> {
  await userEvent.selectOptions(screen.getByRole("combobox", { name: "Whoever does it" }), does);
  await userEvent.type(screen.getByRole("textbox", { name: "Add a verb" }), `${verb}{Enter}`);
}

describe("the window with the cues", () => {
  it("lists the built-in verbs by what they do", async () => {
    await opened();
    const denying = screen.getByRole("region", { name: "Denies" });
    expect(
      within(denying)
        .getAllByRole("switch")
        .map(({ textContent }) => textContent),
    ).toEqual(["debunk", "deny", "rebut", "refute"]);
    expect(screen.queryByRole("region", { name: /Added/ })).toBeNull();
  });

  it("mutes a verb and switches it on again, by keyboard", async () => {
    await opened();
    word("claim").focus();
    await userEvent.keyboard(" ");
    await waitFor(() => expect(isOn("claim")).toBe(false));
    expect(await stored()).toMatchObject({ muted: ["claim"] });
    expect(told()).toBe("“claim” is muted: no claim rests on it any more.");
    expect(document.activeElement).toBe(word("claim"));
    await userEvent.keyboard("{Enter}");
    await waitFor(() => expect(isOn("claim")).toBe(true));
    // It is said in the window, and not behind it.
    expect(messages()).toEqual([]);
  });

  it("adds a verb as what it does, having said how it will be read", async () => {
    await opened();
    await userEvent.type(screen.getByRole("textbox", { name: "Add a verb" }), "gainsay");
    expect(screen.getByText("Read as gainsay, gainsays, gainsaying, gainsaid.")).toBeDefined();
    await userEvent.clear(screen.getByRole("textbox", { name: "Add a verb" }));
    await add("gainsay", "denies");
    const own = await screen.findByRole("region", { name: "Added: denies" });
    expect(within(own).getByRole("switch", { name: "gainsay" })).toBeDefined();
    expect(await stored()).toMatchObject({ added: [{ lemma: "gainsay", class: "deny" }] });
    expect(screen.getByRole<HTMLInputElement>("textbox", { name: "Add a verb" }).value).toBe("");
    await press("Remove “gainsay”");
    await waitFor(() => expect(screen.queryByRole("region", { name: /Added/ })).toBeNull());
    expect(await stored()).toMatchObject({ added: [] });
  });

  it("says why a verb can't be added, until something else is written", async () => {
    await opened();
    await add("said that");
    const field = screen.getByRole("textbox", { name: "Add a verb" });
    expect(screen.getByRole("alert").textContent).toBe(
      "A cue is a single verb. Write one word: “quip”, not “quip that”.",
    );
    expect(field.getAttribute("aria-invalid")).toBe("true");
    expect(document.activeElement).toBe(field);
    await userEvent.type(field, "{Backspace}");
    expect(screen.getByRole("alert").textContent).toBe("");
    expect(await stored()).toMatchObject({ added: [] });
  });

  it("finds a cue by its letters", async () => {
    await opened({ add: [{ lemma: "denigrate", class: "allege" }] });
    await userEvent.type(screen.getByRole("searchbox", { name: "Find a cue" }), "DEN");
    expect(screen.getAllByRole("switch").map(({ textContent }) => textContent)).toEqual(["denigrate", "deny"]);
    await userEvent.type(screen.getByRole("searchbox", { name: "Find a cue" }), "zz");
    expect(screen.getByText(/No cue holds “DENzz”/)).toBeDefined();
  });

  it("shows muted words that are in no list", async () => {
    await opened({ mute: ["joke"] });
    const beside = screen.getByRole("region", { name: "Muted beside the list" });
    expect(
      within(beside)
        .getAllByRole("switch")
        .map(({ textContent }) => textContent),
    ).toEqual(["joke"]);
  });

  it("takes back the last edit, and all of them", async () => {
    await opened({ mute: ["say"], add: [{ lemma: "quip", class: "assert" }] });
    await userEvent.click(word("quip"));
    await waitFor(() => expect(isOn("quip")).toBe(false));
    await press("Take it back");
    await waitFor(() => expect(isOn("quip")).toBe(true));
    await press("Back to the built-in cues");
    await waitFor(() => expect(isOn("say")).toBe(true));
    expect(await stored()).toMatchObject({ muted: [], added: [] });
    expect(screen.getByRole("button", { name: /Back to the built-in cues/ }).getAttribute("aria-disabled")).toBe(
      "true",
    );
    await press("Take it back");
    await waitFor(() => expect(isOn("say")).toBe(false));
    expect(await stored()).toMatchObject({ muted: ["say"], added: [{ lemma: "quip", class: "assert" }] });
  });

  it("says why an edit was not stored", async () => {
    const { repository } = desk.ports;
    desk = aDesk({ repository: wrappedRepository(repository, { editLexicon: async () => noRoom }) });
    await opened();
    await userEvent.click(word("claim"));
    await waitFor(() => expect(told()).toBe(noRoom.sentence));
    expect(isOn("claim")).toBe(true);
    expect(screen.queryByRole("button", { name: "Take it back" })).toBeNull();
  });
});
