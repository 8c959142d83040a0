import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { describe, expect, it, vi } from "vitest";
import { LineShape } from "#ui/line-shape.tsx";
import { Notice } from "#ui/notice.tsx";
import { ProgressBar } from "#ui/progress-bar.tsx";
import { StackedBar } from "#ui/stacked-bar.tsx";
import { Tabs } from "#ui/tabs.tsx";
import { TextAreaField } from "#ui/text-area-field.tsx";
import { ToggleSwitch } from "#ui/toggle-switch.tsx";

describe("a progress bar", () => {
  it("has a name and its count in words", () => {
    render(<ProgressBar label="Finding claims" value={12} max={40} unit="sentences" />);
    const bar = screen.getByRole<HTMLProgressElement>("progressbar", { name: "Finding claims" });
    expect(bar.value).toBe(12);
    expect(bar.getAttribute("aria-valuetext")).toBe("12 of 40 sentences");
    expect(screen.getByText("12 of 40 sentences")).toBeDefined();
    expect(screen.queryByRole("button")).toBeNull();
  });

  it.each([
    [-3, "0 of 40"],
    [41, "40 of 40"],
  ])("keeps %d within its bounds: %s", (value, count) => {
    render(<ProgressBar label="Finding claims" value={value} max={40} />);
    expect(screen.getByText(count)).toBeDefined();
  });

  it("says no number while there is none", () => {
    render(<ProgressBar label="Reading" value={null} max={40} />);
    expect(screen.getByRole<HTMLProgressElement>("progressbar", { name: "Reading" }).position).toBe(-1);
    expect(screen.queryByText(/of 40/u)).toBeNull();
  });

  it("can be cancelled by the keyboard", async () => {
    const user = userEvent.setup();
    const onCancel = vi.fn<() => void>();
    render(<ProgressBar label="Finding claims" value={0} max={40} onCancel={onCancel} />);
    await user.tab();
    expect(document.activeElement).toBe(screen.getByRole("button", { name: "Cancel" }));
    await user.keyboard("{Enter}");
    expect(onCancel).toHaveBeenCalledTimes(1);
  });
});

describe("a stacked bar", () => {
  it("says its sentence and shows what there is, in proportion", () => {
    const parts = [3, 0, 1].map((count, index) => ({ label: `part ${index}`, count, className: "bg-sourced" }));
    render(<StackedBar sentence="3 sourced, 1 denied" parts={parts} />);
    const bar = screen.getByRole("img", { name: "3 sourced, 1 denied" });
    expect([...bar.querySelectorAll("span")].map((part) => part.style.flexGrow)).toEqual(["3", "1"]);
  });
});

describe("a notice", () => {
  it.each([
    ["info", "status", "Note: Saved."],
    ["warning", "status", "Warning: Saved."],
    ["error", "alert", "Error: Saved."],
  ] as const)("of kind %s is a %s and says its kind in a word", (kind, role, text) => {
    render(<Notice kind={kind}>Saved.</Notice>);
    expect(screen.getByRole(role).textContent).toBe(text);
  });
});

describe("fields", () => {
  it("a switch is named by its label and driven by Space", async () => {
    const user = userEvent.setup();
    const onChange = vi.fn<(checked: boolean) => void>();
    render(<ToggleSwitch label="Single keys" hint="J, K, 1 to 4." checked={false} onChange={onChange} />);
    const toggle = screen.getByRole<HTMLInputElement>("switch", { name: "Single keys" });
    expect(toggle.checked).toBe(false);
    await user.tab();
    await user.keyboard(" ");
    expect(onChange.mock.calls).toEqual([[true]]);
  });

  it("a text area is named by its label alone and hands on what is typed", async () => {
    const user = userEvent.setup();
    function Field() {
      const [value, setValue] = useState("");
      return <TextAreaField label="Note" keyHint="N" value={value} onChange={setValue} />;
    }
    render(<Field />);
    const field = screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Note" });
    await user.type(field, "Two sources");
    expect(field.value).toBe("Two sources");
  });

  it("tabs are named and moved by arrows, one panel at a time", async () => {
    const user = userEvent.setup();
    function Panels() {
      const [value, setValue] = useState("one");
      const tabs = ["one", "two"].map((id) => ({ id, label: `Tab ${id}`, panel: `Panel ${id}` }));
      return <Tabs label="Parts" tabs={tabs} value={value} onChange={setValue} />;
    }
    render(<Panels />);
    expect(screen.getByRole("tablist", { name: "Parts" })).toBeDefined();
    await user.tab();
    await user.keyboard("{ArrowRight}");
    expect((await screen.findByRole("tabpanel", { name: "Tab two" })).textContent).toBe("Panel two");
    expect(screen.queryByText("Panel one")).toBeNull();
  });
});

describe("a line shape", () => {
  it("has a name where it stands alone, and none beside a word", () => {
    const { rerender } = render(<LineShape kind="wavy" label="Contested" />);
    expect(screen.getByRole("img", { name: "Contested" })).toBeDefined();
    rerender(<LineShape kind="wavy" />);
    expect(screen.queryByRole("img")).toBeNull();
  });
});
