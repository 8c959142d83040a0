import { useUnseenInHand } from "#state/unseen-in-hand.ts";

/** How many claims of the text in hand are suggested but unseen; it also remembers those that are seen. */
export function UnseenLabel() {
  const unseen = useUnseenInHand();
  return unseen ? (
    <span className="max-[1149px]:hidden" data-unseen>
      {unseen} suggested but unseen
    </span>
  ) : null;
}
