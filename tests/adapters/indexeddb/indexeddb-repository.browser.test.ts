import { describe } from "vitest";
import { describeActs } from "../repository/describe-acts.ts";
import { describeLexicon } from "../repository/describe-lexicon.ts";
import { describeRestore } from "../repository/describe-restore.ts";
import { describeReview } from "../repository/describe-review.ts";
import { describeLibrary } from "../repository/describe-library.ts";
import { describeRelations } from "../repository/describe-relations.ts";
import { describeSeen } from "../repository/describe-seen.ts";
import { describeUnreadable } from "../repository/describe-unreadable.ts";
import { openDatabase } from "./a-database.ts";

describe("a repository in IndexedDB", () => {
  describeActs(openDatabase, 12);
  describeLibrary(openDatabase);
  describeLexicon(openDatabase);
  describeRestore(openDatabase);
  describeReview(openDatabase, 6);
  describeRelations(openDatabase);
  describeSeen(openDatabase);
  describeUnreadable(openDatabase);
});
