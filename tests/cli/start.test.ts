import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, expect, it } from "vitest";
import { aPack } from "../kit/a-pack.ts";

const script = fileURLToPath(new URL("../../src/cli/start.mjs", import.meta.url));
const PATIENCE = 60_000;
let desk: ChildProcess | undefined;

afterEach(() => desk?.kill("SIGKILL"));

/** A port that was free a moment ago. */
async function aPort(): Promise<string> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const bound = server.address();
  server.close();
  await once(server, "close");
  return String(typeof bound === "object" ? bound?.port : 0);
}

async function start(port: string, ...options: readonly string[]): Promise<string> {
  desk = spawn(process.execPath, [script, ...options], { env: { ...process.env, CLAIMDESK_PORT: port } });
  return new Promise((resolve, reject) => {
    let said = "";
    desk?.stdout?.on("data", (data: Buffer) => {
      said += String(data);
      if (said.includes("Ctrl+C")) resolve(said);
    });
    desk?.once("exit", (code) => reject(new Error(`ended with ${code} after saying ${said}`)));
  });
}

it(
  "npm start says where the desk is, a second one where the first runs, and Ctrl+C ends it cleanly",
  async () => {
    const port = await aPort();
    const address = `http://127.0.0.1:${port}/`;
    expect(await start(port)).toContain(`Claimdesk runs at ${address}`);
    expect((await fetch(address, { headers: { accept: "text/html" } })).headers.get("x-claimdesk")).toBe("1");

    const second = spawnSync(process.execPath, [script], {
      encoding: "utf8",
      env: { ...process.env, CLAIMDESK_PORT: port },
    });
    expect(second.status).toBe(1);
    expect(second.stderr).toContain(`already running: open ${address}`);

    desk?.removeAllListeners("exit");
    desk?.kill("SIGINT");
    expect(await once(desk ?? process, "exit")).toEqual([0, null]);
  },
  PATIENCE,
);

it(
  "stops with a sentence where another program has the port",
  async () => {
    const server = createServer((_request, response) => response.end("another")).listen(0, "127.0.0.1");
    await once(server, "listening");
    const bound = server.address();
    const port = String(typeof bound === "object" ? bound?.port : 0);
    const attempt = spawn(process.execPath, [script], { env: { ...process.env, CLAIMDESK_PORT: port } });
    let said = "";
    attempt.stderr.on("data", (data: Buffer) => {
      said += String(data);
    });
    expect(await once(attempt, "close")).toEqual([1, null]);
    expect(said).toMatch(new RegExp(`Port ${port} is taken by .+Stop that program`));
    server.close();
  },
  PATIENCE,
);

it(
  "offers a review pack at an address of its own, and shares nothing unless it is asked to",
  async () => {
    const folder = mkdtempSync(join(tmpdir(), "start-"));
    const file = join(folder, "pack.json");
    writeFileSync(file, JSON.stringify(aPack()));
    const port = await aPort();
    const said = await start(port, "--review", file);
    expect(said).toContain(`A review pack is offered: open http://127.0.0.1:${port}/offered`);
    expect(said).not.toContain("/pack/");
    rmSync(folder, { recursive: true });
  },
  PATIENCE,
);
