import type { IncomingMessage, ServerResponse } from "node:http";

/**
 * Whether the desk's own page asks, and neither another site's script nor a form. For reading, a browser leaves out the
 * origin.
 */
export function isOwnPage({ method, headers, socket }: IncomingMessage): boolean {
  const address = `${socket.localAddress}:${socket.localPort}`;
  const origin = headers.origin ?? (method === "GET" ? `http://${address}` : undefined);
  return (
    headers.host === address &&
    origin === `http://${address}` &&
    // Every browser that the desk runs in sends it; a page can neither forge nor leave it out.
    headers["sec-fetch-site"] === "same-origin"
  );
}

/** Whether something is handed over as JSON, which a form can't do. */
export function isJsonPost({ method, headers }: IncomingMessage): boolean {
  return method === "POST" && /^application\/json\b/.test(headers["content-type"] ?? "");
}

/** What is handed over, as text; null where it is longer than `most` bytes. */
export async function bodyOf(request: IncomingMessage, most: number): Promise<string | null> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of request) {
    const bytes: unknown = chunk;
    // Without an encoding, Node hands out nothing else.
    if (!(bytes instanceof Uint8Array)) continue;
    length += bytes.length;
    if (length > most) return null;
    chunks.push(bytes);
  }
  return Buffer.concat(chunks).toString("utf8");
}

/** What a text says as JSON; null where it is none. */
export function jsonOf(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    return null;
  }
}

/** Answers with a sentence that says why not. */
export function refuse(response: ServerResponse, status: number, sentence: string): void {
  response.writeHead(status, { "Content-Type": "application/json" });
  response.end(JSON.stringify({ sentence }));
}
