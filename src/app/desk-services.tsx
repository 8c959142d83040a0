import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useMemo } from "react";
import { useNavigate } from "react-router";
import { useActsState } from "#state/acts-context.tsx";
import { preloadSections } from "#features/inspector/late-sections.ts";
import { type GlobalContext, globalCommands } from "#state/commands/global-commands.ts";
import { useCommands } from "#state/commands/registry.ts";
import { useShortcuts } from "#state/commands/use-shortcuts.ts";
import { loadExchange } from "#state/exports.ts";
import { detectLibrary } from "#state/detect-library.ts";
import { usePorts } from "#state/ports-context.tsx";
import { useArticles } from "#state/queries/articles.ts";
import { useFolder } from "#state/queries/folder.ts";
import { useLexicon } from "#state/queries/lexicon.ts";
import { session, useSession } from "#state/session.ts";
import { late } from "#ui/late.tsx";
import { somebodyIsHere, whenSomebodyIsHere } from "#ui/presence.ts";
import { preloadOverlays } from "#ui/load-overlays.ts";
import { notify } from "#ui/notify.ts";

const loadShortcutSheet = async () => ({ default: (await import("#app/shortcut-sheet.tsx")).ShortcutSheet });
const Toaster = late(whenSomebodyIsHere(async () => ({ default: (await import("#ui/toaster.tsx")).Toaster })));
const loadCueDialog = async () => ({ default: (await import("#features/lexicon/cue-dialog.tsx")).CueDialog });
const loadCommandPalette = async () => ({ default: (await import("#app/command-palette.tsx")).CommandPalette });
const CueDialog = late(loadCueDialog, ({ onClose }) => onClose());
const loadTodayDialog = async () => ({ default: (await import("#features/history/today-dialog.tsx")).TodayDialog });
const TodayDialog = late(loadTodayDialog, ({ onClose }) => onClose());
const loadVerifyDialog = async () => ({ default: (await import("#features/exchange/verify-dialog.tsx")).VerifyDialog });
const VerifyDialog = late(loadVerifyDialog, ({ onClose }) => onClose());
const ShortcutSheet = late(loadShortcutSheet, ({ onClose }) => onClose());
const CommandPalette = late(loadCommandPalette, ({ onClose }) => onClose());

/** The addresses of the views that have a field to search in. */
const searchedViews = /^\/(?:articles\/.*)?$/;

/** What runs beside every view: keys, messages, bringing in the folder, looking for claims, the warning before leaving. */
export function DeskServices() {
  const navigate = useNavigate();
  const context = useMemo<GlobalContext>(
    () => ({
      goTo: (address) => void navigate(address),
      showShortcuts: () => session.getState().setShortcutsShown(true),
      print: () => window.print(),
      showCommands: () => session.getState().setCommandsShown(true),
      search: () => {
        if (!searchedViews.test(location.pathname)) void navigate("/");
        session.getState().setSearchWanted(true);
      },
      showToday: () => session.getState().setTodayShown(true),
      verifyFile: () => session.getState().setVerifyShown(true),
      showCues: () => session.getState().setCuesShown(true),
    }),
    [navigate],
  );
  useCommands(globalCommands, context);
  useShortcuts();
  useLibraryDetection();
  useMessages();
  useLeaveWarning();
  useOverlaysAhead();
  const shortcutsShown = useSession((state) => state.shortcutsShown);
  const commandsShown = useSession((state) => state.commandsShown);
  const cuesShown = useSession((state) => state.cuesShown);
  const todayShown = useSession((state) => state.todayShown);
  const verifyShown = useSession((state) => state.verifyShown);
  return (
    <>
      <Toaster />
      {shortcutsShown && <ShortcutSheet onClose={() => session.getState().setShortcutsShown(false)} />}
      {commandsShown && <CommandPalette onClose={() => session.getState().setCommandsShown(false)} />}
      {cuesShown && <CueDialog onClose={() => session.getState().setCuesShown(false)} />}
      {verifyShown && <VerifyDialog onClose={() => session.getState().setVerifyShown(false)} />}
      {todayShown && <TodayDialog onClose={() => session.getState().setTodayShown(false)} />}
    </>
  );
}

/** Looks for claims in every article that has none yet, whenever the library or the cues have changed. */
function useLibraryDetection(): void {
  const ports = usePorts();
  const client = useQueryClient();
  const { isSuccess } = useFolder();
  const articles = useArticles().data;
  const lexicon = useLexicon().data;
  useEffect(() => {
    if (!isSuccess || !articles || !lexicon) return;
    const stop = new AbortController();
    void detectLibrary(ports, client, stop.signal);
    return () => stop.abort();
  }, [ports, client, isSuccess, articles, lexicon]);
}

/** Hands the session's messages to the toaster. */
function useMessages(): void {
  const messages = useSession((state) => state.notifications);
  useEffect(() => {
    for (const { key, sentence, offer } of messages) {
      // Of two messages with one id the later keeps the earlier one's button, so those with an offer have another.
      if (offer) notify({ kind: "info", sentence, id: "session-offer", action: offer });
      else notify({ kind: "info", sentence, id: "session" });
      session.getState().forgetNotification(key);
    }
  }, [messages]);
}

/** Asks before the tab is closed over acts that are not stored, and over what was written and can't be kept yet. */
function useLeaveWarning(): void {
  const isPending = useActsState((acts) => acts.pending.length > 0);
  const isBeingWritten = useSession(
    ({ drafts, linkDrafts }) =>
      drafts.size > 0 ||
      [...linkDrafts.values()].some(({ address, title, quotation, note }) => address + title + quotation + note !== ""),
  );
  const unsaved = isPending || isBeingWritten;
  useEffect(() => {
    if (!unsaved) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [unsaved]);
}

/** What a hand does first, whatever it holds. */
const signsOfAHand = ["pointermove", "pointerdown", "keydown"] as const;

/**
 * Loads menus, dialogs and what exporting takes as soon as somebody is at the desk: after the text, which needs none of them, and before they
 * are asked for, so that they open at once, and also when the server has stopped meanwhile.
 */
function useOverlaysAhead(): void {
  useEffect(() => {
    const waiting = new AbortController();
    const load = () => {
      waiting.abort();
      somebodyIsHere();
      Promise.all([
        preloadOverlays(),
        loadShortcutSheet(),
        loadCueDialog(),
        loadCommandPalette(),
        import("#features/inspector/cue-control.tsx"),
        import("#features/display/display-panel.tsx"),
        import("#state/leave-article.ts"),
        preloadSections(),
        loadTodayDialog(),
        import("#features/inspector/link-controls.tsx"),
        loadExchange(),
        // An export names the guidelines' edition.
        import("#adapters/repository/review-records.ts"),
      ]).catch(() => {
        // They are loaded when first needed.
      });
    };
    for (const sign of signsOfAHand) window.addEventListener(sign, load, { passive: true, signal: waiting.signal });
    return () => waiting.abort();
  }, []);
}
