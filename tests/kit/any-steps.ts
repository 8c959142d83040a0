import * as fc from "fast-check";
import type { Claim } from "#domain/claim/claim.ts";
import { statuses } from "#domain/claim/status.ts";
import type { ClaimAct } from "#domain/history/act.ts";

/** One thing that happens at a desk: an act on one of some claims, or an undo or redo. */
export type Step =
  | { readonly kind: "act"; readonly claim: Claim; readonly act: ClaimAct }
  | { readonly kind: "undo" | "redo" };

/** Any act that makes sense to offer on some claim, the others being its possible denials. */
function anyAct(claims: readonly Claim[]): fc.Arbitrary<ClaimAct> {
  const status = fc.constantFrom(...statuses);
  const denials = fc.uniqueArray(fc.constantFrom(...claims.map(({ id }) => id)), { minLength: 1, maxLength: 3 });
  return fc.oneof(
    { weight: 4, arbitrary: fc.record({ kind: fc.constant("decide" as const), status, suggested: status }) },
    fc.record({ kind: fc.constant("confirm-denial" as const), denials, status, suggested: status }),
    fc.record({ kind: fc.constant("reject-denial" as const), denials }),
    fc.record({ kind: fc.constant("note" as const), note: fc.constantFrom("", "see the ministry's page", "n°1 🚂") }),
    fc.constantFrom({ kind: "reopen" as const }, { kind: "dismiss" as const }, { kind: "restore" as const }),
  );
}

/** Any sequence of acts, undos and redos on these claims, with enough undos that they meet each other. */
export function anySteps(claims: readonly Claim[], maxLength = 60): fc.Arbitrary<readonly Step[]> {
  const act = fc.record({ kind: fc.constant("act" as const), claim: fc.constantFrom(...claims), act: anyAct(claims) });
  return fc.array(
    fc.oneof(
      { weight: 5, arbitrary: act },
      { weight: 3, arbitrary: fc.constant({ kind: "undo" as const }) },
      { weight: 2, arbitrary: fc.constant({ kind: "redo" as const }) },
    ),
    { maxLength },
  );
}
