import { beforeEach, describe, expect, it } from "vitest";
import { browserPreferences } from "#adapters/browser/preferences.ts";
import { type Display, usualDisplay } from "#domain/display.ts";
import type { Preferences } from "#domain/ports.ts";

const key = "claimdesk.preferences";
const defaults: Preferences = {
  singleKeys: true,
  leastWorthiness: 0.3,
  display: usualDisplay,
  keys: {},
  backupFrom: null,
};

beforeEach(() => localStorage.clear());

describe("what is stored of the preferences", () => {
  it.each<readonly [string, string | null, Preferences]>([
    ["nothing", null, defaults],
    [
      "all of them",
      '{"singleKeys":false,"leastWorthiness":0.62}',
      { ...defaults, singleKeys: false, leastWorthiness: 0.62 },
    ],
    [
      "those of before there was a level",
      '{"singleKeys":false}',
      { ...defaults, singleKeys: false, leastWorthiness: 0.3 },
    ],
    [
      "those of a later version",
      '{"singleKeys":false,"leastWorthiness":0,"more":1}',
      { ...defaults, singleKeys: false, leastWorthiness: 0 },
    ],
    [
      "none of the author's statements shown",
      '{"singleKeys":true,"leastWorthiness":2}',
      { ...defaults, singleKeys: true, leastWorthiness: 2 },
    ],
    [
      "a level below all",
      '{"singleKeys":false,"leastWorthiness":-1}',
      { ...defaults, singleKeys: false, leastWorthiness: 0.3 },
    ],
    [
      "a level that is no number",
      '{"singleKeys":false,"leastWorthiness":"all"}',
      { ...defaults, singleKeys: false, leastWorthiness: 0.3 },
    ],
    [
      "a switch that is neither on nor off",
      '{"singleKeys":1,"leastWorthiness":0.5}',
      { ...defaults, singleKeys: true, leastWorthiness: 0.5 },
    ],
    [
      "keys that commands were given, those that can't be read left out",
      '{"keys":{"next-claim":{"key":"H"},"undo":{"first":"G","second":"Z"},"a":{"key":""},"b":7,"c":{"key":"X","meta":true}}}',
      { ...defaults, keys: { "next-claim": { key: "H" }, undo: { first: "G", second: "Z" } } },
    ],
    ["keys that are no table", '{"singleKeys":false,"keys":"J"}', { ...defaults, singleKeys: false }],
    ["something else", "[]", defaults],
    ["no JSON", "{", defaults],
  ])("%s: read as far as it holds", (_, stored, preferences) => {
    if (stored !== null) localStorage.setItem(key, stored);
    expect(browserPreferences().read()).toEqual(preferences);
  });

  it.each<readonly [string, string, Partial<Display>]>([
    [
      "all of it",
      '{"textSize":"largest","columnWidth":"wide","lineHeight":"loose","theme":"dark"}',
      { textSize: "largest", columnWidth: "wide", lineHeight: "loose", theme: "dark" },
    ],
    ["a theme alone", '{"theme":"light"}', { theme: "light" }],
    ["a size that there isn't", '{"textSize":"huge","theme":"dark"}', { theme: "dark" }],
    ["a width that is a number", '{"columnWidth":80,"lineHeight":"looser"}', { lineHeight: "looser" }],
    ["a word", '"dark"', {}],
    ["nothing", "null", {}],
  ])("how texts are shown, %s: each choice by itself", (_, display, read) => {
    localStorage.setItem(key, `{"singleKeys":false,"display":${display}}`);
    expect(browserPreferences().read()).toEqual({
      ...defaults,
      singleKeys: false,
      display: { ...usualDisplay, ...read },
    });
  });

  it("is what was written, in the next tab too", () => {
    browserPreferences().write({ ...defaults, singleKeys: false, leastWorthiness: 0.415 });
    expect(browserPreferences().read()).toEqual({ ...defaults, singleKeys: false, leastWorthiness: 0.415 });
  });

  it("is followed while another tab changes it", () => {
    const store = browserPreferences();
    const seen: number[] = [];
    const stop = store.subscribe(() => seen.push(store.read().leastWorthiness));
    const fromElsewhere = (leastWorthiness: number) => {
      localStorage.setItem(key, JSON.stringify({ ...defaults, leastWorthiness }));
      window.dispatchEvent(new StorageEvent("storage", { key }));
    };
    fromElsewhere(0.1);
    fromElsewhere(0.9);
    stop();
    fromElsewhere(0.5);
    expect(seen).toEqual([0.1, 0.9]);
  });
});
