import { summaryOf } from "#domain/article/summary.ts";
import { standoffFiles } from "#domain/import/standoff-files.ts";
import type { Ports } from "#domain/ports.ts";
import type { GivenFiles } from "#state/import/given-files.ts";
import { importQueue } from "#state/import/queue.ts";
import { runQueue, standoffItems } from "#state/import/run-queue.ts";

type GivingPorts = Pick<Ports, "repository" | "reader" | "links">;

/** Puts files into the queue and begins to read them. Resolves when everything in the queue is read. */
export async function giveFiles(ports: GivingPorts, { files, beside }: GivenFiles): Promise<void> {
  const { add, note } = importQueue.getState();
  if (beside > 0)
    note(
      `${beside} ${beside === 1 ? "file that holds" : "files that hold"} no article (pictures, styles, scripts) ${beside === 1 ? "was" : "were"} left out.`,
    );
  if (files.length === 0 && beside === 0) note("There were no files in what was given.");
  const { pairs, others } = standoffFiles(files);
  add([
    ...standoffItems(pairs),
    ...others.map((file) => ({ name: file.name, source: { kind: "file", file } }) as const),
  ]);
  await runQueue(ports);
}

/** Puts a pasted text into the queue; the source of a page is read as a page. */
export async function giveText(ports: GivingPorts, text: string): Promise<void> {
  const isPage = /^\s*(?:<!doctype html|<html[\s>])/i.test(text);
  const { name } = summaryOf(text.slice(0, 20_000));
  const bytes = new TextEncoder().encode(text);
  const source = isPage
    ? ({ kind: "file", file: { name: "pasted page.html", bytes: bytes.length, content: async () => bytes } } as const)
    : ({ kind: "paste", text } as const);
  importQueue.getState().add([{ name: isPage ? "pasted page.html" : name, source }]);
  await runQueue(ports);
}

/** Puts what a link leads to into the queue. */
export async function giveLink(ports: GivingPorts, address: string): Promise<void> {
  importQueue.getState().add([{ name: address, source: { kind: "link", address } }]);
  await runQueue(ports);
}
