import { act, fireEvent, render, renderHook, screen } from "@testing-library/react";
import { beforeEach, describe, expect, it } from "vitest";
import type { KeyBindings, Shortcut } from "#domain/shortcut.ts";
import { followKeys, keyName, useShortcutKeys } from "#state/commands/bindings.ts";
import { allCommands } from "#state/commands/catalogue.ts";
import type { Command } from "#state/commands/command.ts";
import { dismiss, nextClaim, undo } from "#state/commands/reading-commands.ts";
import { pairOf, pressedShortcut, rebound, unbound } from "#state/commands/rebinding.ts";
import { useCommands } from "#state/commands/registry.ts";
import { useRebinding } from "#state/commands/use-rebinding.ts";
import { useShortcuts } from "#state/commands/use-shortcuts.ts";
import { PreferencesProvider } from "#state/preferences.ts";
import { session } from "#state/session.ts";
import { kitPreferences, messages } from "../../kit/a-desk.ts";

function named(id: string) {
  const command = allCommands.find((other) => other.id === id);
  if (!command) throw new Error(`no command ${id}`);
  return command;
}

describe("giving a command other keys", () => {
  it.each<readonly [string, string, Shortcut, KeyBindings]>([
    ["a free key", "next-claim", { key: "Q" }, { "next-claim": { key: "Q" } }],
    ["a free key with Shift", "dismiss", { key: "X", shift: true }, { dismiss: { key: "X", shift: true } }],
    [
      "Ctrl and a letter the browser has no use for",
      "undo",
      { key: "Y", control: true },
      { undo: { key: "Y", control: true } },
    ],
    ["a pair", "next-claim", { first: "G", second: "N" }, { "next-claim": { first: "G", second: "N" } }],
    ["a function key", "next-claim", { key: "F2" }, { "next-claim": { key: "F2" } }],
    ["its own, which is no change", "next-claim", { key: "J" }, {}],
  ])("%s: %s gets %o", (_, id, shortcut, keys) => {
    expect(rebound({}, named(id), shortcut)).toEqual({ ok: true, keys });
  });

  it.each<readonly [string, string, Shortcut, KeyBindings, string]>([
    ["another's", "next-claim", { key: "K" }, {}, "K is taken by “Previous claim”."],
    ["another's in every view", "dismiss", { key: "?" }, {}, "? is taken by “All keys”."],
    ["a view's, for one that is in every view", "go-to-articles", { key: "X" }, {}, "X is taken by “Not a claim”."],
    ["another's by then", "next-claim", { key: "Q" }, { dismiss: { key: "Q" } }, "Q is taken by “Not a claim”."],
    ["the beginning of another's pair", "next-claim", { key: "G" }, {}, "G begins G A, which is “Articles”"],
    ["a pair that begins with another's", "undo", { first: "J", second: "Z" }, {}, "J is “Next claim”"],
    ["another's pair", "undo", { first: "G", second: "A" }, {}, "G A is taken by “Articles”."],
    ["the browser's, with Ctrl", "undo", { key: "W", control: true }, {}, "Ctrl+W is the browser’s own"],
    ["the browser's, with Ctrl and Shift", "undo", { key: "T", control: true, shift: true }, {}, "Ctrl+Shift+T is"],
    ["a tab's number", "undo", { key: "1", control: true }, {}, "Ctrl+1 is the browser’s own"],
    ["reloading", "undo", { key: "F5" }, {}, "F5 loads the page anew"],
    ["Tab", "undo", { key: "Tab" }, {}, "Tab moves about the page"],
    ["Escape", "undo", { key: "Escape" }, {}, "Escape moves about the page or leaves a window"],
    ["an arrow", "undo", { key: "ArrowDown", shift: true }, {}, "Arrow Down moves about the page"],
    ["Space", "undo", { key: " " }, {}, "Space moves about the page"],
  ])("%s is refused with a sentence: %s, %o", (_, id, shortcut, bindings, sentence) => {
    const outcome = rebound(bindings, named(id), shortcut);
    expect(outcome.ok).toBe(false);
    expect(!outcome.ok && outcome.sentence).toContain(sentence);
  });

  it("a key that another was moved away from is free, and its owner can't have it back until it is again", () => {
    const moved = rebound({}, named("next-claim"), { key: "Q" });
    const taken = moved.ok ? rebound(moved.keys, named("dismiss"), { key: "J" }) : moved;
    if (!taken.ok) throw new Error(taken.sentence);
    const back = unbound(taken.keys, named("next-claim"));
    expect(!back.ok && back.sentence).toContain("J is taken by “Not a claim”");
    const freed = unbound(taken.keys, named("dismiss"));
    if (!freed.ok) throw new Error(freed.sentence);
    expect(unbound(freed.keys, named("next-claim"))).toEqual({ ok: true, keys: {} });
  });
});

describe("a key press as new keys", () => {
  it.each<readonly [Partial<KeyboardEvent>, Shortcut | null]>([
    [{ key: "q", code: "KeyQ" }, { key: "Q" }],
    [
      { key: "Q", code: "KeyQ", shiftKey: true },
      { key: "Q", shift: true },
    ],
    [{ key: "о", code: "KeyJ" }, { key: "J" }],
    [
      { key: "q", code: "KeyQ", ctrlKey: true },
      { key: "Q", control: true },
    ],
    [
      { key: "q", code: "KeyQ", metaKey: true },
      { key: "Q", control: true },
    ],
    [{ key: ":", code: "Period", shiftKey: true }, { key: ":" }],
    [
      { key: "Enter", code: "Enter", shiftKey: true },
      { key: "Enter", shift: true },
    ],
    [{ key: "Shift", code: "ShiftLeft", shiftKey: true }, null],
    [{ key: "Control", code: "ControlLeft", ctrlKey: true }, null],
    [{ key: "Dead", code: "BracketLeft" }, null],
  ])("%o is %o", (pressed, shortcut) => {
    expect(pressedShortcut(new KeyboardEvent("keydown", pressed))).toEqual(shortcut);
  });

  it.each<readonly [Shortcut, Shortcut, Shortcut | null]>([
    [{ key: "G" }, { key: "Q" }, { first: "G", second: "Q" }],
    [{ key: "G" }, { key: "Q", shift: true }, null],
    [{ key: "G", control: true }, { key: "Q" }, null],
    [{ key: "Enter" }, { key: "Q" }, null],
    [{ first: "G", second: "A" }, { key: "Q" }, null],
  ])("%o and then %o make %o", (first, second, pair) => {
    expect(pairOf(first, second)).toEqual(pair);
  });
});

const ran: string[] = [];
const recorded: readonly Command<null>[] = [nextClaim, dismiss, undo].map((command) => ({
  ...command,
  refusal: () => null,
  run: () => void ran.push(command.id),
}));
/** In the list of commands alone, until somebody gives it keys. */
const keyless: Command<null> = {
  id: "keyless",
  name: "Without keys",
  group: "Show",
  shortcut: null,
  refusal: () => null,
  run: () => void ran.push("keyless"),
};
const all = [...recorded, keyless];

function Desk() {
  useShortcuts();
  useCommands(all, null);
  return <p>{useShortcutKeys(nextClaim)}</p>;
}

describe("bound keys", () => {
  const preferences = kitPreferences();
  const wrapper = ({ children }: { readonly children: React.ReactNode }) => (
    <PreferencesProvider value={preferences}>{children}</PreferencesProvider>
  );
  const press = (key: string) => fireEvent.keyDown(document.body, { key });
  beforeEach(() => {
    ran.length = 0;
    session.setState(session.getInitialState(), true);
    preferences.write({ ...preferences.read(), keys: {} });
    followKeys(preferences);
  });

  it("are obeyed, shown and named at once, and the old ones no more", () => {
    render(<Desk />, { wrapper });
    expect(screen.getByText("J")).toBeTruthy();
    const { result } = renderHook(() => useRebinding(), { wrapper });
    act(() => void result.current.bind(nextClaim, { key: "Q" }));
    expect(screen.getByText("Q")).toBeTruthy();
    press("j");
    press("q");
    expect(ran).toEqual(["next-claim"]);
    expect(keyName(nextClaim)).toBe("Q");
    expect(dismiss.refusal({ reading: { selected: null } } as never)).toBe(
      "No claim is selected. Q selects the next one.",
    );
    expect(preferences.read().keys).toEqual({ "next-claim": { key: "Q" } });

    act(() => void result.current.reset(nextClaim));
    press("q");
    press("j");
    expect(ran).toEqual(["next-claim", "next-claim"]);
    expect(preferences.read().keys).toEqual({});
  });

  it("that are refused change nothing", () => {
    const { result } = renderHook(() => useRebinding(), { wrapper });
    expect(result.current.bind(nextClaim, { key: "X" })).toContain("“Not a claim”");
    expect(preferences.read().keys).toEqual({});
  });

  it("are another tab's too", () => {
    render(<Desk />, { wrapper });
    act(() => preferences.write({ ...preferences.read(), keys: { dismiss: { first: "G", second: "X" } } }));
    press("x");
    press("g");
    press("x");
    expect(ran).toEqual(["dismiss"]);
  });

  it("can be given to a command that has none of its own", () => {
    render(<Desk />, { wrapper });
    expect(keyName(keyless)).toBe("“Without keys”");
    const { result } = renderHook(() => useRebinding(), { wrapper });
    act(() => void result.current.bind(keyless, { key: "W" }));
    press("w");
    expect(ran).toEqual(["keyless"]);
    act(() => void result.current.reset(keyless));
    press("w");
    expect(ran).toEqual(["keyless"]);
    expect(messages()).toEqual([]);
  });

  it("are all taken back by one act", () => {
    const { result } = renderHook(() => useRebinding(), { wrapper });
    act(() => void result.current.bind(nextClaim, { key: "Q" }));
    act(() => void result.current.bind(dismiss, { key: "J" }));
    expect(result.current.hasChanges).toBe(true);
    act(() => result.current.resetAll());
    expect(result.current.hasChanges).toBe(false);
    expect([keyName(nextClaim), keyName(dismiss)]).toEqual(["J", "X"]);
  });
});
