import { beforeEach, describe, expect, it } from "vitest";
import { browserPreferences } from "#adapters/browser/preferences.ts";
import type { Preferences } from "#domain/ports.ts";

const key = "claimdesk.preferences";
const defaults: Preferences = { singleKeys: true, leastWorthiness: 0.3, keys: {} };

beforeEach(() => localStorage.clear());

describe("what is stored of the preferences", () => {
  it.each<readonly [string, string | null, Preferences]>([
    ["nothing", null, defaults],
    [
      "all of them",
      '{"singleKeys":false,"leastWorthiness":0.62}',
      { singleKeys: false, leastWorthiness: 0.62, keys: {} },
    ],
    [
      "those of before there was a level",
      '{"singleKeys":false}',
      { singleKeys: false, leastWorthiness: 0.3, keys: {} },
    ],
    [
      "those of a later version",
      '{"singleKeys":false,"leastWorthiness":0,"more":1}',
      { singleKeys: false, leastWorthiness: 0, keys: {} },
    ],
    [
      "none of the author's statements shown",
      '{"singleKeys":true,"leastWorthiness":2}',
      { singleKeys: true, leastWorthiness: 2, keys: {} },
    ],
    [
      "a level below all",
      '{"singleKeys":false,"leastWorthiness":-1}',
      { singleKeys: false, leastWorthiness: 0.3, keys: {} },
    ],
    [
      "a level that is no number",
      '{"singleKeys":false,"leastWorthiness":"all"}',
      { singleKeys: false, leastWorthiness: 0.3, keys: {} },
    ],
    [
      "a switch that is neither on nor off",
      '{"singleKeys":1,"leastWorthiness":0.5}',
      { singleKeys: true, leastWorthiness: 0.5, keys: {} },
    ],
    [
      "keys that commands were given, those that can't be read left out",
      '{"keys":{"next-claim":{"key":"H"},"undo":{"first":"G","second":"Z"},"a":{"key":""},"b":7,"c":{"key":"X","alt":true}}}',
      { ...defaults, keys: { "next-claim": { key: "H" }, undo: { first: "G", second: "Z" } } },
    ],
    ["keys that are no table", '{"singleKeys":false,"keys":"J"}', { ...defaults, singleKeys: false }],
    ["something else", "[]", defaults],
    ["no JSON", "{", defaults],
  ])("%s: read as far as it holds", (_, stored, preferences) => {
    if (stored !== null) localStorage.setItem(key, stored);
    expect(browserPreferences().read()).toEqual(preferences);
  });

  it("is what was written, in the next tab too", () => {
    browserPreferences().write({ singleKeys: false, leastWorthiness: 0.415, keys: {} });
    expect(browserPreferences().read()).toEqual({ singleKeys: false, leastWorthiness: 0.415, keys: {} });
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
