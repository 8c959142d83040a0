import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { Menu } from "#ui/menu.tsx";

function exportMenu() {
  const chosen = vi.fn<(id: string) => void>();
  const item = (id: string, label: string) => ({ id, label, onChoose: () => chosen(id) });
  render(
    <Menu
      label="Export"
      groups={[
        [item("json", "Annotated JSON"), { ...item("save", "Save as…"), keyHint: "Control+S" }],
        [],
        [{ ...item("report", "Report"), disabledReason: "No claim is decided yet." }],
      ]}
    />,
  );
  return { user: userEvent.setup(), chosen, button: screen.getByRole("button", { name: "Export" }) };
}

const focused = () => document.activeElement?.textContent;

describe("a menu", () => {
  it.each(["{Enter}", " ", "{ArrowDown}"])(
    "opens by %s; arrows move, Enter chooses, the focus returns",
    async (key) => {
      const { user, chosen, button } = exportMenu();
      await user.tab();
      await user.keyboard(key);
      const menu = await screen.findByRole("menu", { name: "Export" });
      expect(button.getAttribute("aria-expanded")).toBe("true");
      await waitFor(() => expect(focused()).toBe("Annotated JSON"));
      expect(menu.contains(document.activeElement)).toBe(true);
      await user.keyboard("{ArrowDown}");
      await waitFor(() => expect(focused()).toContain("Save as…"));
      await user.keyboard("{Enter}");
      expect(chosen.mock.calls).toEqual([["save"]]);
      await waitFor(() => expect(screen.queryByRole("menu")).toBeNull());
      await waitFor(() => expect(document.activeElement).toBe(button));
    },
  );

  it("closes by Escape and chooses nothing", async () => {
    const { user, chosen, button } = exportMenu();
    await user.click(button);
    await screen.findByRole("menu");
    await user.keyboard("{Escape}");
    await waitFor(() => expect(screen.queryByRole("menu")).toBeNull());
    await waitFor(() => expect(document.activeElement).toBe(button));
    expect(chosen).not.toHaveBeenCalled();
    expect(button.getAttribute("aria-expanded")).toBe("false");
  });

  it("moves by letters", async () => {
    const { user } = exportMenu();
    await user.tab();
    await user.keyboard("{Enter}");
    await screen.findByRole("menu");
    await waitFor(() => expect(focused()).toBe("Annotated JSON"));
    await user.keyboard("s");
    await waitFor(() => expect(focused()).toContain("Save as…"));
  });

  it("gives its items plain names, and a blocked one its reason", async () => {
    const { user, chosen, button } = exportMenu();
    await user.click(button);
    await screen.findByRole("menu");
    expect(screen.getByRole("menuitem", { name: "Save as…" }).getAttribute("aria-keyshortcuts")).toBe("Control+S");
    const report = screen.getByRole("menuitem", { name: "Report" });
    expect(report.getAttribute("aria-disabled")).toBe("true");
    const reason = document.getElementById(report.getAttribute("aria-describedby") ?? "");
    expect(reason?.textContent).toBe("No claim is decided yet.");
    await user.click(report);
    expect(chosen).not.toHaveBeenCalled();
    expect(screen.getAllByRole("separator")).toHaveLength(1);
  });
});
