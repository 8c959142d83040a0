import type { WriteFailure } from "#domain/ports.ts";

/** Why nothing is written into a newer version's database, for the analyst. */
export const newerVersionReason =
  "This work was stored by a newer version of Claimdesk, so this version only reads it. Export what you need here, and load the newer version to go on: reload the page, or update the tool.";

/** The failure of a write, in words that say what was kept and what to do next. */
export function writeFailure(error: DOMException): WriteFailure {
  if (error.name === "QuotaExceededError")
    return {
      ok: false,
      kind: "full",
      sentence:
        "The browser has no room left for this site, so this was not saved; everything saved before is untouched. Free some disk space and try again, or export your work now.",
    };
  return {
    ok: false,
    kind: "failed",
    sentence: `The browser's storage failed (${error.name}), so this was not saved; everything saved before is untouched. Try again, and export your work if it fails again.`,
  };
}

/** The refusal of every write into a newer version's database. */
export const readOnlyFailure: WriteFailure = { ok: false, kind: "read-only", sentence: newerVersionReason };
