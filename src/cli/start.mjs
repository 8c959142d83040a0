import { ROOT } from "#cli/run-program.mjs";
import { setUpPackages } from "#cli/set-up.mjs";
import { startOptions } from "#cli/start-options.mjs";
import { ADDRESS, HOST, PORT } from "#server/address.mjs";
import { portOwner, takenSentence } from "#server/port-owner.mjs";

/**
 * `npm start`: installs what is missing, starts the desk's server and says where it is. `-- --articles <folder>` names another
 * folder, `--review <file>` offers a review pack on the page, and `--host` hands packs to colleagues on the same network.
 */

const options = startOptions(process.argv.slice(2), process.env["INIT_CWD"] ?? process.cwd());
if (!options.ok) {
  console.error(options.sentence);
  process.exit(1);
}
if (options.articles !== null) process.env["CLAIMDESK_SEEDS"] = options.articles;
if (options.review !== null) process.env["CLAIMDESK_REVIEW"] = options.review;
if (options.isShared) process.env["CLAIMDESK_SHARED"] = "1";

await setUpPackages();

const owner = await portOwner(HOST, PORT);
if (owner.kind !== "free") {
  console.error(takenSentence(owner, ADDRESS));
  process.exit(1);
}

// Only now are the packages sure to be there.
const { createServer } = await import("vite");
const server = await createServer({ root: ROOT });
try {
  await server.listen();
} catch (error) {
  await server.close();
  const taker = await portOwner(HOST, PORT);
  if (taker.kind === "free") throw error;
  console.error(takenSentence(taker, ADDRESS));
  process.exit(1);
}

/** @type {{ readonly api?: import("#server/pack-plugin.ts").PackNotice } | undefined} */
const pack = server.config.plugins.find(({ name }) => name === "claimdesk:pack");
const lines = (await pack?.api?.lines()) ?? [];
console.log(`
  Claimdesk runs at ${ADDRESS}
  Open it in a browser. Articles are the files in ${options.articles ?? "seeds/"} (.txt, .md, .html, .pdf, .docx, .eml): add one, and it appears. Ctrl+C stops.
${lines.map((line) => `${line}\n`).join("")}`);

for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM"])) {
  process.once(signal, () => {
    server.close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  });
}
