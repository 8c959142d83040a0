import { BrowserRouter, Route, Routes, useNavigate } from "react-router";
import { DeskServices } from "#app/desk-services.tsx";
import { Frame } from "#app/frame.tsx";
import { LibraryActions } from "#app/library-actions.tsx";
import { NotFoundPage } from "#app/not-found-page.tsx";
import { ReaderPage } from "#app/reader-page.tsx";
import { SearchPanel } from "#features/search/search-panel.tsx";
import { LibraryPage } from "#features/library/library-page.tsx";
import { importAddress } from "#state/import/intake.ts";
import { late } from "#ui/late.tsx";

/** Of use to nobody before the first article is read: these come when they are first gone to. */
const ClaimsPage = late(
  async () => ({ default: (await import("#app/claims-page.tsx")).ClaimsPage }),
  () => undefined,
);
const ReviewPage = late(
  async () => ({ default: (await import("#features/review/review-page.tsx")).ReviewPage }),
  () => undefined,
);
const ReportPage = late(
  async () => ({ default: (await import("#features/report/report-page.tsx")).ReportPage }),
  () => undefined,
);
const ImportPage = late<{ readonly onClose: () => void }>(
  async () => ({ default: (await import("#features/import/import-page.tsx")).ImportPage }),
  ({ onClose }) => onClose(),
);
const EditedPage = late(
  async () => ({ default: (await import("#app/edited-page.tsx")).EditedPage }),
  () => undefined,
);
const OfferedPackPage = late(
  async () => ({ default: (await import("#app/offered-pack-page.tsx")).OfferedPackPage }),
  () => undefined,
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
              <SearchPanel place="page">
                <LibraryPage />
              </SearchPanel>
            </Frame>
          }
        />
        <Route
          path="/claims"
          element={
            <Frame title="Claims">
              <ClaimsPage />
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
        <Route
          path="/offered"
          element={
            <Frame title="A review pack">
              <OfferedPackPage />
            </Frame>
          }
        />
        <Route path="/articles/:articleId" element={<ReaderPage />} />
        <Route
          path="/articles/:articleId/edited"
          element={
            <Frame title="Compare versions">
              <EditedPage />
            </Frame>
          }
        />
        <Route
          path="/review"
          element={
            <Frame title="Review">
              <ReviewPage />
            </Frame>
          }
        />
        <Route
          path="/report"
          element={
            <Frame title="Report" actions={<LibraryActions />}>
              <ReportPage />
            </Frame>
          }
        />
        <Route path="*" element={<NotFoundPage />} />
      </Routes>
    </BrowserRouter>
  );
}
