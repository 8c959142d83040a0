import { act, renderHook } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import { usePrinting } from "#features/reader/use-printing.ts";

/** The page's paper, which can be put in and taken out. */
function aPrinter(isOnPaper: boolean) {
  const paper = Object.assign(new EventTarget(), { matches: isOnPaper, media: "print" });
  vi.stubGlobal("matchMedia", () => paper);
  return (matches: boolean) =>
    act(() => {
      paper.matches = matches;
      paper.dispatchEvent(Object.assign(new Event("change"), { matches }));
    });
}

afterEach(() => vi.unstubAllGlobals());

test("a page that is on paper already when it is asked is printing", () => {
  const turn = aPrinter(true);
  const { result } = renderHook(() => usePrinting());
  expect(result.current).toBe(true);
  turn(false);
  expect(result.current).toBe(false);
});

test.each([
  [
    "the medium becomes paper",
    (turn: (matches: boolean) => void) => turn(true),
    (turn: (matches: boolean) => void) => turn(false),
  ],
  [
    "the browser says that it prints",
    () => act(() => void window.dispatchEvent(new Event("beforeprint"))),
    () => act(() => void window.dispatchEvent(new Event("afterprint"))),
  ],
])("it is printing from when %s until it is over", (_, begin, end) => {
  const turn = aPrinter(false);
  const { result } = renderHook(() => usePrinting());
  expect(result.current).toBe(false);
  begin(turn);
  expect(result.current).toBe(true);
  end(turn);
  expect(result.current).toBe(false);
});
