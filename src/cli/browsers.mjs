import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

const NAMES = ["chromium", "google-chrome", "google-chrome-stable", "chromium-browser", "microsoft-edge", "msedge"];

/**
 * Flags for a Chromium that tests drive: nothing that calls home, nothing that asks. The sandbox stays, except for
 * root, whom Chromium refuses it.
 * @param {boolean} isRoot
 * @returns {string[]}
 */
export function chromiumFlags(isRoot = process.getuid?.() === 0) {
  return [
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    ...(isRoot ? ["--no-sandbox"] : []),
  ];
}

/**
 * Where a Chromium may be, the preferred first; nothing is asked of the disk here.
 * @param {{ platform: string, environment: Readonly<Record<string, string | undefined>> }} machine
 * @returns {string[]}
 */
export function browserCandidates({ platform, environment }) {
  const named = environment["CLAIMDESK_CHROMIUM"];
  if (named) return [named];
  if (platform === "win32") return windowsCandidates(environment);
  const folders = (environment["PATH"] ?? "").split(delimiter).filter(Boolean);
  const inPath = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return platform === "darwin" ? [...macCandidates(environment), ...inPath] : [...inPath, "/snap/bin/chromium"];
}

/**
 * The first candidate that starts, without installing anything.
 * @returns {string | undefined}
 */
export function installedBrowser() {
  return browserCandidates({ platform: process.platform, environment: process.env }).find(starts);
}

/**
 * Whether the browser is there and tells its version: some distributions install a stand-in that only says how to get
 * the real one. Windows' Chrome would open a window instead of telling, so there being there is enough.
 * @param {string} path
 */
export function starts(path) {
  if (!existsSync(path)) return false;
  if (process.platform === "win32") return true;
  const { status, stdout } = spawnSync(path, ["--version"], { encoding: "utf8", timeout: 20_000 });
  return status === 0 && /\d+\.\d+/.test(stdout);
}

/** @param {Readonly<Record<string, string | undefined>>} environment */
function macCandidates({ HOME: home = "" }) {
  const applications = ["Google Chrome", "Chromium", "Microsoft Edge"];
  return ["/Applications", join(home, "Applications")].flatMap((folder) =>
    applications.map((name) => `${folder}/${name}.app/Contents/MacOS/${name}`),
  );
}

/** @param {Readonly<Record<string, string | undefined>>} environment */
function windowsCandidates(environment) {
  const folders = ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"].flatMap((name) => environment[name] ?? []);
  const programs = ["Google\\Chrome\\Application\\chrome.exe", "Chromium\\Application\\chrome.exe"];
  return [...programs, "Microsoft\\Edge\\Application\\msedge.exe"].flatMap((program) =>
    folders.map((folder) => `${folder}\\${program}`),
  );
}
