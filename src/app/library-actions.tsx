import { ExportMenu } from "#app/export-menu.tsx";
import { useLibrary } from "#state/library.ts";
import { useSession } from "#state/session.ts";

/** The library's part of the header: exports what is chosen, or everything. */
export function LibraryActions() {
  const { articles } = useLibrary();
  const chosen = useSession((state) => state.chosenArticles);
  const all = articles.map(({ id }) => id);
  const chosenHere = all.filter((id) => chosen.has(id));
  return <ExportMenu articles={chosenHere.length > 0 ? chosenHere : all} all={all} />;
}
