import { afterEach, describe, expect, it, vi } from "vitest";
import { fileSaver } from "#adapters/files/file-saver.ts";

const file = { name: "claimdesk-a-2025-03-01.json", type: "application/json", content: '{ "speaker": "Оля 🚀" }\n' };

afterEach(() => vi.restoreAllMocks());

/** What the page hands to the browser to download: the link is followed here instead, and its data read. */
function watchDownloads() {
  const downloads: { readonly name: string; readonly content: Promise<Blob> }[] = [];
  vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function follow(this: HTMLAnchorElement) {
    downloads.push({ name: this.download, content: fetch(this.href).then((response) => response.blob()) });
  });
  return downloads;
}

/** A real file handle, in the browser's own file system. */
async function handleOf(name: string) {
  const root = await navigator.storage.getDirectory();
  return root.getFileHandle(name, { create: true });
}

describe("saving a file", () => {
  it("downloads it under its name, whole and as UTF-8", async () => {
    const downloads = watchDownloads();
    expect(await fileSaver().save(file, false)).toBe("saved");
    const blob = await downloads[0]?.content;
    expect([downloads.length, downloads[0]?.name, blob?.type, await blob?.text()]).toEqual([
      1,
      file.name,
      file.type,
      file.content,
    ]);
  });

  it("writes it where the analyst says", async () => {
    const downloads = watchDownloads();
    const handle = await handleOf("chosen.json");
    const saver = fileSaver(async ({ suggestedName }) =>
      suggestedName === file.name ? handle : Promise.reject(new Error("no name")),
    );
    expect(await saver.save(file, true)).toBe("saved");
    const written = await handle.getFile();
    expect(await written.text()).toBe(file.content);
    expect(downloads).toEqual([]);
  });

  /** A file in parts; the last one breaks off where it is told to. */
  async function* parts(breaksOff = false) {
    yield await Promise.resolve("Оля ");
    yield new Uint8Array([0xf0, 0x9f, 0x9a, 0x80]);
    yield "x".repeat(5_000_000);
    if (breaksOff) throw new Error("the text is missing");
  }
  const inParts = { name: "a.json", type: "application/json" };

  it("downloads what comes in parts", async () => {
    const downloads = watchDownloads();
    await fileSaver().save({ ...inParts, content: parts() }, false);
    const text = await (await downloads[0]?.content)?.text();
    expect([text?.length, text?.slice(0, 8)]).toEqual([5_000_006, "Оля 🚀xx"]);
  });

  it("writes what comes in parts where the analyst says", async () => {
    const handle = await handleOf("parts.json");
    await fileSaver(() => Promise.resolve(handle)).save({ ...inParts, content: parts() }, true);
    const text = await (await handle.getFile()).text();
    expect([text.length, text.slice(0, 8)]).toEqual([5_000_006, "Оля 🚀xx"]);
  });

  it("saves nothing of what breaks off, and leaves an older file as it was", async () => {
    const downloads = watchDownloads();
    await expect(fileSaver().save({ ...inParts, content: parts(true) }, false)).rejects.toThrow("the text is missing");
    expect(downloads).toEqual([]);
    const handle = await handleOf("older.json");
    await fileSaver(() => Promise.resolve(handle)).save({ ...inParts, content: "older" }, true);
    const saver = fileSaver(() => Promise.resolve(handle));
    await expect(saver.save({ ...inParts, content: parts(true) }, true)).rejects.toThrow("the text is missing");
    expect(await (await handle.getFile()).text()).toBe("older");
  });

  it("is cancelled when the analyst closes the dialog, and then nothing is downloaded", async () => {
    const downloads = watchDownloads();
    const saver = fileSaver(() => Promise.reject(new DOMException("The user aborted a request.", "AbortError")));
    expect(await saver.save(file, true)).toBe("cancelled");
    expect(downloads).toEqual([]);
  });

  it.each(["SecurityError", "NotAllowedError"])("downloads it when the dialog cannot open: %s", async (name) => {
    const downloads = watchDownloads();
    const saver = fileSaver(() => Promise.reject(new DOMException("Must be handling a user gesture.", name)));
    expect(await saver.save(file, true)).toBe("saved");
    expect(downloads).toHaveLength(1);
  });

  it("does not ask where a download is wanted", async () => {
    watchDownloads();
    const saver = fileSaver(() => Promise.reject(new DOMException("asked", "AbortError")));
    expect(await saver.save(file, false)).toBe("saved");
  });

  it("says so when the place cannot be written", async () => {
    const root = await navigator.storage.getDirectory();
    const folder = await root.getDirectoryHandle("removed", { create: true });
    const handle = await folder.getFileHandle("removed.json", { create: true });
    await root.removeEntry("removed", { recursive: true });
    const saver = fileSaver(() => Promise.resolve(handle));
    await expect(saver.save(file, true)).rejects.toThrow(
      /^claimdesk-a-2025-03-01\.json could not be written there \(.+[^.]\)$/,
    );
  });

  it("can ask exactly where the browser has the dialog", () => {
    expect(fileSaver().canAsk).toBe("showSaveFilePicker" in globalThis);
    expect(fileSaver(() => Promise.reject(new Error("unused"))).canAsk).toBe(true);
  });
});
