import { History } from "lucide-react";
import { type ReactNode, useEffect } from "react";
import { Link, useMatch } from "react-router";
import { SaveNotice } from "#app/save-notice.tsx";
import { SaveStateLabel } from "#app/save-state-label.tsx";
import { useShortcutKeys } from "#state/commands/bindings.ts";
import { showCommands, showShortcuts, showToday } from "#state/commands/global-commands.ts";
import { session, useSession } from "#state/session.ts";
import { Button } from "#ui/button.tsx";
import { classNames } from "#ui/class-names.ts";
import { IconButton } from "#ui/icon-button.tsx";
import { late } from "#ui/late.tsx";
import { whenSomebodyIsHere } from "#ui/presence.ts";

const EvidenceBar = late(
  async () => ({ default: (await import("#features/inspector/evidence-bar.tsx")).EvidenceBar }),
  () => session.getState().setClaimInHand(null),
);

const WorkNotices = late(
  whenSomebodyIsHere(async () => ({ default: (await import("#app/work-notices.tsx")).WorkNotices })),
);

interface FrameProps {
  /** Of the view, for the browser's tab. */
  readonly title: string;
  /** Further buttons in the header, before the keys and after what the frame brings itself. */
  readonly actions?: ReactNode;
  /** Whether the actions leave no room for the views' names on a narrow screen; they are on the library's page then. */
  readonly crowded?: boolean;
  readonly footer?: ReactNode;
  readonly children: ReactNode;
}

/** The views that the header leads to, in its order. */
const views = [
  { address: "/", name: "Articles" },
  { address: "/claims", name: "Claims" },
  { address: "/review", name: "Review" },
  { address: "/report", name: "Report" },
] as const;

/** The page around every view: header, what went wrong with saving, the view, footer. */
export function Frame({ title, actions, crowded = false, footer, children }: FrameProps) {
  const commandKeys = useShortcutKeys(showCommands);
  const sheetKeys = useShortcutKeys(showShortcuts);
  const todayKeys = useShortcutKeys(showToday);
  useEffect(() => {
    document.title = `${title} – Claimdesk`;
  }, [title]);
  const isCollecting = useSession(({ claimInHand }) => claimInHand !== null);
  return (
    <div className="flex h-dvh flex-col">
      <a href="#main" className="sr-only focus:not-sr-only focus:absolute focus:z-50 focus:bg-panel focus:p-3">
        Skip to the content
      </a>
      <header className="flex min-h-12 flex-none flex-wrap items-center gap-x-1.5 border-b border-line bg-panel px-2 sm:flex-nowrap sm:gap-3 sm:px-4">
        <Link to="/" className="text-lg font-bold tracking-tight">
          Claimdesk
        </Link>
        <nav
          aria-label="Views"
          className={crowded ? "hidden sm:block" : "max-sm:order-last max-sm:flex max-sm:basis-full max-sm:pb-1"}
        >
          {views.map(({ address, name }) => (
            <ViewLink key={address} address={address} name={name} />
          ))}
        </nav>
        <span className="grow" />
        <SaveStateLabel />
        <IconButton
          label="Today’s acts"
          keyHint={todayKeys}
          icon={<History />}
          onClick={() => session.getState().setTodayShown(true)}
        />
        {actions}
        <Button
          keyHint={commandKeys}
          onClick={() => session.getState().setCommandsShown(true)}
          className="max-sm:hidden"
        >
          Commands
        </Button>
        <Button
          keyHint={sheetKeys}
          onClick={() => session.getState().setShortcutsShown(true)}
          className="max-sm:hidden"
        >
          Keys
        </Button>
      </header>
      <SaveNotice />
      {isCollecting && <EvidenceBar />}
      <WorkNotices />
      <main id="main" tabIndex={-1} className="min-h-0 flex-1 overflow-y-auto outline-none">
        {children}
      </main>
      {footer}
    </div>
  );
}

function ViewLink({ address, name }: { readonly address: string; readonly name: string }) {
  const isHere = useMatch(address) !== null;
  return (
    <Link
      to={address}
      aria-current={isHere ? "page" : undefined}
      className={classNames(
        "rounded-md px-1.5 py-1.5 sm:px-2.5",
        isHere ? "bg-wash font-semibold" : "text-ink-2 hover:bg-wash",
      )}
    >
      {name}
    </Link>
  );
}
