import { checkedFile } from "#cli/checked-file.ts";
import { runOnFile } from "#cli/on-file.ts";

/**
 * `npm run check-export -- <file>`: says whether an Annotated JSON export holds. Exit code 0 when it does, 1 when it
 * does not, 2 when it could not be checked.
 */
runOnFile(checkedFile, "Say which one file to check: npm run check-export -- file.json");
