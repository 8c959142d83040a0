import { useStore } from "zustand";
import { createStore } from "zustand/vanilla";
import type { ArticleId, TextHash } from "#domain/article/article.ts";
import type { Claim } from "#domain/claim/claim.ts";
import type { LinkDraft } from "#domain/claim/link-draft.ts";
import type { LexiconEdit } from "#domain/detect/lexicon/analyst-lexicon.ts";
import type { Progress } from "#domain/ports.ts";

/** A panel that is a drawer on narrow screens. */
export type Panel = "library" | "inspector";

/** What a message offers to do. */
export interface Offer {
  readonly label: string;
  readonly onChoose: () => void;
}

/** A sentence to be shown for a while. `key` tells two equal sentences apart. */
export interface Notification {
  readonly key: number;
  readonly sentence: string;
  readonly offer: Offer | null;
}

/** What this tab did last to the cues, or why it could not. */
export interface CueNews {
  readonly sentence: string;
  /** Takes it back; null where there is nothing to take back. */
  readonly undo: LexiconEdit | null;
}

/** A claim for which the analyst looks for evidence in other articles. */
export interface ClaimInHand {
  /** As it was found. */
  readonly claim: Claim;
  readonly article: ArticleId;
  /** Its words. */
  readonly quote: string;
  /** Where it is read. */
  readonly address: string;
  /** How many passages have been attached since. */
  readonly attached: number;
}

/** A field of the inspector that a key asks for. */
export type WantedField = "reason" | "article-note";

/** How far an export is. */
export interface Exporting {
  /** The file's name. */
  readonly name: string;
  /** Articles. */
  readonly done: number;
  readonly total: number;
  readonly cancel: () => void;
}

interface Session {
  /** How far the detector is with texts that it is working on. */
  readonly detecting: Readonly<Record<TextHash, Progress>>;
  /**
   * The texts that the detector read in this tab without one of its models, with the version that was asked for. What it
   * found stands until the page is loaded anew or other cues ask for another: asking again and again would end nowhere.
   */
  readonly limited: ReadonlyMap<TextHash, string>;
  /** The texts in which the analyst stopped the search for claims, with the detector's version: it begins again when asked for. */
  readonly searchStopped: ReadonlyMap<TextHash, string>;
  /** Those that have not been shown yet. */
  readonly notifications: readonly Notification[];
  readonly lastKey: number;
  /** The drawer that is open on a narrow screen. */
  readonly drawer: Panel | null;
  readonly shortcutsShown: boolean;
  /** Whether the window with the cues is open. */
  readonly cuesShown: boolean;
  readonly cueNews: CueNews | null;
  /** Whether the list of commands is open. */
  readonly commandsShown: boolean;
  /** Those chosen from the list of commands, by their ids, the latest first. */
  readonly recentCommands: readonly string[];
  /** What all articles are searched for; empty while nothing is. */
  readonly searchQuery: string;
  /** The field that searches was asked for and waits to take the focus. */
  readonly searchWanted: boolean;
  /** The articles chosen in the library, for acts on several. */
  readonly chosenArticles: ReadonlySet<ArticleId>;
  /** The note field was asked for and waits to take the focus. */
  readonly noteWanted: boolean;
  /** Another field that was asked for and waits to take the focus. */
  readonly fieldWanted: WantedField | null;
  /** Whether the note on the article is shown beside a claim. */
  readonly articleNoteShown: boolean;
  readonly claimInHand: ClaimInHand | null;
  /** Whether the dialog that verifies a file is open. */
  readonly verifyShown: boolean;
  /** Whether the list of today's acts is open. */
  readonly todayShown: boolean;
  /** What was written and can't be kept as it is, by the name of its place. */
  readonly drafts: ReadonlyMap<string, string>;
  /** The links that are being written down, by the name of their place: going elsewhere and coming back loses none. */
  readonly linkDrafts: ReadonlyMap<string, LinkDraft>;
  /** Whether the furniture of an article is shown, by text. */
  readonly furnitureShown: ReadonlySet<TextHash>;
  /** The export at work; null while there is none. */
  readonly exporting: Exporting | null;
  readonly setDetecting: (text: TextHash, progress: Progress | null) => void;
  readonly setLimited: (text: TextHash, version: string) => void;
  readonly stopSearch: (text: TextHash, version: string) => void;
  readonly takeUpSearch: (text: TextHash) => void;
  readonly notify: (sentence: string, offer?: Offer) => void;
  /** It has been shown. */
  readonly forgetNotification: (key: number) => void;
  readonly setDrawer: (drawer: Panel | null) => void;
  readonly setShortcutsShown: (shown: boolean) => void;
  readonly setCuesShown: (shown: boolean) => void;
  readonly setCueNews: (news: CueNews | null) => void;
  readonly setCommandsShown: (shown: boolean) => void;
  readonly rememberCommand: (id: string) => void;
  readonly setSearchQuery: (query: string) => void;
  readonly setSearchWanted: (wanted: boolean) => void;
  readonly toggleArticle: (article: ArticleId) => void;
  readonly chooseArticles: (articles: readonly ArticleId[]) => void;
  readonly setNoteWanted: (wanted: boolean) => void;
  readonly setFieldWanted: (field: WantedField | null) => void;
  readonly setArticleNoteShown: (shown: boolean) => void;
  readonly setClaimInHand: (claim: ClaimInHand | null) => void;
  readonly setVerifyShown: (shown: boolean) => void;
  readonly setTodayShown: (shown: boolean) => void;
  readonly setDraft: (place: string, draft: string | null) => void;
  readonly setLinkDraft: (place: string, draft: LinkDraft | null) => void;
  readonly toggleFurniture: (text: TextHash) => void;
  readonly setExporting: (exporting: Exporting | null) => void;
}

/** What this tab shows at the moment; nothing of it outlives the tab. */
export const session = createStore<Session>()((set) => ({
  detecting: {},
  limited: new Map(),
  searchStopped: new Map(),
  notifications: [],
  lastKey: 0,
  drawer: null,
  shortcutsShown: false,
  cuesShown: false,
  cueNews: null,
  commandsShown: false,
  recentCommands: [],
  searchQuery: "",
  searchWanted: false,
  chosenArticles: new Set(),
  noteWanted: false,
  fieldWanted: null,
  articleNoteShown: false,
  claimInHand: null,
  verifyShown: false,
  todayShown: false,
  drafts: new Map(),
  linkDrafts: new Map(),
  furnitureShown: new Set(),
  exporting: null,
  setDetecting: (text, progress) =>
    set(({ detecting }) => {
      const { [text]: _, ...others } = detecting;
      return { detecting: progress ? { ...others, [text]: progress } : others };
    }),
  setLimited: (text, version) => set(({ limited }) => ({ limited: new Map([...limited, [text, version]]) })),
  stopSearch: (text, version) =>
    set(({ searchStopped }) => ({ searchStopped: new Map([...searchStopped, [text, version]]) })),
  takeUpSearch: (text) =>
    set(({ searchStopped }) => ({ searchStopped: new Map([...searchStopped].filter(([other]) => other !== text)) })),
  notify: (sentence, offer) =>
    set(({ notifications, lastKey }) => ({
      notifications: [...notifications, { key: lastKey + 1, sentence, offer: offer ?? null }],
      lastKey: lastKey + 1,
    })),
  forgetNotification: (key) =>
    set(({ notifications }) => ({ notifications: notifications.filter((other) => other.key !== key) })),
  setDrawer: (drawer) => set({ drawer }),
  setShortcutsShown: (shortcutsShown) => set({ shortcutsShown }),
  setCommandsShown: (commandsShown) => set({ commandsShown }),
  rememberCommand: (id) =>
    set(({ recentCommands }) => ({ recentCommands: [id, ...recentCommands.filter((other) => other !== id)] })),
  setSearchQuery: (searchQuery) => set({ searchQuery }),
  setSearchWanted: (searchWanted) => set({ searchWanted }),
  // From a drawer too: two windows that both keep the focus would fight over it. What was done last is told until it closes.
  setCuesShown: (cuesShown) => set(cuesShown ? { cuesShown, drawer: null } : { cuesShown, cueNews: null }),
  setCueNews: (cueNews) => set({ cueNews }),
  toggleArticle: (article) => set(({ chosenArticles }) => ({ chosenArticles: toggled(chosenArticles, article) })),
  chooseArticles: (articles) => set({ chosenArticles: new Set(articles) }),
  // On a narrow screen the note field is in the inspector's drawer; on a wide one no drawer is shown.
  setNoteWanted: (noteWanted) => set(noteWanted ? { noteWanted, drawer: "inspector" } : { noteWanted }),
  setFieldWanted: (fieldWanted) => set(fieldWanted ? { fieldWanted, drawer: "inspector" } : { fieldWanted }),
  setArticleNoteShown: (articleNoteShown) => set({ articleNoteShown }),
  // On a narrow screen the drawer would cover the text in which the evidence is looked for.
  setClaimInHand: (claimInHand) => set({ claimInHand, drawer: null }),
  setVerifyShown: (verifyShown) => set({ verifyShown }),
  setTodayShown: (todayShown) => set(todayShown ? { todayShown, drawer: null } : { todayShown }),
  setDraft: (place, draft) => set(({ drafts }) => ({ drafts: withEntry(drafts, place, draft) })),
  setLinkDraft: (place, draft) => set(({ linkDrafts }) => ({ linkDrafts: withEntry(linkDrafts, place, draft) })),
  toggleFurniture: (text) => set(({ furnitureShown }) => ({ furnitureShown: toggled(furnitureShown, text) })),
  setExporting: (exporting) => set({ exporting }),
}));

function toggled<T>(entries: ReadonlySet<T>, entry: T): ReadonlySet<T> {
  const others = new Set(entries);
  if (!others.delete(entry)) others.add(entry);
  return others;
}

function withEntry<T>(entries: ReadonlyMap<string, T>, key: string, entry: T | null): ReadonlyMap<string, T> {
  const others = new Map(entries);
  if (entry === null) others.delete(key);
  else others.set(key, entry);
  return others;
}

/** Reads a part of the session and follows it. */
export function useSession<T>(select: (session: Session) => T): T {
  return useStore(session, select);
}
