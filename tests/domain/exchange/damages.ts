/** A path into the file, and what is put there (`undefined` takes it away). */
export type Damage = readonly [name: string, path: string, value: unknown];

const text = "articles/0/texts/0";
const claim = `${text}/claims/0`;
const change = `${text}/history/0`;

/** What the form alone shows to be wrong, to any validator. */
export const formDamages: readonly Damage[] = [
  ["another schema's name", "$schema", "https://example.org/schema.json"],
  ["no tool", "tool", undefined],
  ["a time without a date", "exportedAt", "10:00"],
  ["other units", "offsets", "bytes"],
  ["a field that the format does not know", "extra", 1],
  ["an article without texts", "articles/0/texts", []],
  ["an origin of unknown kind", "articles/0/origin/kind", "dream"],
  ["a hash that is none", `${text}/sha256`, "abc"],
  ["a claim without pieces", `${claim}/spans`, []],
  ["a piece without its words", `${claim}/spans/0/exact`, undefined],
  ["an offset that is no number", `${claim}/spans/0/start`, "74"],
  ["a negative offset", `${claim}/spans/0/start`, -1],
  ["a fifth status", `${claim}/decision/status`, "true"],
  ["a grade E", `${claim}/source/grade`, "E"],
  ["an unknown rule", `${claim}/suggestion/rule`, "R9"],
  ["a score above 1", `${text}/claims/1/denies/0/score`, 1.5],
  ["an unknown verdict", `${claim}/deniedBy/0/verdict`, "maybe"],
  ["a verdict on what is no claim", `${claim}/verdicts`, { nobody: "confirmed" }],
  ["unsaved neither true nor false", `${claim}/unsaved`, null],
  ["a change numbered 0", `${change}/n`, 0],
  ["a change of unknown kind", `${change}/what`, "guess"],
  ["a change without an author", `${change}/by`, undefined],
];

/** The export with one thing in it changed. */
export function damaged(exportText: string, [, path, value]: Damage): unknown {
  return edited(exportText, { [path]: value });
}

/**
 * The export with what stands at these paths replaced: by a value, by what a function makes of what stands there, or
 * taken away for `undefined`.
 */
export function edited(exportText: string, edits: Readonly<Record<string, unknown>>): unknown {
  const json: unknown = JSON.parse(exportText);
  for (const [path, value] of Object.entries(edits)) edit(json, path.split("/"), value);
  return json;
}

function edit(json: unknown, keys: readonly string[], value: unknown): void {
  const last = keys.at(-1) ?? "";
  let place = json as Record<string, unknown>;
  for (const key of keys.slice(0, -1)) {
    const next = place[key];
    if (typeof next !== "object" || next === null) throw new Error(`nothing to damage at ${keys.join("/")}`);
    place = next as Record<string, unknown>;
  }
  if (value === undefined) delete place[last];
  else place[last] = typeof value === "function" ? (value as (old: unknown) => unknown)(place[last]) : value;
}
