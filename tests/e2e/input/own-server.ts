import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readdir, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { test as base } from "@playwright/test";

/** A folder of articles, whose files come and go. */
export class SeedFolder {
  readonly path: string;

  constructor(path: string) {
    this.path = path;
  }

  async put(name: string, content: string | Uint8Array): Promise<void> {
    // Put there whole: the server looks at once, and would else meet a file that is still empty, or half of it.
    const beside = `${this.path}.new`;
    await writeFile(beside, content);
    await rename(beside, join(this.path, name));
  }

  async remove(name: string): Promise<void> {
    await rm(join(this.path, name));
  }

  async clear(): Promise<void> {
    for (const name of await readdir(this.path)) await this.remove(name);
  }
}

interface OwnServer {
  readonly address: string;
  readonly folder: SeedFolder;
}

/** The dev servers' ports begin so far above the project's own, one for each worker. */
const portsAbove = 20;

/**
 * Tests at a dev server of their own, with a folder of articles that is empty at first: what they put into it, no other
 * test meets.
 */
export const test = base.extend<{ folder: SeedFolder }, { server: OwnServer }>({
  server: [
    // Playwright wants the fixtures that one needs as a pattern, even where there are none.
    // oxlint-disable-next-line no-empty-pattern
    async ({}, provide, { project, parallelIndex }) => {
      const { port } = new URL(project.use.baseURL ?? "");
      const own = Number(port) + portsAbove + parallelIndex;
      const path = await mkdtemp(join(tmpdir(), "claimdesk-seeds-"));
      const server = await started(own, path);
      await provide({ address: `http://127.0.0.1:${own}/`, folder: new SeedFolder(path) });
      const ended = once(server, "exit");
      server.kill("SIGTERM");
      await ended;
      await rm(path, { recursive: true });
    },
    { scope: "worker", timeout: 60_000 },
  ],
  baseURL: async ({ server }, provide) => {
    await provide(server.address);
  },
  folder: async ({ server }, provide) => {
    await server.folder.clear();
    await provide(server.folder);
  },
});

/** Starts the desk as `npm start` does, and resolves when it says where it is. */
async function started(port: number, seeds: string): Promise<ChildProcess> {
  const server = spawn(process.execPath, ["src/cli/start.mjs"], {
    cwd: fileURLToPath(new URL("../../..", import.meta.url)),
    env: { ...process.env, CLAIMDESK_PORT: String(port), CLAIMDESK_SEEDS: seeds },
    stdio: ["ignore", "pipe", "inherit"],
  });
  for await (const line of createInterface({ input: server.stdout })) if (line.includes("runs at")) break;
  if (server.exitCode !== null) throw new Error(`the server on port ${port} did not start`);
  server.stdout.resume();
  return server;
}
