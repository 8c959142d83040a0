import { randomBytes } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { securityHeaders } from "#server/security-policy.ts";

/** A pack as it is handed out: the file's name and content. */
export interface SharedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Hands packs to colleagues on the same network, each once. */
export interface PackShare {
  /** Makes a pack ready, and gives the path under which it can be fetched: `/pack/` and 32 hexadecimal digits. */
  offer(file: SharedFile): string;
  /** Answers whoever asks from outside. */
  answer(request: IncomingMessage, response: ServerResponse): void;
}

/**
 * All that can be reached from outside: packs under their one-time links, and a page that says how to open one. Nothing is
 * ever read from a request but its path; the desk itself, its articles and its fetching of links are another server's, which
 * listens to this machine alone.
 */
export function packShare(): PackShare {
  /** What a link stands for; null once it was fetched. */
  const files = new Map<string, SharedFile | null>();

  function sendFile(path: string, request: IncomingMessage, response: ServerResponse): void {
    const file = files.get(path);
    if (file === undefined) return say(response, 403, "There is nothing under this link. Ask for it again.");
    if (file === null)
      return say(response, 410, "This link has been used: it holds for one download. Ask for another one.");
    response.writeHead(200, {
      "Content-Type": "application/json",
      "Content-Length": file.bytes.length,
      "Content-Disposition": `attachment; filename="${file.name.replace(/[^\w.-]/g, "_")}"`,
    });
    if (request.method === "HEAD") return void response.end();
    files.set(path, null);
    // A download that broke off was none.
    response.once("close", () => {
      if (!response.writableFinished) files.set(path, file);
    });
    response.end(file.bytes);
  }

  return {
    offer(file) {
      const path = `/pack/${randomBytes(16).toString("hex")}`;
      files.set(path, file);
      return path;
    },
    answer(request, response) {
      for (const [name, value] of Object.entries(securityHeaders())) response.setHeader(name, value);
      response.setHeader("Cache-Control", "no-store");
      const { socket, headers, method, url = "" } = request;
      // Another name may be another site's, which leads its visitors here.
      if (headers.host !== `${socket.localAddress}:${socket.localPort}`)
        return say(response, 403, "This address is not the one that the link was given for.");
      if (method !== "GET" && method !== "HEAD") {
        response.setHeader("Allow", "GET, HEAD");
        return say(response, 405, "Nothing can be written here.");
      }
      if (url === "/") return sendPage(response);
      if (url.startsWith("/pack/")) return sendFile(url, request, response);
      say(response, 403, "Only a review pack can be fetched here, by its one-time link.");
    },
  };
}

function say(response: ServerResponse, status: number, sentence: string): void {
  response.statusCode = status;
  response.setHeader("Content-Type", "text/plain; charset=utf-8");
  response.end(`${sentence}\n`);
}

const page = `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>A review pack – Claimdesk</title></head>
<body>
<h1>A review pack for Claimdesk</h1>
<p>A colleague hands out a review pack from this address. Open the link that they sent you: the pack is saved as a file. The link holds for one download.</p>
<p>Then open the file in a Claimdesk of your own: <code>npm start -- --review &lt;file&gt;</code>.</p>
<p>Nothing can be written here, and the desk itself can't be opened at this address.</p>
</body>
</html>
`;

function sendPage(response: ServerResponse): void {
  response.setHeader("Content-Type", "text/html; charset=utf-8");
  response.end(page);
}
