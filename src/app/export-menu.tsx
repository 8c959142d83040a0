import { Download, FolderSync, FolderX, History, Save, Undo2 } from "lucide-react";
import { useState } from "react";
import type { ArticleId } from "#domain/article/article.ts";
import { useBackupFolder } from "#state/backup-folder.ts";
import type { ExportFormatId } from "#state/export-formats.ts";
import { useExports } from "#state/exports.ts";
import { usePorts } from "#state/ports-context.tsx";
import { session } from "#state/session.ts";
import { late } from "#ui/late.tsx";
import { Menu, type MenuItem } from "#ui/menu.tsx";

const RestoreDialog = late(
  async () => ({ default: (await import("#features/exchange/restore-dialog.tsx")).RestoreDialog }),
  ({ onClose }) => onClose(),
);
const ClaimReviewDialog = late(
  async () => ({ default: (await import("#features/exchange/claim-review-dialog.tsx")).ClaimReviewDialog }),
  ({ onClose }) => onClose(),
);

/** The formats by what they are for: tables and reports, annotation tools, training data. */
const formatGroups: readonly (readonly (readonly [ExportFormatId, name: string])[])[] = [
  [
    ["html-report", "Report (HTML)"],
    ["markdown-report", "Report (Markdown)"],
    ["csv", "CSV"],
    ["csv-for-spreadsheets", "CSV for Excel"],
  ],
  [
    ["web-annotations", "W3C Web Annotations"],
    ["recogito", "Recogito"],
  ],
  [
    ["doccano", "doccano"],
    ["label-studio", "Label Studio"],
    ["spacy", "spaCy"],
    ["brat", "brat"],
  ],
];

interface ExportMenuProps {
  /** What is exported: the article in hand, those chosen, or all. */
  readonly articles: readonly ArticleId[];
  /** All articles of the library, where that is more. */
  readonly all: readonly ArticleId[];
}

/** Hands out the work, and takes a backup of it back. */
export function ExportMenu({ articles, all }: ExportMenuProps) {
  const exportNow = useExports();
  const { saver } = usePorts();
  const folder = useBackupFolder();
  const [asked, setAsked] = useState<"restore" | "claim-review">();
  const close = () => setAsked(undefined);
  const icon = <Download />;
  const disabledReason = articles.length === 0 ? "There is no article to export." : undefined;
  const item = (id: string, label: string, onChoose: () => void): MenuItem => ({
    id,
    label,
    icon,
    disabledReason,
    onChoose,
  });
  const [first = [], ...groups] = formatGroups.map((group) =>
    group.map(([format, label]) => item(format, label, () => void exportNow({ articles, ask: false, format }))),
  );
  const work = [item("annotated-json", "Annotated JSON", () => void exportNow({ articles, ask: false }))];
  if (saver.canAsk)
    work.push({ ...item("save-as", "Save as…", () => void exportNow({ articles, ask: true })), icon: <Save /> });
  const everything: MenuItem = {
    id: "everything",
    label: `All ${all.length} articles`,
    icon,
    onChoose: () => void exportNow({ articles: all, ask: false }),
  };
  const backups: MenuItem[] = [
    {
      id: "backup",
      label: "Back up everything",
      icon,
      onChoose: () => void exportNow({ articles: [], ask: false, isBackup: true }),
    },
    folder.chosen
      ? {
          id: "backup-folder",
          label: `No more weekly backups into “${folder.chosen.name}”`,
          icon: <FolderX />,
          onChoose: () => void folder.forget(),
        }
      : {
          id: "backup-folder",
          label: "Back up every week into a folder…",
          icon: <FolderSync />,
          disabledReason: folder.unavailable ?? undefined,
          onChoose: () => void folder.choose(),
        },
    { id: "restore", label: "Restore a backup…", icon: <Undo2 />, onChoose: () => setAsked("restore") },
    {
      id: "verify",
      label: "Verify a file…",
      icon: <History />,
      onChoose: () => session.getState().setVerifyShown(true),
    },
  ];
  return (
    <>
      <Menu
        label="Export"
        variant="primary"
        align="end"
        groups={[
          work,
          [...first, item("claim-review", "ClaimReview…", () => setAsked("claim-review"))],
          ...groups,
          backups,
          all.length > articles.length ? [everything] : [],
        ]}
      />
      {asked === "restore" && <RestoreDialog onClose={close} />}
      {asked === "claim-review" && <ClaimReviewDialog articles={articles} onClose={close} />}
    </>
  );
}
