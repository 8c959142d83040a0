import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, readlinkSync } from "node:fs";
import { createServer } from "node:net";

/** What keeps a port: a desk that runs already, another program as far as the system tells, or nothing. */
/** @typedef {{ kind: "free" } | { kind: "desk" } | { kind: "program", name: string | null }} PortOwner */

/**
 * Who listens on the port. A port that is free now may be taken a moment later; the server's own failure to listen
 * remains what counts.
 * @param {string} host
 * @param {number} port
 * @returns {Promise<PortOwner>}
 */
export async function portOwner(host, port) {
  if (await isFree(host, port)) return { kind: "free" };
  if (await isDesk(host, port)) return { kind: "desk" };
  return { kind: "program", name: listenerByProc(port) ?? listenerByLsof(port) };
}

/**
 * What to tell somebody whose desk cannot start because of this owner.
 * @param {Exclude<PortOwner, { kind: "free" }>} owner
 * @param {string} address
 */
export function takenSentence(owner, address) {
  const { host, port } = new URL(address);
  if (owner.kind === "desk") {
    return `Claimdesk is already running: open ${address}, or stop it with Ctrl+C where it runs and start again.`;
  }
  const by = owner.name ?? "another program";
  return (
    `Port ${port} is taken by ${by}, so Claimdesk did not start. Stop that program and run npm start again. ` +
    `Claimdesk always uses ${host}: the browser keeps its work under this address, and under another it would seem lost.`
  );
}

/**
 * @param {string} host
 * @param {number} port
 * @returns {Promise<boolean>}
 */
function isFree(host, port) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", () => resolve(false));
    probe.listen({ host, port, exclusive: true }, () => probe.close(() => resolve(true)));
  });
}

/**
 * @param {string} host
 * @param {number} port
 */
async function isDesk(host, port) {
  try {
    const options = { method: "HEAD", signal: AbortSignal.timeout(2000) };
    return (await fetch(`http://${host}:${port}/seeds/manifest.json`, options)).headers.has("x-claimdesk");
  } catch {
    return false;
  }
}

/**
 * Linux names each listening socket's inode in /proc/net/tcp, and the process that holds it among its open files.
 * @param {number} port
 * @returns {string | null}
 */
function listenerByProc(port) {
  try {
    const inode = listeningInode(port);
    if (inode === undefined) return null;
    for (const pid of readdirSync("/proc").filter((name) => /^\d+$/.test(name))) {
      if (holds(pid, `socket:[${inode}]`)) return describe(pid);
    }
  } catch {
    // Another system, or not ours to read: the next way may know.
  }
  return null;
}

/**
 * @param {number} port
 * @returns {string | undefined}
 */
function listeningInode(port) {
  const ending = `:${port.toString(16).toUpperCase().padStart(4, "0")}`;
  const rows = readFileSync("/proc/net/tcp", "utf8").split("\n");
  for (const row of rows) {
    // sl local_address rem_address st tx_queue:rx_queue tr:tm->when retrnsmt uid timeout inode; st 0A is LISTEN.
    const columns = row.trim().split(/\s+/);
    if (columns[1]?.endsWith(ending) && columns[3] === "0A") return columns[9];
  }
  return undefined;
}

/**
 * @param {string} pid
 * @param {string} link
 */
function holds(pid, link) {
  try {
    return readdirSync(`/proc/${pid}/fd`).some((file) => readlinkSync(`/proc/${pid}/fd/${file}`) === link);
  } catch {
    // Another user's process, or one that has just ended.
    return false;
  }
}

/** @param {string} pid */
function describe(pid) {
  const command = readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ").trim();
  return `process ${pid} (${command.slice(0, 120)})`;
}

/**
 * @param {number} port
 * @returns {string | null}
 */
function listenerByLsof(port) {
  const options = /** @type {const} */ ({ encoding: "utf8", timeout: 5000 });
  const { stdout } = spawnSync("lsof", ["-nP", `-iTCP:${port}`, "-sTCP:LISTEN", "-Fpc"], options);
  const pid = /^p(\d+)$/m.exec(stdout ?? "")?.[1];
  const command = /^c(.+)$/m.exec(stdout ?? "")?.[1];
  return pid === undefined ? null : `process ${pid} (${command ?? "unnamed"})`;
}
