import type { ReadClaim } from "#domain/claim/read-claim.ts";
import { ClaimKinds } from "#features/inspector/claim-kinds.tsx";
import { ReasonField } from "#features/inspector/reason-field.tsx";

/** What the analyst says of the claim beside its status: what kind of claim it is, and why it was decided so. */
export function ClaimMarks({ selected }: { readonly selected: ReadClaim }) {
  return (
    <>
      <ClaimKinds selected={selected} />
      <ReasonField selected={selected} />
    </>
  );
}
