import type { IncomingMessage, ServerResponse } from "node:http";
import { basename, dirname, join, resolve } from "node:path";
import type { Connect, Logger, Plugin, ViteDevServer } from "vite";
import { ARTICLES_CHANGED, MANIFEST_PATH, SEEDS_PATH, isPlainText } from "#domain/article/manifest.ts";
import { articleFolder, type ArticleFolder } from "#server/article-folder.ts";

/** An editor writes a file in several steps; a page is told once they have settled. Milliseconds. */
const SETTLED_AFTER = 150;

/**
 * Offers a folder's articles to the page: `/seeds/manifest.json` lists them, `/seeds/<name>` is the file as it lies
 * there, byte for byte and never as a page. A build carries the plain texts along. While the dev server runs, a file added, changed or removed is
 * announced to every open page (see ARTICLES_CHANGED) and never reloads one: work in hand must not be interrupted.
 *
 * @param folder the articles' folder, from the project's root or absolute.
 */
export function articlesPlugin({ folder }: { readonly folder: string }): Plugin {
  let articles: ArticleFolder;
  let logger: Logger;
  return {
    name: "claimdesk:articles",
    enforce: "pre",
    configResolved(config) {
      articles = articleFolder(resolve(config.root, folder));
      logger = config.logger;
    },
    configureServer(server) {
      announceChanges(server, articles.path);
      server.middlewares.use(serve(articles, logger));
      server.middlewares.use(servePagesAsText(articles, server.config.root));
    },
    hotUpdate({ file }) {
      // The articles are data, no modules; without this a style sheet that scanned them would be sent anew.
      return resolve(dirname(file)) === articles.path ? [] : undefined;
    },
    configurePreviewServer(server) {
      const built = resolve(server.config.root, server.config.build.outDir, `.${SEEDS_PATH}`);
      server.middlewares.use(serveBuilt(articleFolder(built)));
    },
    async generateBundle() {
      if (this.environment.name !== "client") return;
      const { manifest, unreadable } = await articles.list();
      // Whatever serves the build may take a file's type from its name, and a saved page would run there as the desk's own.
      const texts = manifest.articles.filter(({ name }) => isPlainText(name));
      for (const name of unreadable) this.error(`The article ${JSON.stringify(name)} in ${folder} cannot be read.`);
      this.emitFile({
        type: "asset",
        fileName: MANIFEST_PATH.slice(1),
        source: JSON.stringify({ ...manifest, articles: texts }),
      });
      for (const { name } of texts) {
        const source = await articles.read(name);
        if (source) this.emitFile({ type: "asset", fileName: SEEDS_PATH.slice(1) + name, source });
      }
    },
  };
}

function announceChanges(server: ViteDevServer, path: string): void {
  let settling: NodeJS.Timeout | undefined;
  const announce = (): void => server.environments.client.hot.send(ARTICLES_CHANGED);
  const changed = (file: string): void => {
    if (dirname(resolve(file)) !== path) return;
    clearTimeout(settling);
    settling = setTimeout(announce, SETTLED_AFTER);
  };
  server.watcher.add(path);
  server.watcher.on("add", changed).on("change", changed).on("unlink", changed);
  server.httpServer?.once("close", () => clearTimeout(settling));
}

function serve(articles: ArticleFolder, logger: Logger): Connect.NextHandleFunction {
  return (request, response, next) => {
    const name = requestedName(request);
    if (name === undefined) next();
    else answer(articles, name, response, logger).catch(next);
  };
}

async function answer(articles: ArticleFolder, name: string | null, response: ServerResponse, logger: Logger) {
  response.setHeader("Cache-Control", "no-store");
  if (name === "manifest.json") {
    const { manifest, unreadable } = await articles.list();
    for (const file of unreadable) {
      logger.warn(`The article ${JSON.stringify(file)} cannot be read and is left out; check its permissions.`);
    }
    response.setHeader("Content-Type", "application/json");
    response.end(JSON.stringify(manifest));
    return;
  }
  await sendArticle(articles, name, response);
}

/**
 * Vite serves every .html file of the project as a page, by whatever spelling of its address; a saved page of the folder
 * is text by all of them.
 */
function servePagesAsText(articles: ArticleFolder, root: string): Connect.NextHandleFunction {
  // A folder that is the project itself holds the desk's own page.
  if (articles.path === root) return (_request, _response, next) => next();
  return (request, response, next) => {
    const path = decoded((request.url ?? "").replace(/[?#].*$/, "")) ?? "";
    const file = path.startsWith("/@fs/") ? resolve(path.slice("/@fs".length)) : join(root, path);
    // Vite looks for these where a name has no ending.
    const names = [file, `${file}.html`, join(file, "index.html")]
      .filter((place) => dirname(place) === articles.path && /\.html?$/i.test(place))
      .map((place) => basename(place));
    sendFirst(articles, names, response).then((isSent) => {
      if (!isSent) next();
    }, next);
  };
}

/** Sends the first of these files that is there; false where none is. */
async function sendFirst(articles: ArticleFolder, names: readonly string[], response: ServerResponse) {
  for (const name of names) {
    if ((await articles.read(name)) === null) continue;
    await sendArticle(articles, name, response);
    return true;
  }
  return false;
}

/**
 * The preview server would answer for an article that is not there with the page, and finds none whose name has a
 * question mark or a number sign; the articles are therefore read here, and only the manifest as it was built.
 */
function serveBuilt(articles: ArticleFolder): Connect.NextHandleFunction {
  return (request, response, next) => {
    const name = requestedName(request);
    if (name === undefined || name === "manifest.json") next();
    else sendArticle(articles, name, response).catch(next);
  };
}

async function sendArticle(articles: ArticleFolder, name: string | null, response: ServerResponse): Promise<void> {
  const bytes = name === null ? null : await articles.read(name);
  response.statusCode = bytes ? 200 : 404;
  response.setHeader("Content-Type", "text/plain");
  response.setHeader("X-Content-Type-Options", "nosniff");
  response.end(bytes ?? "No such article.");
}

/** The decoded name after `/seeds/`; null where it cannot be decoded; undefined where something else is asked for. */
function requestedName(request: IncomingMessage): string | null | undefined {
  const path = (request.url ?? "").replace(/[?#].*$/, "");
  return path.startsWith(SEEDS_PATH) ? decoded(path.slice(SEEDS_PATH.length)) : undefined;
}

function decoded(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}
