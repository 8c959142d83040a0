import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { Undo2 } from "lucide-react";
import { describe, expect, it, vi } from "vitest";
import { Button } from "#ui/button.tsx";
import { IconButton } from "#ui/icon-button.tsx";
import { ariaKeyShortcuts, keyLabel } from "#ui/key-label.ts";

describe("a button", () => {
  it("has its plain name, and says its key as a shortcut", () => {
    render(<Button keyHint="Control+Z">Undo</Button>);
    const button = screen.getByRole("button", { name: "Undo" });
    expect(button.getAttribute("aria-keyshortcuts")).toBe("Control+Z");
    expect(button.textContent).toContain("Ctrl Z");
    expect(button.getAttribute("type")).toBe("button");
  });

  it("that cannot be pressed keeps the focus, tells why, and does nothing", async () => {
    const user = userEvent.setup();
    const onClick = vi.fn<() => void>();
    const { rerender } = render(<Button onClick={onClick}>Undo</Button>);
    const button = screen.getByRole("button", { name: "Undo" });
    await user.click(button);
    rerender(
      <Button onClick={onClick} disabledReason="There is nothing to undo.">
        Undo
      </Button>,
    );
    expect(document.activeElement).toBe(button);
    await user.keyboard("{Enter} ");
    await user.click(button);
    expect(onClick).toHaveBeenCalledTimes(1);
    expect(button.getAttribute("aria-disabled")).toBe("true");
    const description = document.getElementById(button.getAttribute("aria-describedby") ?? "");
    expect(description?.textContent).toBe("There is nothing to undo.");
  });
});

describe("an icon button", () => {
  it("has its label as its name and, under the keyboard's focus, as a tooltip that Escape closes", async () => {
    const user = userEvent.setup();
    render(<IconButton label="Undo" keyHint="Control+Z" icon={<Undo2 />} />);
    expect(screen.getByRole("button", { name: "Undo" })).toBeDefined();
    await user.tab();
    expect((await screen.findByText("Undo")).textContent).toBe("UndoCtrl Z");
    await user.keyboard("{Escape}");
    expect(screen.queryByText("Undo")).toBeNull();
  });
});

describe("keys", () => {
  it.each([
    ["J", "J", "J"],
    ["Control+Shift+Z", "Ctrl Shift Z", "Control+Shift+Z"],
    ["G A", "G A", undefined],
    ["Escape", "Esc", "Escape"],
  ])("%s is printed %s and announced as %s", (keys, printed, announced) => {
    expect(keyLabel(keys)).toBe(printed);
    expect(ariaKeyShortcuts(keys)).toBe(announced);
  });
});
