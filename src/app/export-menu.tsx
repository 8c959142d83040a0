import { Download, History, Save } from "lucide-react";
import type { ArticleId } from "#domain/article/article.ts";
import { useExports } from "#state/exports.ts";
import { usePorts } from "#state/ports-context.tsx";
import { session } from "#state/session.ts";
import { Menu, type MenuItem } from "#ui/menu.tsx";

interface ExportMenuProps {
  /** What is exported: the article in hand, those chosen, or all. */
  readonly articles: readonly ArticleId[];
  /** All articles of the library, where that is more. */
  readonly all: readonly ArticleId[];
}

/** Hands out the work. */
export function ExportMenu({ articles, all }: ExportMenuProps) {
  const exportNow = useExports();
  const { saver } = usePorts();
  const none = articles.length === 0 ? "There is no article to export." : undefined;
  const items: MenuItem[] = [
    {
      id: "annotated-json",
      label: "Annotated JSON",
      icon: <Download />,
      disabledReason: none,
      onChoose: () => void exportNow({ articles, ask: false }),
    },
  ];
  if (saver.canAsk)
    items.push({
      id: "save-as",
      label: "Save as…",
      icon: <Save />,
      disabledReason: none,
      onChoose: () => void exportNow({ articles, ask: true }),
    });
  const everything: MenuItem = {
    id: "everything",
    label: `All ${all.length} articles`,
    icon: <Download />,
    onChoose: () => void exportNow({ articles: all, ask: false }),
  };
  const verify: MenuItem = {
    id: "verify",
    label: "Verify a file…",
    icon: <History />,
    onChoose: () => session.getState().setVerifyShown(true),
  };
  return (
    <Menu
      label="Export"
      variant="primary"
      align="end"
      groups={[items, all.length > articles.length ? [everything] : [], [verify]]}
    />
  );
}
