import { QueryClientProvider } from "@tanstack/react-query";
import { act, renderHook, waitFor } from "@testing-library/react";
import type { ReactNode } from "react";
import { beforeEach, describe, expect, it } from "vitest";
import { memoryRepository } from "#adapters/memory/memory-repository.ts";
import type { Instant } from "#domain/article/article.ts";
import type { BackupFolder } from "#domain/ports.ts";
import { readBackup } from "#domain/exchange/read-backup.ts";
import { ActsProvider } from "#state/acts-context.tsx";
import { useBackup } from "#state/backup.ts";
import { PortsProvider } from "#state/ports-context.tsx";
import { PreferencesProvider } from "#state/preferences.ts";
import { useRestoring } from "#state/restore.ts";
import { decide, keepArticle } from "../adapters/repository/opened.ts";
import { type KitDesk, aDesk, messages } from "../kit/a-desk.ts";
import { claims } from "../kit/a-claim.ts";
import { fixedClock } from "../kit/clock.ts";
import { seededIds } from "../kit/seeded-ids.ts";

const some = claims(2);
/** The kit's clock stands at 2025-03-01T09:00. */
const now: Instant = "2025-03-01T09:00:00.000Z";

let desk: KitDesk;
beforeEach(() => {
  desk = aDesk({ repository: memoryRepository({ clock: fixedClock(), ids: seededIds() }) });
});

function around({ children }: { readonly children: ReactNode }) {
  return (
    <PortsProvider value={desk.ports}>
      <PreferencesProvider value={desk.preferences}>
        <QueryClientProvider client={desk.client}>
          <ActsProvider value={desk.acts}>{children}</ActsProvider>
        </QueryClientProvider>
      </PreferencesProvider>
    </PortsProvider>
  );
}

async function work() {
  await decide(desk.ports.repository, await keepArticle(desk.ports.repository, some), some[0]);
}

/** The backup as a component sees it, once it is known who works here. */
async function backup(backupFrom: Instant | null) {
  desk.preferences.write({ ...desk.preferences.read(), backupFrom });
  const { result } = renderHook(() => useBackup(), { wrapper: around });
  await waitFor(() => expect(desk.client.isFetching()).toBe(0));
  return result;
}

describe("a backup", () => {
  it.each([
    ["a week and an hour ago", "2025-02-22T08:00:00.000Z", true],
    ["six days ago", "2025-02-23T09:00:00.000Z", false],
  ])("is offered by when the last one was: %s", async (_, from, isDue) => {
    await work();
    const result = await backup(from);
    expect(result.current.isDue).toBe(isDue);
  });

  it("is not offered to whoever has done nothing", async () => {
    expect((await backup("2024-01-01T00:00:00.000Z")).current.isDue).toBe(false);
  });

  it("is not offered at once: the first week counts from the first act on", async () => {
    await work();
    const result = await backup(null);
    expect(result.current.isDue).toBe(false);
    expect(desk.preferences.read().backupFrom).toBe(now);
  });

  it("holds everything, removed articles and cues too, and is not offered again", async () => {
    await work();
    const { repository } = desk.ports;
    const [article] = await repository.articles();
    await repository.setRemoved(article?.id ?? "", true);
    await repository.editLexicon({ mute: ["claim"] });
    const result = await backup("2025-01-01T00:00:00.000Z");
    await act(() => result.current.backUp(false));
    const [saved] = desk.saver.saved;
    expect(saved?.name).toBe("claimdesk-backup-2025-03-01.json");
    expect(readBackup(saved?.content ?? "")).toMatchObject({
      ok: true,
      content: { articles: [{ article: { id: article?.id } }], lexicon: { muted: ["claim"] } },
    });
    expect(result.current.isDue).toBe(false);
  });

  it("that was not saved is offered again", async () => {
    await work();
    desk.saver.answer = "cancelled";
    const result = await backup("2025-01-01T00:00:00.000Z");
    await act(() => result.current.backUp(false));
    expect(result.current.isDue).toBe(true);
  });

  it("put off is offered a day later", async () => {
    await work();
    const result = await backup("2025-01-01T00:00:00.000Z");
    act(() => result.current.later());
    expect(result.current.isDue).toBe(false);
    expect(desk.preferences.read().backupFrom).toBe("2025-02-23T09:00:00.000Z");
  });
});

describe("a folder for backups", () => {
  /** A folder that remembers what is written into it. */
  function aFolder(isOpen: boolean) {
    const written: string[] = [];
    const folder: BackupFolder & { isOpen: boolean; fails: boolean } = {
      isOpen,
      fails: false,
      unavailable: null,
      chosen: async () => ({ name: "Backups", isOpen: folder.isOpen }),
      choose: async () => (folder.isOpen = true),
      reopen: async () => (folder.isOpen = true),
      forget: async () => undefined,
      async write({ name }) {
        if (folder.fails) throw new Error("the disk is full");
        written.push(name);
      },
    };
    desk = aDesk({
      repository: memoryRepository({ clock: fixedClock(), ids: seededIds() }),
      backupFolder: folder,
    });
    return { folder, written };
  }
  const file = "claimdesk-backup-2025-03-01.json";

  it("is written by itself when a week is over, once, and nothing is offered", async () => {
    const { written } = aFolder(true);
    await work();
    const result = await backup("2025-02-01T00:00:00.000Z");
    await waitFor(() => expect(written).toEqual([file]));
    expect(result.current.isDue).toBe(false);
    expect(desk.preferences.read().backupFrom).toBe(now);
    expect(messages()).toContain(`Backed up everything into your folder, as ${file}.`);
  });

  it("is left alone before a week is over", async () => {
    const { written } = aFolder(true);
    await work();
    await backup("2025-02-27T00:00:00.000Z");
    expect(written).toEqual([]);
  });

  it("that can't be written is told, and a backup is offered instead", async () => {
    const { folder, written } = aFolder(true);
    folder.fails = true;
    await work();
    const result = await backup("2025-02-01T00:00:00.000Z");
    await waitFor(() => expect(result.current.isDue).toBe(true));
    expect(written).toEqual([]);
    expect(messages().join(" ")).toContain("the disk is full");
    expect(desk.preferences.read().backupFrom).toBe("2025-02-01T00:00:00.000Z");
  });

  it("that the browser closed again is written once the analyst allows it", async () => {
    const { written } = aFolder(false);
    await work();
    const result = await backup("2025-02-01T00:00:00.000Z");
    expect(result.current.isDue).toBe(true);
    expect(written).toEqual([]);
    await act(() => result.current.folder.allow());
    expect(written).toEqual([file]);
    await waitFor(() => expect(result.current.isDue).toBe(false));
  });
});

describe("restoring a backup", () => {
  it("says what it would bring, then brings it", async () => {
    await work();
    const before = await desk.ports.repository.tallies();
    const result = await backup(null);
    await act(() => result.current.backUp(false));
    const file = new Blob([desk.saver.saved[0]?.content ?? ""]);

    desk = aDesk({ repository: memoryRepository({ clock: fixedClock(), ids: seededIds(9) }) });
    const { result: restoring } = renderHook(() => useRestoring(), { wrapper: around });
    const preview = await restoring.current.look(file);
    if (!preview.ok) throw new Error(preview.sentence);
    expect(preview.sentences).toEqual([
      "Written on 2025-03-01: 1 article, 1 act by 1 analyst.",
      "Not in this browser yet: 1 act.",
    ]);
    expect(await desk.ports.repository.articles()).toEqual([]);
    expect(await restoring.current.restore(preview.content)).toBeNull();
    expect(await desk.ports.repository.tallies()).toEqual(before);
  });

  it("of a file that holds nothing ends in a sentence", async () => {
    const { result } = renderHook(() => useRestoring(), { wrapper: around });
    expect(await result.current.look(new Blob(["{}"]))).toMatchObject({ ok: false });
  });
});
