import { useEffect } from "react";
import { DisplayButton } from "#app/display-button.tsx";
import { DecisionBar } from "#features/inspector/decision-bar.tsx";
import { Inspector } from "#features/inspector/inspector.tsx";
import { LibraryPanel } from "#features/library/library-panel.tsx";
import { FindInText } from "#features/reader/find-in-text.tsx";
import { Reader } from "#features/reader/reader.tsx";
import { SearchPanel } from "#features/search/search-panel.tsx";
import { SelectionAnnouncer } from "#features/reader/selection-announcer.tsx";
import { readingCommands } from "#state/commands/reading-commands.ts";
import { statementCommands } from "#state/commands/statement-commands.ts";
import { useCommands } from "#state/commands/registry.ts";
import { useOwnStatements } from "#state/own-statements.ts";
import { useReadingContext } from "#state/reading-context.ts";
import { useReading } from "#state/reading.tsx";
import { session, useSession } from "#state/session.ts";
import { versionAddress } from "#state/shown-version.ts";
import { Drawer } from "#ui/drawer.tsx";
import { late } from "#ui/late.tsx";
import { whenSomebodyIsHere } from "#ui/presence.ts";
import { useMediaQuery } from "#ui/use-media-query.ts";

const ClaimKeys = late(whenSomebodyIsHere(async () => ({ default: (await import("#app/claim-keys.tsx")).ClaimKeys })));

const GuidelinesBeside = late(
  whenSomebodyIsHere(async () => ({
    default: (await import("#features/review/guidelines-beside.tsx")).GuidelinesBeside,
  })),
);
const GuidelinesButton = late(
  whenSomebodyIsHere(async () => ({
    default: (await import("#features/review/guidelines-button.tsx")).GuidelinesButton,
  })),
);
const NamePrompt = late(
  whenSomebodyIsHere(async () => ({ default: (await import("#features/review/name-prompt.tsx")).NamePrompt })),
);

/** Three columns: what there is to read, the text, the claim in hand. On a narrow screen the outer two are drawers. */
export function ReaderColumns() {
  const { article, version } = useReading();
  useCommands(readingCommands, useReadingContext());
  useCommands(statementCommands, useOwnStatements());
  const wide = useMediaQuery("(min-width: 1000px)");
  const drawer = useSession((state) => state.drawer);
  useEffect(() => {
    // Keys that lead to a field open the drawer it is in. Here there is none, and none may open when the window narrows.
    if (wide && drawer !== null) session.getState().setDrawer(null);
  }, [wide, drawer]);
  const text = (
    <>
      <FindInText />
      <div className="flex min-h-0 flex-1 flex-col min-[1200px]:flex-row">
        <GuidelinesBeside text={version.hash} />
        <div className="min-h-0 min-w-0 flex-1">
          <Reader versionAddress={(hash) => versionAddress(article, hash)} />
        </div>
      </div>
      <NamePrompt />
    </>
  );
  return (
    <>
      <SelectionAnnouncer />
      <ClaimKeys />
      {wide ? (
        <div className="grid h-full grid-cols-[clamp(200px,19vw,272px)_minmax(0,1fr)_clamp(328px,26.2vw,376px)]">
          <aside aria-label="Library" className="overflow-y-auto border-r border-line bg-side">
            <SearchPanel place="panel">
              <LibraryPanel current={article.id} />
            </SearchPanel>
          </aside>
          <div className="flex min-h-0 flex-col">{text}</div>
          <aside aria-label="Claim in hand" className="overflow-y-auto border-l border-line bg-panel">
            <Inspector />
          </aside>
        </div>
      ) : (
        <div className="flex h-full flex-col">
          <div className="flex min-h-0 flex-1 flex-col">{text}</div>
          <DecisionBar onOpen={() => session.getState().setDrawer("inspector")}>
            <GuidelinesButton />
            <DisplayButton />
          </DecisionBar>
          <Drawers />
        </div>
      )}
    </>
  );
}

function Drawers() {
  const { article } = useReading();
  const drawer = useSession((state) => state.drawer);
  const close = () => session.getState().setDrawer(null);
  // The field that searches is in the library's drawer.
  const searchWanted = useSession((state) => state.searchWanted);
  useEffect(() => {
    if (searchWanted) session.getState().setDrawer("library");
  }, [searchWanted]);
  // Going back with a drawer open must not open it again over the next article.
  useEffect(() => () => session.getState().setDrawer(null), []);
  return (
    <>
      <Drawer open={drawer === "library"} side="left" title="Articles" onClose={close}>
        <SearchPanel place="panel" onChoose={close}>
          <LibraryPanel current={article.id} onChoose={close} />
        </SearchPanel>
      </Drawer>
      <Drawer open={drawer === "inspector"} side="bottom" title="Claim in hand" onClose={close}>
        <Inspector />
      </Drawer>
    </>
  );
}
