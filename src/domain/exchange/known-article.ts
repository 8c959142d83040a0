import type { Article, Instant } from "#domain/article/article.ts";
import type { AnalystId } from "#domain/claim/analyst-id.ts";
import type { Detection } from "#domain/detect/detection.ts";
import type { AnalystLexicon } from "#domain/detect/lexicon/analyst-lexicon.ts";
import type { ExportedChain } from "#domain/exchange/exported-chain.ts";
import type { Analyst } from "#domain/history/analyst.ts";
import type { Change } from "#domain/history/change.ts";
import type { Guidelines } from "#domain/review/guidelines.ts";
import type { SettlementEntry } from "#domain/review/settlement.ts";
import type { Sheet } from "#domain/history/sheet.ts";

/** One wording of an article with all that is known of it. */
export interface KnownText {
  readonly text: string;
  /** Null while nothing has been detected in it. */
  readonly detection: Detection | null;
  /** The exporting analyst's sheet as it stands on the screen, acts that could not be saved included. */
  readonly sheet: Sheet;
}

/** An article with all that is known of it. */
export interface KnownArticle {
  readonly article: Article;
  /** One for each of the article's texts, in any order. */
  readonly texts: readonly KnownText[];
  /** All changes on the article, every analyst's, in any order. */
  readonly changes: readonly Change[];
}

/** All that goes into an export, and comes out of it when it is read back. */
export interface ExportContent {
  /** The tool that wrote it. */
  readonly tool: { readonly name: string; readonly version: string };
  readonly exportedAt: Instant;
  /** Whose readings the claims carry; null before the first act, when nobody has read anything yet. */
  readonly exportedBy: AnalystId | null;
  /** Every analyst known here. */
  readonly analysts: readonly Analyst[];
  /** The edition of the guidelines that held at the desk; absent without any. */
  readonly guidelines?: number;
  /** How the cues were changed at the desk; in backups alone. */
  readonly lexicon?: AnalystLexicon;
  /** Every edition of the guidelines, and what was settled between analysts, in its order; in backups alone. */
  readonly review?: {
    readonly guidelines: readonly Guidelines[];
    readonly settlements: readonly SettlementEntry[];
  };
  /** The chains whose changes are on these articles; absent where what else is on them is not known. */
  readonly chains?: readonly ExportedChain[];
  readonly articles: readonly KnownArticle[];
}
