import { Trash2 } from "lucide-react";
import { useState } from "react";
import { type Article, articleTitle } from "#domain/article/article.ts";
import { useExports } from "#state/exports.ts";
import { usePorts } from "#state/ports-context.tsx";
import { session } from "#state/session.ts";
import { ConfirmDialog } from "#ui/confirm-dialog.tsx";
import { IconButton } from "#ui/icon-button.tsx";

/** Takes an article out of the library, after offering its export. It can be brought back. */
export function RemoveArticle({ article }: { readonly article: Article }) {
  const { repository } = usePorts();
  const exportNow = useExports();
  const [asking, setAsking] = useState(false);
  const name = articleTitle(article);

  const remove = async () => {
    setAsking(false);
    const outcome = await repository.setRemoved(article.id, true);
    session
      .getState()
      .notify(outcome.ok ? `Removed “${name}”. It can be brought back below the list.` : outcome.sentence);
  };
  const exportFirst = async () => {
    if (await exportNow({ articles: [article.id], ask: false })) await remove();
  };
  return (
    <>
      <IconButton label={`Remove ${name}`} icon={<Trash2 />} className="mt-1.5" onClick={() => setAsking(true)} />
      <ConfirmDialog
        open={asking}
        title={`Remove “${name}” from the library?`}
        sentence="Its text and your decisions stay in this browser and can be brought back. An export keeps a copy outside of it."
        actions={[
          { label: "Keep it", onChoose: () => setAsking(false) },
          { label: "Export, then remove", onChoose: () => void exportFirst() },
          { label: "Remove it", variant: "danger", onChoose: () => void remove() },
        ]}
        onDismiss={() => setAsking(false)}
      />
    </>
  );
}
