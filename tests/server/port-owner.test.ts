import { createServer, type Server } from "node:http";
import { once } from "node:events";
import { afterEach, describe, expect, it } from "vitest";
import { portOwner, takenSentence } from "#server/port-owner.mjs";

const HOST = "127.0.0.1";
const ADDRESS = "http://127.0.0.1:4317/";
let server: Server | undefined;

async function listen(headers: Record<string, string> = {}): Promise<number> {
  server = createServer((_request, response) => response.writeHead(200, headers).end());
  server.listen(0, HOST);
  await once(server, "listening");
  const bound = server.address();
  return typeof bound === "object" && bound !== null ? bound.port : 0;
}

afterEach(() => {
  server?.close();
  server = undefined;
});

describe("who keeps a port", () => {
  it("nobody", async () => {
    const port = await listen();
    server?.close();
    expect(await portOwner(HOST, port)).toEqual({ kind: "free" });
  });

  it("a desk", async () => {
    expect(await portOwner(HOST, await listen({ "X-Claimdesk": "1" }))).toEqual({ kind: "desk" });
  });

  it("another program", async () => {
    expect(await portOwner(HOST, await listen())).toMatchObject({ kind: "program" });
  });

  it.runIf(process.platform === "linux")("another program, by its number and command", async () => {
    const owner = await portOwner(HOST, await listen());
    expect(owner).toMatchObject({ name: expect.stringMatching(new RegExp(`^process ${process.pid} \\(.+\\)$`)) });
  });
});

it.each([
  [{ kind: "desk" }, ["already running", ADDRESS, "Ctrl+C"]],
  [{ kind: "program", name: "process 12 (python3)" }, ["Port 4317", "process 12 (python3)", "Stop that program"]],
  [{ kind: "program", name: null }, ["Port 4317", "another program", "Stop that program"]],
] as const)("says what keeps the port and what to do: %j", (owner, parts) => {
  const sentence = takenSentence(owner, ADDRESS);
  for (const part of parts) expect(sentence).toContain(part);
});
