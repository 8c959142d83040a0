import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { describe, expect, it, vi } from "vitest";
import { type PickEntry, PickDialog } from "#ui/pick-dialog.tsx";

const entry = (id: string, disabledReason?: string): PickEntry => ({
  id,
  label: `Do ${id}`,
  kind: "Move",
  keys: id === "b" ? "Control+B" : undefined,
  disabledReason,
});
const entries = [entry("a"), entry("b"), entry("c", "There is nothing to do."), entry("d")];

function shown() {
  const picked = vi.fn<(id: string) => void>();
  const closed = vi.fn<() => void>();
  function Page() {
    const [query, setQuery] = useState("");
    return (
      <PickDialog
        title="Commands"
        placeholder="What?"
        query={query}
        onQuery={setQuery}
        entries={entries.filter(({ label }) => label.toLowerCase().includes(query))}
        none="Nothing fits."
        onPick={({ id }) => picked(id)}
        onClose={closed}
      />
    );
  }
  render(<Page />);
  return { picked, closed };
}

const field = () => screen.findByRole("combobox", { name: "Commands" });
const active = () => document.getElementById(document.activeElement?.getAttribute("aria-activedescendant") ?? "");

describe("a window to pick from", () => {
  it("has the focus in its field and the first entry at hand; arrows move, Enter picks", async () => {
    const { picked } = shown();
    await waitFor(async () => expect(document.activeElement).toBe(await field()));
    await waitFor(() => expect(active()?.textContent).toContain("Do a"));
    await userEvent.keyboard("{ArrowDown}");
    expect(active()?.textContent).toContain("Do b");
    await userEvent.keyboard("{Enter}");
    expect(picked.mock.calls).toEqual([["b"]]);
  });

  it("narrows as one types, and says when nothing fits", async () => {
    const { picked } = shown();
    await userEvent.type(await field(), "do d");
    expect(screen.getAllByRole("option")).toHaveLength(1);
    await userEvent.keyboard("{Enter}");
    expect(picked.mock.calls).toEqual([["d"]]);
    await userEvent.type(await field(), "zzz");
    expect(screen.queryAllByRole("option")).toHaveLength(0);
    expect(screen.getByText("Nothing fits.")).toBeTruthy();
  });

  it("keeps what can't be picked in sight with its reason, and doesn't pick it", async () => {
    const { picked } = shown();
    await field();
    const refused = screen.getByRole("option", { name: /Do c/ });
    expect(refused.getAttribute("aria-disabled")).toBe("true");
    expect(refused.textContent).toContain("There is nothing to do.");
    await userEvent.click(refused);
    expect(picked).not.toHaveBeenCalled();
  });

  it("is closed by Escape", async () => {
    const { closed } = shown();
    await field();
    await userEvent.keyboard("{Escape}");
    expect(closed).toHaveBeenCalledOnce();
  });
});
