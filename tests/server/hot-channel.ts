import { randomBytes } from "node:crypto";
import { request } from "node:http";
import type { Duplex } from "node:stream";

/**
 * Listens to what Vite's dev server says to open pages, as a page does: over its web socket. Node 20 brings no client;
 * this one understands what is needed here, short text messages in one frame (RFC 6455, section 5.2).
 *
 * @returns every message so far, parsed; a promise for the first one that fits; how to leave.
 */
export async function listenToPageUpdates(address: string, token: string) {
  const socket = await upgrade(`${address}/?token=${token}`);
  const messages: unknown[] = [];
  const waiting: ((message: unknown) => void)[] = [];
  let pending = Buffer.alloc(0);
  socket.on("data", (data: Buffer) => {
    pending = Buffer.concat([pending, data]);
    for (let frame = readFrame(pending); frame; frame = readFrame(pending)) {
      pending = pending.subarray(frame.end);
      if (frame.text === null) continue;
      const message: unknown = JSON.parse(frame.text);
      messages.push(message);
      for (const tell of waiting) tell(message);
    }
  });
  return {
    messages,
    message: (fits: (message: unknown) => boolean) =>
      new Promise<unknown>((resolve) => {
        waiting.push((message) => {
          if (fits(message)) resolve(message);
        });
      }),
    leave: () => socket.destroy(),
  };
}

function upgrade(address: string): Promise<Duplex> {
  const headers = {
    Connection: "Upgrade",
    Upgrade: "websocket",
    "Sec-WebSocket-Key": randomBytes(16).toString("base64"),
    "Sec-WebSocket-Protocol": "vite-hmr",
    "Sec-WebSocket-Version": "13",
  };
  return new Promise((resolve, reject) => {
    const asked = request(address, { headers });
    asked.once("error", reject);
    asked.once("response", ({ statusCode }) => reject(new Error(`no web socket, but ${statusCode}`)));
    asked.once("upgrade", (_response, socket, head) => {
      socket.unshift(head);
      resolve(socket);
    });
    asked.end();
  });
}

/** The first whole frame: its text, null where it is none, and where it ends; undefined while it is incomplete. */
function readFrame(bytes: Buffer): { readonly text: string | null; readonly end: number } | undefined {
  const [first = 0, second] = bytes;
  if (second === undefined) return undefined;
  const isLong = (second & 0x7f) === 126;
  const start = isLong ? 4 : 2;
  if (bytes.length < start) return undefined;
  const end = start + (isLong ? bytes.readUInt16BE(2) : second & 0x7f);
  if (bytes.length < end) return undefined;
  return { text: (first & 0x0f) === 1 ? bytes.toString("utf8", start, end) : null, end };
}
