import { Download, Table } from "lucide-react";
import { useClaimsCsv } from "#state/claims-export.ts";
import { claimsListed } from "#state/claims-context.ts";
import { useClaimsPage } from "#state/claims-page.tsx";
import { useExports } from "#state/exports.ts";
import { Menu } from "#ui/menu.tsx";

/** Hands out the selected claims, or all that are listed. */
export function ClaimsExport() {
  const page = useClaimsPage();
  const exportNow = useExports();
  const exportCsv = useClaimsCsv(page.keeper);
  const count = page.selected.size > 0 ? page.selected.size : (page.listing?.row.length ?? 0);
  const which = page.selected.size > 0 ? "selected" : "listed";
  const articles = () => [...claimsListed(page).keys()].flatMap((text) => page.keeper.rowsOf(text)?.article ?? []);
  const none = count === 0 ? "No claim is listed." : undefined;
  return (
    <Menu
      label="Export"
      variant="primary"
      align="end"
      groups={[
        [
          {
            id: "csv",
            label: `Table of the ${count.toLocaleString("en")} ${which} claims (CSV)`,
            icon: <Table />,
            disabledReason: none,
            onChoose: () => void exportCsv(claimsListed(page)),
          },
        ],
        [
          {
            id: "annotated-json",
            label: `Annotated JSON: the whole articles of the ${which} claims`,
            icon: <Download />,
            disabledReason: none,
            onChoose: () => void exportNow({ articles: [...new Set(articles())], ask: false }),
          },
        ],
      ]}
    />
  );
}
