import { act, createEvent, fireEvent, render } from "@testing-library/react";
import { beforeEach, describe, expect, it } from "vitest";
import type { Command } from "#state/commands/command.ts";
import { globalCommands } from "#state/commands/global-commands.ts";
import { readingCommands } from "#state/commands/reading-commands.ts";
import { useCommands } from "#state/commands/registry.ts";
import { statementCommands } from "#state/commands/statement-commands.ts";
import { useShortcuts } from "#state/commands/use-shortcuts.ts";
import { PreferencesProvider } from "#state/preferences.ts";
import { session } from "#state/session.ts";
import { kitPreferences, messages } from "../../kit/a-desk.ts";

/** A key press as browsers report it; `at` in milliseconds. */
interface Press {
  readonly key: string;
  readonly code?: string;
  readonly shiftKey?: true;
  readonly ctrlKey?: true;
  readonly metaKey?: true;
  readonly altKey?: true;
  readonly repeat?: true;
  readonly isComposing?: true;
  readonly at?: number;
}

const ran: string[] = [];
const recorded: readonly Command<null>[] = [...readingCommands, ...statementCommands, ...globalCommands].map(
  (command) => ({
    ...command,
    refusal: () => (command.id === "write-note" ? "There is nothing to write on." : null),
    run: () => void ran.push(command.id),
  }),
);

function Desk() {
  useShortcuts();
  useCommands(recorded, null);
  return (
    <>
      <p id="text">Text</p>
      <a href="#text" id="link">
        Link
      </a>
      <button type="button" id="button">
        Button
      </button>
      <input id="field" aria-label="Field" />
      <textarea id="area" aria-label="Area" />
      <input id="slider" type="range" aria-label="Slider" />
      <select id="choice" aria-label="Choice" />
      <div role="menu" tabIndex={-1}>
        <span id="in-menu" />
      </div>
      {/* As the parts make them. */}
      {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role */}
      <div role="dialog" aria-label="Dialog">
        <span id="in-dialog" />
      </div>
      <div role="alertdialog" aria-label="Question">
        <span id="in-question" />
      </div>
      {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role */}
      <div role="dialog" aria-label="Drawer" data-shortcuts="on">
        <button type="button" id="in-drawer">
          Button
        </button>
      </div>
    </>
  );
}

const preferences = kitPreferences();
beforeEach(() => {
  ran.length = 0;
  session.setState(session.getInitialState(), true);
  preferences.write({ ...preferences.read(), singleKeys: true });
  render(<Desk />, {
    wrapper: ({ children }) => <PreferencesProvider value={preferences}>{children}</PreferencesProvider>,
  });
});

/** Presses a key on an element, and says whether the browser was kept from doing what it would have done. */
function press({ at, ...init }: Press, on: Element = document.body): boolean {
  const event = createEvent.keyDown(on, { ...init, bubbles: true, cancelable: true });
  if (at !== undefined) Object.defineProperty(event, "timeStamp", { value: at });
  return !fireEvent(on, event);
}

function element(id: string): Element {
  const found = document.getElementById(id);
  if (!found) throw new Error(`no element ${id}`);
  return found;
}

describe("a key press", () => {
  it.each<readonly [layout: string, pressed: Press, command: string]>([
    ["US", { key: "j", code: "KeyJ" }, "next-claim"],
    ["US", { key: "k", code: "KeyK" }, "previous-claim"],
    ["US", { key: "J", code: "KeyJ", shiftKey: true }, "next-open-claim"],
    ["US", { key: "K", code: "KeyK", shiftKey: true }, "previous-open-claim"],
    ["US, Caps Lock", { key: "J", code: "KeyJ" }, "next-claim"],
    ["US, Caps Lock", { key: "j", code: "KeyJ", shiftKey: true }, "next-open-claim"],
    ["US", { key: "1", code: "Digit1" }, "decide-sourced"],
    ["US", { key: "2", code: "Digit2" }, "decide-unsourced"],
    ["US", { key: "3", code: "Digit3" }, "decide-denied"],
    ["US", { key: "4", code: "Digit4" }, "decide-contested"],
    ["US", { key: "0", code: "Digit0" }, "reopen"],
    ["number pad", { key: "3", code: "Numpad3" }, "decide-denied"],
    ["US", { key: "Enter", code: "Enter" }, "accept-suggestion"],
    ["number pad", { key: "Enter", code: "NumpadEnter" }, "accept-suggestion"],
    ["US", { key: "Enter", code: "Enter", shiftKey: true }, "confirm-denial"],
    ["US", { key: "x", code: "KeyX" }, "dismiss"],
    ["US", { key: "z", code: "KeyZ", ctrlKey: true }, "undo"],
    ["US, ⌘", { key: "z", code: "KeyZ", metaKey: true }, "undo"],
    ["US", { key: "Z", code: "KeyZ", ctrlKey: true, shiftKey: true }, "redo"],
    ["US, ⌘", { key: "z", code: "KeyZ", metaKey: true, shiftKey: true }, "redo"],
    ["US", { key: "?", code: "Slash", shiftKey: true }, "show-shortcuts"],
    ["US", { key: ",", code: "Comma" }, "show-fewer-statements"],
    ["US", { key: ".", code: "Period" }, "show-more-statements"],
    ["Ukrainian", { key: ",", code: "Slash", shiftKey: true }, "show-fewer-statements"],
    ["Ukrainian", { key: ".", code: "Slash" }, "show-more-statements"],
    ["French", { key: ",", code: "KeyM" }, "show-fewer-statements"],
    ["French", { key: ".", code: "Comma", shiftKey: true }, "show-more-statements"],
    ["Ukrainian", { key: "о", code: "KeyJ" }, "next-claim"],
    ["Ukrainian", { key: "Л", code: "KeyK", shiftKey: true }, "previous-open-claim"],
    ["Ukrainian", { key: "ч", code: "KeyX" }, "dismiss"],
    ["Ukrainian", { key: "я", code: "KeyZ", ctrlKey: true }, "undo"],
    ["Ukrainian", { key: "Я", code: "KeyZ", ctrlKey: true, shiftKey: true }, "redo"],
    ["Ukrainian", { key: "?", code: "Digit7", shiftKey: true }, "show-shortcuts"],
    ["Greek", { key: "ξ", code: "KeyJ" }, "next-claim"],
    ["Arabic", { key: "١", code: "Digit1" }, "decide-sourced"],
    ["French", { key: "&", code: "Digit1" }, "decide-sourced"],
    ["French", { key: "é", code: "Digit2" }, "decide-unsourced"],
    ["French", { key: "à", code: "Digit0" }, "reopen"],
    ["French", { key: "z", code: "KeyW", ctrlKey: true }, "undo"],
    ["French", { key: "?", code: "KeyM", shiftKey: true }, "show-shortcuts"],
    ["German", { key: "z", code: "KeyY", ctrlKey: true }, "undo"],
    ["German", { key: "?", code: "Minus", shiftKey: true }, "show-shortcuts"],
  ])("on a keyboard (%s) %o is %s", (_, pressed, command) => {
    expect(press(pressed)).toBe(true);
    expect(ran).toEqual([command]);
  });

  it.each<readonly [string, Press]>([
    ["Alt", { key: "j", code: "KeyJ", altKey: true }],
    ["Ctrl, which is the browser's", { key: "1", code: "Digit1", ctrlKey: true }],
    ["Ctrl, which is the browser's", { key: "j", code: "KeyJ", ctrlKey: true }],
    ["AltGr", { key: "z", code: "KeyZ", ctrlKey: true, altKey: true }],
    ["Shift, which makes it a sign", { key: "!", code: "Digit1", shiftKey: true }],
    ["no Ctrl", { key: "z", code: "KeyZ" }],
    ["no Num Lock", { key: "End", code: "Numpad1" }],
    ["no Num Lock", { key: "ArrowDown", code: "Numpad2" }],
    ["an input method in the middle of a word", { key: "j", code: "KeyJ", isComposing: true }],
  ])("is left to the browser with %s: %o", (_, pressed) => {
    expect(press(pressed)).toBe(false);
    expect(ran).toEqual([]);
  });

  it("is left alone when somebody else has answered it", () => {
    const answer = (event: Event) => event.preventDefault();
    document.body.addEventListener("keydown", answer);
    press({ key: "j" });
    document.body.removeEventListener("keydown", answer);
    expect(ran).toEqual([]);
  });

  it("is for the list of commands once that was asked for, even before it is there", () => {
    session.getState().setCommandsShown(true);
    press({ key: "3", code: "Digit3" });
    press({ key: "j", code: "KeyJ" });
    expect(ran).toEqual([]);
    session.getState().setCommandsShown(false);
    press({ key: "j", code: "KeyJ" });
    expect(ran).toEqual(["next-claim"]);
  });

  it("that is refused says why, and does nothing", () => {
    expect(press({ key: "n", code: "KeyN" })).toBe(true);
    expect(ran).toEqual([]);
    expect(messages()).toEqual(["There is nothing to write on."]);
  });
});

describe("what has the focus", () => {
  const letter: Press = { key: "j", code: "KeyJ" };
  const enter: Press = { key: "Enter", code: "Enter" };
  const undo: Press = { key: "z", code: "KeyZ", ctrlKey: true };
  it.each<readonly [string, string, Press, boolean]>([
    ["text", "text", letter, true],
    ["a link", "link", letter, true],
    ["a link", "link", enter, false],
    ["a button", "button", letter, true],
    ["a button", "button", undo, true],
    ["a button", "button", enter, false],
    ["a button", "button", { ...enter, shiftKey: true }, false],
    ["a field", "field", letter, false],
    ["a field", "field", undo, false],
    ["a slider", "slider", letter, true],
    ["a slider", "slider", { key: ".", code: "Period" }, true],
    ["a slider", "slider", { key: "ArrowRight", code: "ArrowRight" }, false],
    ["a slider", "slider", { key: "Home", code: "Home" }, false],
    ["a slider", "slider", enter, false],
    ["a text area", "area", letter, false],
    ["a choice", "choice", letter, false],
    ["a menu", "in-menu", letter, false],
    ["a dialog", "in-dialog", letter, false],
    ["a question", "in-question", enter, false],
    ["a drawer, which is part of the page", "in-drawer", letter, true],
    ["a button in a drawer", "in-drawer", enter, false],
  ])("%s (#%s), on %o: the desk's key is %s", (_, id, pressed, isOurs) => {
    expect(press(pressed, element(id))).toBe(isOurs);
    expect(ran).toHaveLength(isOurs ? 1 : 0);
  });
});

describe("a key that is held down", () => {
  it.each<readonly [Press, number]>([
    [{ key: "j", code: "KeyJ" }, 3],
    [{ key: "z", code: "KeyZ", ctrlKey: true }, 3],
    [{ key: "Enter", code: "Enter" }, 1],
    [{ key: "Enter", code: "Enter", shiftKey: true }, 1],
    [{ key: "x", code: "KeyX" }, 1],
    [{ key: "1", code: "Digit1" }, 1],
  ])("goes on moving and taking back, and never goes on deciding: %o", (pressed, times) => {
    press(pressed);
    // The browser scrolls and types no more than at the first press.
    expect([press({ ...pressed, repeat: true }), press({ ...pressed, repeat: true })]).toEqual([true, true]);
    expect(ran).toHaveLength(times);
  });
});

describe("two keys, one after the other", () => {
  const g = (at: number): Press => ({ key: "g", code: "KeyG", at });
  const a = (at: number): Press => ({ key: "a", code: "KeyA", at });
  it.each<readonly [string, readonly Press[], readonly string[]]>([
    ["G A goes to the articles", [g(0), a(300)], ["go-to-articles"]],
    [
      "on a Ukrainian keyboard too",
      [
        { key: "п", code: "KeyG", at: 0 },
        { key: "ф", code: "KeyA", at: 300 },
      ],
      ["go-to-articles"],
    ],
    ["just in time", [g(0), a(1500)], ["go-to-articles"]],
    ["too late", [g(0), a(1501)], []],
    ["another key came between", [g(0), { key: "q", code: "KeyQ", at: 100 }, a(200)], []],
    ["a command came between", [g(0), { key: "j", code: "KeyJ", at: 100 }, a(200)], ["next-claim"]],
    ["the first pressed twice", [g(0), g(100), a(200)], ["go-to-articles"]],
    ["the second pressed twice", [g(0), a(100), a(200)], ["go-to-articles"]],
    ["the second with Shift", [g(0), { key: "A", code: "KeyA", shiftKey: true, at: 100 }], []],
    ["the first with Ctrl", [{ ...g(0), ctrlKey: true }, a(100)], []],
    ["the second alone", [a(0)], []],
  ])("%s", (_, presses, commands) => {
    for (const one of presses) press(one);
    expect(ran).toEqual(commands);
  });

  it("are not begun in a field", () => {
    press(g(0), element("field"));
    press(a(100));
    expect(ran).toEqual([]);
  });
});

describe("single keys that are turned off", () => {
  it("fire no more, while Enter and keys with Ctrl do; and fire again once turned on", () => {
    act(() => preferences.write({ ...preferences.read(), singleKeys: false }));
    for (const key of ["j", "J", "1", "x", "?", "g", "a"]) expect(press({ key })).toBe(false);
    expect(ran).toEqual([]);
    press({ key: "Enter" });
    press({ key: "z", ctrlKey: true });
    expect(ran).toEqual(["accept-suggestion", "undo"]);
    act(() => preferences.write({ ...preferences.read(), singleKeys: true }));
    press({ key: "j" });
    expect(ran.at(-1)).toBe("next-claim");
  });
});

describe("a mode", () => {
  const own: Command<null> = {
    id: "mode-enter",
    name: "Enter of the mode",
    group: "Links",
    shortcut: { key: "Enter" },
    refusal: () => null,
    run: () => void ran.push("mode-enter"),
  };
  const modeCommands = [own];
  const viewCommands: readonly Command<null>[] = [{ ...own, id: "view-enter", run: () => void ran.push("view-enter") }];
  function Mode() {
    useCommands(modeCommands, null, "mode");
    return null;
  }
  function View() {
    useCommands(viewCommands, null);
    return null;
  }

  it("has its keys to itself while it lasts, mounted before the view or after it", () => {
    const enter = { key: "Enter", code: "Enter" };
    const mode = render(<Mode />);
    render(<View />);
    press(enter);
    mode.unmount();
    press(enter);
    expect(ran).toEqual(["mode-enter", "accept-suggestion"]);
    const again = render(<Mode />);
    press(enter);
    press({ ...enter, repeat: true });
    again.unmount();
    press(enter);
    expect(ran).toEqual(["mode-enter", "accept-suggestion", "mode-enter", "accept-suggestion"]);
  });
});

describe("a key that no command has yet", () => {
  const lateCommands: readonly Command<null>[] = [
    {
      id: "late",
      name: "Late",
      group: "Show",
      shortcut: { key: "Q" },
      refusal: () => null,
      run: () => void ran.push("late"),
    },
  ];
  function Late() {
    useCommands(lateCommands, null);
    return null;
  }

  it("runs the command that is loaded a moment later, once", () => {
    press({ key: "q", code: "KeyQ" });
    expect(ran).toEqual([]);
    render(<Late />);
    expect(ran).toEqual(["late"]);
    render(<Late />);
    expect(ran).toEqual(["late"]);
  });

  it.each<readonly [string, () => void]>([
    ["another key was pressed since", () => press({ key: "j", code: "KeyJ" })],
    ["the view was left since", () => window.history.pushState(null, "", "/elsewhere")],
  ])("runs none where %s", (_, since) => {
    press({ key: "q", code: "KeyQ" });
    since();
    render(<Late />);
    expect(ran).not.toContain("late");
  });

  it("runs none where it was too long ago", () => {
    press({ key: "q", code: "KeyQ", at: performance.now() - 60_000 });
    render(<Late />);
    expect(ran).toEqual([]);
  });
});
