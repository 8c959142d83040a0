import { BrowserRouter, Route, Routes, useNavigate } from "react-router";
import { DeskServices } from "#app/desk-services.tsx";
import { Frame } from "#app/frame.tsx";
import { LibraryActions } from "#app/library-actions.tsx";
import { NotFoundPage } from "#app/not-found-page.tsx";
import { ReaderPage } from "#app/reader-page.tsx";
import { LibraryPage } from "#features/library/library-page.tsx";
import { importAddress } from "#state/import/intake.ts";
import { late } from "#ui/late.tsx";

const ImportPage = late<{ readonly onClose: () => void }>(
  async () => ({ default: (await import("#features/import/import-page.tsx")).ImportPage }),
  ({ onClose }) => onClose(),
);

/** Reading files takes much that no other view needs, so it comes with the view. */
function ImportView() {
  const navigate = useNavigate();
  return <ImportPage onClose={() => void navigate("/")} />;
}

/**
 * Every address of the app. Without transitions: a key press must be on screen before the next one is read, or two
 * quick presses would act on the same claim.
 */
export function AppRoutes() {
  return (
    <BrowserRouter useTransitions={false}>
      <DeskServices />
      <Routes>
        <Route
          path="/"
          element={
            <Frame title="Articles" actions={<LibraryActions />}>
              <LibraryPage />
            </Frame>
          }
        />
        <Route
          path={importAddress}
          element={
            <Frame title="Add articles">
              <ImportView />
            </Frame>
          }
        />
        <Route path="/articles/:articleId" element={<ReaderPage />} />
        <Route path="*" element={<NotFoundPage />} />
      </Routes>
    </BrowserRouter>
  );
}
