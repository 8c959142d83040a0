import type { IncomingMessage, ServerResponse } from "node:http";
import type { Connect, Plugin } from "vite";
import { ADDRESS_HEADER, LINK_PATH, LinkRequest, TYPE_HEADER } from "#domain/import/link.ts";
import { type LinkSetting, fetchLink } from "#server/fetch-link.ts";
import { bodyOf, isJsonPost, isOwnPage, jsonOf, refuse } from "#server/own-page.ts";

/** A request is a line with an address. */
const LARGEST_REQUEST = 10_000;

/**
 * Fetches pages for the desk's own page, which can't do so by itself, while the dev server runs: `POST` an address to
 * LINK_PATH. Nobody else is answered, neither another site's script nor a form. What comes back is data under every
 * header that keeps a browser from taking it for a page of the desk.
 */
export function linkPlugin(setting: LinkSetting = {}): Plugin {
  return {
    name: "claimdesk:link",
    enforce: "pre",
    configureServer(server) {
      server.middlewares.use(serveLinks(setting));
    },
  };
}

function serveLinks(setting: LinkSetting): Connect.NextHandleFunction {
  return (request, response, next) => {
    if (request.url?.replace(/[?#].*$/, "") !== LINK_PATH) return next();
    answer(request, response, setting).catch(next);
  };
}

async function answer(request: IncomingMessage, response: ServerResponse, setting: LinkSetting): Promise<void> {
  response.setHeader("Cache-Control", "no-store");
  const problem = requestProblem(request);
  if (problem !== null) return refuse(response, 403, problem);
  const asked = LinkRequest.safeParse(jsonOf((await bodyOf(request, LARGEST_REQUEST)) ?? ""));
  if (!asked.success) return refuse(response, 400, "No address was given.");
  const gone = new AbortController();
  response.once("close", () => gone.abort());
  const fetched = await fetchLink(asked.data.address, setting, gone.signal);
  // A refusal is an answer too: as a failure, the browser would report it in its console.
  if (!fetched.ok) return refuse(response, 200, fetched.sentence);
  response.writeHead(200, {
    "Content-Type": "application/octet-stream",
    "Content-Disposition": "attachment",
    [ADDRESS_HEADER]: fetched.address,
    [TYPE_HEADER]: fetched.type.replace(/[^\x20-\x7e]/g, "").slice(0, 200),
  });
  response.end(fetched.bytes);
}

/** Why this is not the desk's own page asking; null where it is. */
function requestProblem(request: IncomingMessage): string | null {
  if (!isOwnPage(request)) return "Only the desk's own page may ask for links.";
  return isJsonPost(request) ? null : "An address is asked for by POST, as JSON.";
}
