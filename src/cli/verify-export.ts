import { runOnFile } from "#cli/on-file.ts";
import { verifiedFile } from "#cli/checked-file.ts";

/**
 * `npm run verify-export -- <file>`: says whether the history in an Annotated JSON export is the one that was written, and
 * names what was altered, removed, added or reordered. Exit code 0 when it holds, 1 when it does not, 2 when it could not
 * be verified.
 */
runOnFile(verifiedFile, "Say which one file to verify: npm run verify-export -- file.json");
