import { useState } from "react";
import type { ArticleId } from "#domain/article/article.ts";
import { missingOf } from "#domain/exchange/claim-review.ts";
import { useExports } from "#state/exports.ts";
import { Button } from "#ui/button.tsx";
import { Dialog } from "#ui/dialog.tsx";
import { TextField } from "#ui/text-field.tsx";

interface ClaimReviewDialogProps {
  readonly articles: readonly ArticleId[];
  readonly onClose: () => void;
}

/** Asks who publishes and where, which nobody here knows, and exports the claims that are marked for publishing. */
export function ClaimReviewDialog({ articles, onClose }: ClaimReviewDialogProps) {
  const exportNow = useExports();
  const [name, setName] = useState("");
  const [address, setAddress] = useState("");
  const missing = missingOf({ name, address });
  const publish = async () => {
    if (await exportNow({ articles, ask: false, publisher: { name, address } })) onClose();
  };
  return (
    <Dialog
      open
      title="ClaimReview"
      sentence="For the decided claims that you marked for publishing. A status says how a claim stands in the text; a number comes from your verdict alone."
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            variant="primary"
            disabledReason={missing.length > 0 ? `Missing: ${missing.join("; ")}.` : undefined}
            onClick={() => void publish()}
          >
            Export ClaimReview
          </Button>
        </>
      }
      onClose={onClose}
    >
      <div className="flex flex-col gap-3">
        <TextField label="Who publishes" value={name} onChange={setName} />
        <TextField
          label="Address of the page"
          hint="Where the fact check is published, beginning with https://"
          value={address}
          onChange={setAddress}
        />
      </div>
    </Dialog>
  );
}
