import { QueryClient } from "@tanstack/react-query";
import { incomingHere } from "#adapters/incoming/here.ts";
import { textIndex } from "#adapters/search/text-index.ts";
import { memoryRepository } from "#adapters/memory/memory-repository.ts";
import type { Claim } from "#domain/claim/claim.ts";
import { defaultLeastWorthiness } from "#domain/claim/worthiness.ts";
import { usualDisplay } from "#domain/display.ts";
import { plainDraft } from "#domain/import/plain-text.ts";
import type {
  ArticleReader,
  BackupFolder,
  FileSaver,
  GivenFile,
  Ports,
  Preferences,
  PreferencesStore,
} from "#domain/ports.ts";
import { type Acts, createActs } from "#state/acts.ts";
import { followKeys } from "#state/commands/bindings.ts";
import { keepQueriesTrue } from "#state/live.ts";
import { linkingStore } from "#state/linking.ts";
import { session } from "#state/session.ts";
import { type KitFolder, aFolder } from "./a-folder.ts";
import { fixedClock } from "./clock.ts";
import { collected } from "./collected.ts";
import { type GivenDetector, givenDetector } from "./given-detector.ts";
import { seededIds } from "./seeded-ids.ts";

/** A saver that keeps what it is handed, and answers as it is told to. */
export interface KitSaver extends FileSaver {
  readonly saved: { readonly name: string; readonly content: string }[];
  answer: "saved" | "cancelled";
  /** How often it was handed something, saved or not. */
  asked: number;
}

function kitSaver(): KitSaver {
  return {
    canAsk: false,
    saved: [],
    answer: "saved",
    asked: 0,
    async save({ name, content }) {
      this.asked += 1;
      if (this.answer === "cancelled") return this.answer;
      const parts = typeof content === "string" ? [content] : await collected(content);
      this.saved.push({ name, content: await new Blob(parts).text() });
      return this.answer;
    },
  };
}

const refusedLink = { ok: false, sentence: "There is no server to ask." } as const;

/** A browser that can't write into folders. */
const noFolder: BackupFolder = {
  unavailable: "This browser can’t.",
  chosen: async () => null,
  choose: async () => false,
  reopen: async () => false,
  forget: async () => undefined,
  write: () => Promise.reject(new Error("there is no folder")),
};

/** A reader for files of plain text alone; a name that begins with "bad" can't be read. */
function kitReader(): ArticleReader {
  return {
    async read(file) {
      const { name } = file;
      if (name.startsWith("bad")) return { ok: false, name, sentence: `${name} is damaged. Save it anew.` };
      return { ok: true, kind: "articles", drafts: [plainDraft(name, new TextDecoder().decode(await file.content()))] };
    },
    async readStandoff(pairs) {
      const decoded = async (file: GivenFile) => new TextDecoder().decode(await file.content());
      const documents = await Promise.all(
        pairs.map(async ({ annotations, text }) => ({
          name: annotations.name,
          text: text && (await decoded(text)),
          annotations: await decoded(annotations),
        })),
      );
      return { ok: true, kind: "annotations", file: { kind: "brat", documents } };
    },
    readPage: async ({ address }) => ({ ok: false, name: address, sentence: "There are no pages here." }),
  };
}

/** Preferences that last as long as the test. */
export function kitPreferences(start: Partial<Preferences> = {}): PreferencesStore {
  let preferences: Preferences = {
    singleKeys: true,
    leastWorthiness: defaultLeastWorthiness,
    display: usualDisplay,
    keys: {},
    backupFrom: null,
    ...start,
  };
  const listeners = new Set<() => void>();
  return {
    read: () => preferences,
    write(next) {
      preferences = next;
      listeners.forEach((listener) => listener());
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

/** A desk as the app composes it, of parts that a test holds in its hands. */
export interface KitDesk {
  readonly ports: Ports;
  readonly folder: KitFolder;
  readonly detector: GivenDetector;
  readonly saver: KitSaver;
  readonly preferences: PreferencesStore;
  readonly client: QueryClient;
  readonly acts: Acts;
}

interface DeskParts extends Partial<Pick<Ports, "repository" | "search" | "sharer" | "backupFolder">> {
  /** What the detector finds. */
  readonly claims?: readonly Claim[];
  /** The version that detections name, where the detector works without one of its models. */
  readonly limitedTo?: string;
  /** The folder's files. */
  readonly files?: Readonly<Record<string, string>>;
}

/** A desk in memory; the session, which all desks of a page share, starts afresh. */
export function aDesk({
  claims = [],
  files = {},
  repository,
  search,
  sharer,
  backupFolder,
  limitedTo,
}: DeskParts = {}): KitDesk {
  session.setState(session.getInitialState(), true);
  linkingStore.setState(linkingStore.getInitialState(), true);
  const clock = fixedClock();
  const ids = seededIds();
  const folder = aFolder(files);
  const detector = givenDetector(claims, "kit-1", limitedTo);
  const saver = kitSaver();
  const reader = kitReader();
  const links = { unavailable: "There is no server to ask.", fetch: async () => refusedLink };
  const kept = repository ?? memoryRepository({ clock, ids });
  const ports: Ports = {
    repository: kept,
    detector,
    folder,
    reader,
    links,
    incoming: incomingHere(kept),
    sharer: sharer ?? { unavailable: "there is no server", share: async () => refusedLink },
    saver,
    backupFolder: backupFolder ?? noFolder,
    search: search ?? textIndex(),
    clock,
    ids,
  };
  const client = aQueryClient();
  keepQueriesTrue(ports, client);
  const preferences = kitPreferences();
  followKeys(preferences);
  return { ports, folder, detector, saver, preferences, client, acts: createActs(kept, client) };
}

/** A query client set as the app's: what failed once fails again, and only a write makes anything stale. */
export function aQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      // No timer of a forgotten query may outlive its test.
      queries: { networkMode: "always", retry: false, refetchOnWindowFocus: false, gcTime: Infinity },
    },
  });
}

/** The messages that the analyst would have been shown. */
export function messages(): readonly string[] {
  return session.getState().notifications.map(({ sentence }) => sentence);
}
