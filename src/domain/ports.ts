import type { About, Article, ArticleId, Instant, Origin, TextHash } from "#domain/article/article.ts";
import type { Manifest, ManifestEntry } from "#domain/article/manifest.ts";
import type { AnalystId } from "#domain/claim/analyst-id.ts";
import type { Tally } from "#domain/claim/tally.ts";
import type { Detection } from "#domain/detect/detection.ts";
import type { AnalystLexicon, LexiconEdit } from "#domain/detect/lexicon/analyst-lexicon.ts";
import type { AnnotationFile } from "#domain/exchange/annotation-file.ts";
import type { ExportContent } from "#domain/exchange/known-article.ts";
import type { Seen } from "#domain/claim/seen.ts";
import type { Display } from "#domain/display.ts";
import type { FilePart } from "#domain/exchange/export-format.ts";
import type { Intent } from "#domain/history/act.ts";
import type { Analyst } from "#domain/history/analyst.ts";
import type { Change } from "#domain/history/change.ts";
import type { Sheet } from "#domain/history/sheet.ts";
import type { UndoState } from "#domain/history/undo.ts";
import type { Draft } from "#domain/import/draft.ts";
import type { StandoffPair } from "#domain/import/standoff-files.ts";
import type { FileRecord } from "#domain/import/record.ts";
import type { Propositions } from "#domain/relate/proposition.ts";
import type { Relations } from "#domain/relate/relations.ts";
import type { Guidelines } from "#domain/review/guidelines.ts";
import type { IncomingReader } from "#domain/review/incoming.ts";
import type { PackId, ReviewPack } from "#domain/review/pack.ts";
import type { ShownClaims } from "#domain/review/shown-claims.ts";
import type { SettlementEntry } from "#domain/review/settlement.ts";
import type { SearchAnswer } from "#domain/search/answer.ts";
import type { SearchedArticle } from "#domain/search/searched-article.ts";
import type { KeyBindings } from "#domain/shortcut.ts";

/** Tells the time. */
export interface Clock {
  now(): Instant;
}

/** Brings chance. */
export interface Ids {
  /** 32 hexadecimal digits from 128 random bits. */
  random(): string;
}

/** Where work is kept, and how safely. */
export type Storage =
  /** In this browser's IndexedDB. `persistent`: the browser promised not to evict it when space runs low. */
  | { readonly kind: "durable"; readonly persistent: boolean }
  /** Nothing is saved: IndexedDB is missing or refused (a private window). `reason` is a sentence. */
  | { readonly kind: "memory"; readonly reason: string }
  /** Stored by a newer version of the tool: can be read and exported, and is never written. */
  | { readonly kind: "read-only"; readonly reason: string };

/** A write that did not happen. Nothing stored has changed. */
export interface WriteFailure {
  readonly ok: false;
  /**
   * `refused`: the act makes no sense any more (see the sentence); repeating it is no use.
   * `full`: the browser's quota. `failed`: any other failure of the storage. `read-only`: see {@link Storage}.
   */
  readonly kind: "refused" | "full" | "failed" | "read-only";
  /** What happened, what was kept and what to do next, for the analyst. */
  readonly sentence: string;
}

/** One text as it stands after a commit. */
export interface CommittedText {
  readonly sheet: Sheet;
  readonly tally: Tally;
  readonly undo: UndoState;
}

/** What a committed intent came to. */
export interface Committed {
  readonly ok: true;
  /** In the order in which they were made; none where the intent changed nothing. */
  readonly changes: readonly Change[];
  /** The texts that the intent is about, changed or not, with the views that follow. */
  readonly texts: readonly CommittedText[];
}

/** An edit of the lexicon that is stored. */
export interface LexiconEdited {
  readonly ok: true;
  readonly lexicon: AnalystLexicon;
  /** Takes exactly this edit back, whatever else is changed meanwhile; null where it changed nothing. */
  readonly undo: LexiconEdit | null;
}

/** What keeping an article's text came to. */
export type Kept =
  | { readonly ok: true; readonly outcome: "new" | "new-version" | "already-there"; readonly article: Article }
  /** The same text is already there under another origin; nothing was stored. */
  | { readonly ok: true; readonly outcome: "duplicate"; readonly of: Article }
  | WriteFailure;

/** What a restored export brought, or would bring. */
export interface Restored {
  readonly ok: true;
  readonly articles: number;
  /** Changes that were not here before. */
  readonly changes: number;
  /** Whose they are. */
  readonly analysts: readonly Analyst[];
  /** What the file can't bring back, each as a sentence. */
  readonly leftOut: readonly string[];
}

/** What a colleague's file brought, or would bring. */
export interface WorkTaken {
  readonly ok: true;
  /** Articles, texts and changes that were not here before. */
  readonly articles: number;
  readonly texts: number;
  readonly changes: number;
  /** Changes that are here already, just so. */
  readonly known: number;
  /** Whose changes are in the file. */
  readonly analysts: readonly Analyst[];
  /** What was left out, each with its reason, as a sentence. */
  readonly leftOut: readonly string[];
}

/** A review pack as it is kept: all of it but its texts and claims, which stand in the library. */
export interface KeptPack {
  readonly version: 1;
  readonly id: PackId;
  readonly madeBy: ReviewPack["madeBy"];
  readonly mode: ReviewPack["mode"];
  readonly guidelines: Guidelines | null;
  readonly texts: readonly { readonly article: ArticleId; readonly text: TextHash }[];
  readonly openedAt: Instant;
  /** When it was answered, after which the tool's own claims stand in the texts again; null while it is worked on. */
  readonly doneAt: Instant | null;
}

/** What a write touched; subscribers re-read exactly that. */
export type Touched =
  /** Another analyst works here, or the present one goes by another name: sheets, tallies and undo are theirs. */
  | { readonly what: "analyst" }
  /** Packs, guidelines, settlements, or the changes of colleagues. */
  | { readonly what: "review" }
  /** {@link Repository.storage} or {@link Repository.unreadable} says something else now. */
  | { readonly what: "storage" }
  | { readonly what: "articles" }
  /** What the analyst has made of the cues: every detection may be another now. */
  | { readonly what: "lexicon" }
  | { readonly what: "detection"; readonly article: ArticleId; readonly text: TextHash }
  /** {@link Repository.relationsOf} this text, whether it was related itself or another that it stands to. */
  | { readonly what: "relations"; readonly text: TextHash }
  /** {@link Repository.seen} */
  | { readonly what: "seen" }
  /** Brings the new tally along, so that nobody has to count or read all tallies again. */
  | { readonly what: "sheet"; readonly article: ArticleId; readonly text: TextHash; readonly tally: Tally };

/** A stored record that this version cannot read. It stays where it is, nothing overwrites it, and the others are unharmed. */
export interface Unreadable {
  readonly what: "article" | "text" | "history" | "analyst" | "lexicon" | "review";
  /** The record's key, as text. */
  readonly key: string;
  /** What cannot be read, what that means and what to do, for the analyst. */
  readonly sentence: string;
}

/** Where articles, detections and the analyst's work are kept. Reads reject only when the storage itself breaks. */
export interface Repository {
  /** As it stands now; the same object until it changes, which subscribers are told. */
  readonly storage: Storage;
  /** The unreadable records met so far, in the order in which they were met; the same list until it grows. */
  readonly unreadable: readonly Unreadable[];
  /** All articles, removed and missing ones included, in the order of their ids. */
  articles(): Promise<readonly Article[]>;
  /** The stored text, or null. */
  text(hash: TextHash): Promise<string | null>;
  detection(text: TextHash): Promise<Detection | null>;
  /** The present analyst's sheet; an empty one before their first act on this text. */
  sheet(article: ArticleId, text: TextHash): Promise<Sheet>;
  undoState(article: ArticleId, text: TextHash): Promise<UndoState>;
  /** The present analyst's tallies, one for each text that has been detected. */
  tallies(): Promise<readonly Tally[]>;
  /** Null before the first act in this browser. */
  analyst(): Promise<Analyst | null>;
  /** Every analyst known here: those who have worked in this browser, and colleagues whose work was brought in; by id. */
  analysts(): Promise<readonly Analyst[]>;
  /** Those who have worked in this browser, the present one included; by id. */
  analystsHere(): Promise<readonly Analyst[]>;
  /** The packs that were opened here, newest first. */
  packs(): Promise<readonly KeptPack[]>;
  /** Every edition of the guidelines, newest first. */
  guidelines(): Promise<readonly Guidelines[]>;
  /** What was settled between analysts, and taken back, in the order in which it was done. */
  settlements(): Promise<readonly SettlementEntry[]>;
  /** How the built-in cues have been changed at this desk; unchanged where what is stored can't be read. */
  lexicon(): Promise<AnalystLexicon>;
  /** All changes on an article, by chain and then in the order of `n`. */
  changes(article: ArticleId): Promise<readonly Change[]>;
  /** The changes of this browser's chain from the newest back to the first one made before `since`, which is left out. */
  changesSince(since: Instant): Promise<readonly Change[]>;
  /** Every change known here, every analyst's, whatever article it is on; by chain and then in the order of `n`. */
  allChanges(): Promise<readonly Change[]>;
  /** What the claims of a text state; null before it was related. */
  propositions(text: TextHash): Promise<Propositions | null>;
  /**
   * How the claims of a text stand to those of others, seen from this text, all by the same version of the detector;
   * null before it was related. The others may have been removed or replaced since.
   */
  relationsOf(text: TextHash): Promise<Relations | null>;
  /** The texts that were related by what this version of the detector found in them. */
  relatedTexts(detector: string): Promise<ReadonlySet<TextHash>>;
  /** What has been selected in this browser, one record for each text that was opened; none for those that can't be read. */
  seen(): Promise<readonly Seen[]>;

  /**
   * Stores a text under its origin, once, with what is known about it beside the text; an article that had been missing
   * is no longer so.
   */
  keepText(origin: Origin, text: string, about?: About): Promise<Kept>;
  /** Corrects what is said about an article; its texts and all work on them stay as they are. */
  keepAbout(article: ArticleId, about: About): Promise<{ readonly ok: true } | WriteFailure>;
  /** Stores what was found in an article's text, in place of what an earlier detector found, and counts anew. */
  keepDetection(article: ArticleId, detection: Detection): Promise<{ readonly ok: true } | WriteFailure>;
  /**
   * Compares what was found in a text with what the same detector found in others, and stores how they stand to each
   * other. Takes time by the text's own length, not by the library's; does nothing where it has been done.
   */
  relate(text: string, detection: Detection): Promise<{ readonly ok: true } | WriteFailure>;
  /** Adds what was seen of a text to what is stored of it; never in the way of an act. */
  keepSeen(seen: Seen): Promise<{ readonly ok: true } | WriteFailure>;
  /** Marks exactly these articles' origins as missing, and all other articles' as present. */
  markMissing(missing: ReadonlySet<ArticleId>): Promise<{ readonly ok: true } | WriteFailure>;
  /** Reads the lexicon, edits and stores it in one transaction, so that edits of two tabs both hold. */
  editLexicon(edit: LexiconEdit): Promise<LexiconEdited | WriteFailure>;
  /** Gives the present analyst a name, and makes them known where nobody has worked here yet. */
  nameAnalyst(name: string): Promise<{ readonly ok: true } | WriteFailure>;
  /** Has somebody else work here: one of {@link analystsHere}, or, with null, somebody new under this name. */
  switchAnalyst(to: AnalystId | null, name: string): Promise<{ readonly ok: true } | WriteFailure>;
  /**
   * Takes a colleague's work in, beside one's own: what is not here yet of articles, texts and changes. In any order and
   * any number of times, the outcome is the same. All of it, or nothing.
   * Rejects with the signal's reason when cancelled; nothing is stored then.
   * @param onlyLook says what it would bring, and stores nothing
   */
  takeWork(content: ExportContent, onlyLook: boolean, watch?: Watch): Promise<WorkTaken | WriteFailure>;
  /**
   * Brings back what an export of one's own holds, into a browser without work or into the one that it is from: articles,
   * texts, what was found in them, every analyst's changes, who works here, and the cues. All of it, or nothing.
   * @param onlyLook says what it would bring, and stores nothing
   */
  restore(content: ExportContent, onlyLook: boolean): Promise<Restored | WriteFailure>;
  /** What colleagues were shown, as far as their files say so: the newest of each on each text. */
  shownClaims(): Promise<readonly ShownClaims[]>;
  /** Opens a review pack: its texts join the library, and their claims are the pack's until it is done. */
  openPack(pack: ReviewPack): Promise<{ readonly ok: true } | WriteFailure>;
  /** Says that a pack is answered: its texts get the tool's own claims again. */
  finishPack(id: PackId): Promise<{ readonly ok: true } | WriteFailure>;
  /** Keeps a further edition of the guidelines; none where the newest says the same. */
  keepGuidelines(text: string): Promise<{ readonly ok: true } | WriteFailure>;
  /** Adds what an adjudicator did at the end of the list. */
  keepSettlement(entry: SettlementEntry): Promise<{ readonly ok: true } | WriteFailure>;
  /** Takes an article out of the library, or brings it back. */
  setRemoved(article: ArticleId, removed: boolean): Promise<{ readonly ok: true } | WriteFailure>;
  /**
   * Reads, decides and writes in one transaction: all changes of the intent with the sheets and tallies, or nothing.
   * Resolves only after the transaction is complete and flushed.
   */
  commit(intent: Intent): Promise<Committed | WriteFailure>;

  /**
   * Calls back after every write that succeeded, saying whether it was made through this repository ("here": whoever
   * committed already has the outcome) or by another tab; returns how to stop.
   */
  subscribe(listener: (touched: Touched, where: "here" | "elsewhere") => void): () => void;
}

/** Tells long work that nobody wants its outcome any more; every `AbortSignal` is one. */
export interface Cancellation {
  readonly aborted: boolean;
  readonly reason: unknown;
  throwIfAborted(): void;
  addEventListener(type: "abort", listener: () => void): void;
}

/** How far long work has come: a detection in sentences, taking a file in in articles and changes. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}

/** How long work is looked on, and stopped. */
export interface Watch {
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  readonly signal?: Cancellation | undefined;
}

/** Finds the claims of a text. */
export interface Detector {
  /** How many texts it reads side by side, at least 1; asked about more, it reads them by turns. */
  readonly parallel: number;
  /** What its detections with this lexicon are marked with; another whenever the same text can give other claims. */
  version(lexicon: AnalystLexicon): string;
  /** Detects with the built-in cues unless a lexicon changes them. Rejects with the signal's reason when cancelled. */
  detect(
    text: string,
    options?: {
      readonly lexicon?: AnalystLexicon;
      /** Nobody waits for it: texts that somebody waits for go first. */
      readonly background?: boolean;
      readonly signal?: Cancellation;
      readonly onProgress?: (progress: Progress) => void;
    },
  ): Promise<Detection>;
}

/**
 * Finds words in articles that it was handed. It keeps nothing beyond the tab. Everything rejects with a sentence when it
 * breaks; it is then empty, and starts anew with what it is handed next.
 */
export interface SearchIndex {
  /** Takes articles in, in place of what it knew of them. Costs time by their length, not by how many it knows. */
  put(articles: readonly SearchedArticle[]): Promise<void>;
  /** Forgets an article; nothing happens where it isn't known. */
  remove(article: ArticleId): Promise<void>;
  /** The query as it was typed; see `query.ts`. */
  search(query: string): Promise<SearchAnswer>;
}

/** A file that could not become an article's text, with a sentence that says why and what to do. */
export interface UnreadableFile {
  readonly ok: false;
  readonly name: string;
  readonly sentence: string;
  /** Where in the desk it belongs instead. */
  readonly leadsTo?: "review";
}

/** The folder of articles that comes with the tool. */
export interface ArticleFolder {
  /** What is in the folder now; rejects when it cannot be asked (the server has stopped). */
  manifest(signal?: Cancellation): Promise<Manifest>;
  /** The hash of the text that a file gives, where that is known without reading it; else null. */
  textOf(file: Pick<ManifestEntry, "name" | "sha256">): TextHash | null;
  /**
   * One file's text: of plain text exactly as it came, a byte order mark included; of other formats what an import would
   * make of it, with what the file says about itself.
   */
  read(
    file: Pick<ManifestEntry, "name" | "bytes">,
    signal?: Cancellation,
  ): Promise<{ readonly ok: true; readonly text: string; readonly about?: About } | UnreadableFile>;
  /** Calls back when a file was added, changed or removed; returns how to stop. */
  subscribe(listener: () => void): () => void;
}

/** A file as the analyst handed it over, which nobody has read yet. */
export interface GivenFile {
  /** With the folders it lies in, where a folder was chosen. */
  readonly name: string;
  readonly bytes: number;
  /** Rejects where the file has gone meanwhile. */
  content(): Promise<Uint8Array>;
}

/** What a file came to. Nothing of it is stored. */
export type FileReading =
  | { readonly ok: true; readonly kind: "articles"; readonly drafts: readonly Draft[] }
  /** An archive: the files in it, and what of it can't be taken. */
  | {
      readonly ok: true;
      readonly kind: "files";
      readonly files: readonly GivenFile[];
      readonly problems: readonly UnreadableFile[];
    }
  /** One article a record, once somebody has said what its fields mean. */
  | {
      readonly ok: true;
      readonly kind: "records";
      readonly records: readonly FileRecord[];
      readonly problems: readonly UnreadableFile[];
    }
  /** What another tool says of texts, to be matched with those that are stored. */
  | { readonly ok: true; readonly kind: "annotations"; readonly file: AnnotationFile }
  | UnreadableFile;

/** Reads articles from files of every format. Whatever the bytes are, nothing in them runs and nothing is stored. */
export interface ArticleReader {
  /** Rejects with the signal's reason when cancelled, and else never. */
  read(file: GivenFile, signal?: Cancellation): Promise<FileReading>;
  /** brat's annotations with their texts, which belong together. As {@link read}. */
  readStandoff(pairs: readonly StandoffPair<GivenFile>[], signal?: Cancellation): Promise<FileReading>;
  /** A page that was fetched from an address. */
  readPage(page: FetchedPage, signal?: Cancellation): Promise<FileReading>;
}

/** What lies at an address, as the server got it. */
export interface FetchedPage {
  /** Redirects followed. */
  readonly address: string;
  /** The content type that the page's server named, in lower case; empty where it named none. */
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** Fetches what a link leads to. The page itself can't: another server's answers are closed to it. */
export interface LinkFetcher {
  /** Null where links can be fetched, else a sentence that says why not. */
  readonly unavailable: string | null;
  /** Rejects with the signal's reason when cancelled. */
  fetch(
    address: string,
    signal?: Cancellation,
  ): Promise<{ readonly ok: true; readonly page: FetchedPage } | { readonly ok: false; readonly sentence: string }>;
}

/** What sharing a pack came to: its one-time links, or why it isn't shared and what to do. */
export type SharedPackLinks =
  | { readonly ok: true; readonly links: readonly string[] }
  | { readonly ok: false; readonly sentence: string };

/** Hands packs to colleagues on the same network, where the desk's server was asked to (`--host`). */
export interface PackSharer {
  /** Null where there is a server to ask, else a sentence that says how there would be one. */
  readonly unavailable: string | null;
  /** Never rejects. */
  share(pack: ReviewPack): Promise<SharedPackLinks>;
}

/** The folder that was chosen for backups, outside of the browser. */
export interface ChosenFolder {
  readonly name: string;
  /** Whether it may be written without asking; a browser asks again after a while. */
  readonly isOpen: boolean;
}

/** A folder of the analyst's own, in which backups are written by themselves. */
export interface BackupFolder {
  /** Null where the browser can write into folders, else a sentence that says why not. */
  readonly unavailable: string | null;
  chosen(): Promise<ChosenFolder | null>;
  /** Has the analyst choose one, and keeps it in mind. Must follow a press; false where they chose none. */
  choose(): Promise<boolean>;
  /** Asks the analyst whether the chosen one may be written again. Must follow a press. */
  reopen(): Promise<boolean>;
  forget(): Promise<void>;
  /** Writes a file into it, in place of one of the same name. Rejects where it can't; such a file is then as it was. */
  write(file: SavedFile): Promise<void>;
}

/** A file that is handed out. Content in parts is asked for part by part. */
export interface SavedFile {
  readonly name: string;
  readonly type: string;
  readonly content: string | AsyncIterable<FilePart>;
}

/** Hands files to the analyst. */
export interface FileSaver {
  /** Whether the browser can ask where to save. */
  readonly canAsk: boolean;
  /**
   * Downloads under this name, or asks where to save. `cancelled` when the analyst closed the question. Content in parts
   * is asked for part by part, after the question; where it breaks off, nothing is saved and its error is thrown.
   */
  save(file: SavedFile, ask: boolean): Promise<"saved" | "cancelled">;
}

/** What an analyst set for themselves in this browser; nothing that the work depends on. */
export interface Preferences {
  /** Whether bare letters and digits are shortcuts; off for whoever types or speaks them by accident (WCAG 2.1.4). */
  readonly singleKeys: boolean;
  /** From which check-worthiness on the author's own statements are shown, in every article; see `worthiness.ts`. */
  readonly leastWorthiness: number;
  /** How texts are shown, in every article. */
  readonly display: Display;
  /** The keys that commands were given in place of their own. */
  readonly keys: KeyBindings;
  /** Since when a week without a backup is counted: the last one, or the first day of use; null before that. */
  readonly backupFrom: Instant | null;
}

/** Where preferences are kept. Where the browser keeps nothing, they last as long as the tab. */
export interface PreferencesStore {
  /** The same object until something changes. */
  readonly read: () => Preferences;
  readonly write: (preferences: Preferences) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

/** All that the floors above must bring. */
export interface Ports {
  readonly repository: Repository;
  readonly detector: Detector;
  readonly folder: ArticleFolder;
  readonly reader: ArticleReader;
  readonly links: LinkFetcher;
  readonly incoming: IncomingReader;
  readonly sharer: PackSharer;
  readonly saver: FileSaver;
  readonly backupFolder: BackupFolder;
  readonly search: SearchIndex;
  readonly clock: Clock;
  readonly ids: Ids;
}
