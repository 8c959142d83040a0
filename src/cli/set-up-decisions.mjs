/** What a machine needs before a command can run, decided from facts alone; set-up.mjs gathers the facts and acts. */

/** As package.json's "engines" says; a package of the tool chain needs exactly this. */
export const OLDEST_NODE = "20.19";

/**
 * A sentence for somebody whose Node.js is too old, or null.
 * @param {string} version such as "20.19.1"
 * @returns {string | null}
 */
export function nodeRefusal(version) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = OLDEST_NODE.split(".").map(Number);
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return null;
  return `Claimdesk needs Node.js ${OLDEST_NODE} or newer, and this is ${version}. Install a newer one from nodejs.org and run the command again.`;
}

/**
 * Whether the packages must be installed, and why, or null. npm writes node_modules/.package-lock.json last, so an
 * installation that was interrupted counts as missing.
 * @param {{ lockChangedAt: number, installedAt: number | null }} facts times of change in milliseconds
 * @returns {string | null}
 */
export function installReason({ lockChangedAt, installedAt }) {
  if (installedAt === null) return "The packages are not installed yet.";
  if (lockChangedAt > installedAt) return "package-lock.json is newer than the installed packages.";
  return null;
}

/**
 * How a usable Chromium is come by, in the order in which to try.
 * @typedef {(
 *   | { kind: "use", path: string }
 *   | { kind: "apt" }
 *   | { kind: "playwright" }
 *   | { kind: "give up", sentence: string }
 * )} BrowserStep
 */

/**
 * @param {object} facts
 * @param {string | undefined} facts.named what CLAIMDESK_CHROMIUM says
 * @param {readonly string[]} facts.usable browsers found that tell their version when asked, the preferred first
 * @param {boolean} facts.isRoot
 * @param {string} facts.osRelease the text of /etc/os-release, empty elsewhere
 * @param {boolean} facts.hasApt
 * @returns {readonly BrowserStep[]}
 */
export function browserSteps({ named, usable, isRoot, osRelease, hasApt }) {
  if (named !== undefined && named !== "") {
    if (usable.includes(named)) return [{ kind: "use", path: named }];
    const sentence = `CLAIMDESK_CHROMIUM names ${named}, which does not start. Correct it, or unset it to have a browser looked for.`;
    return [{ kind: "give up", sentence }];
  }
  const [first] = usable;
  if (first !== undefined) return [{ kind: "use", path: first }];
  const giveUp = "Install Google Chrome or Chromium, or set CLAIMDESK_CHROMIUM to one, and run npm test again.";
  return [
    ...(isRoot && hasApt && isDebian(osRelease) ? [/** @type {const} */ ({ kind: "apt" })] : []),
    { kind: "playwright" },
    { kind: "give up", sentence: `No browser was found, and none could be installed. ${giveUp}` },
  ];
}

/**
 * Debian's package is a browser; Ubuntu's of the same name only points to its snap.
 * @param {string} osRelease
 */
function isDebian(osRelease) {
  return /^ID="?debian"?$/m.test(osRelease) || (/^ID_LIKE=.*debian/m.test(osRelease) && !/ubuntu/i.test(osRelease));
}
