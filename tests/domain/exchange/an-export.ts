import { newestText } from "#domain/article/article.ts";
import type { Claim } from "#domain/claim/claim.ts";
import { annotatedJson, annotatedJsonText } from "#domain/exchange/annotated-json.ts";
import type { ExportContent } from "#domain/exchange/known-article.ts";
import type { ClaimAct } from "#domain/history/claim-act.ts";
import { performAct } from "#domain/history/act.ts";
import type { Analyst } from "#domain/history/analyst.ts";
import type { Change } from "#domain/history/change.ts";
import { foldChanges } from "#domain/history/fold.ts";
import { emptySheet } from "#domain/history/sheet.ts";
import { aChainId, aHead, anAnalystId } from "../../kit/a-change.ts";
import { aClaim, aDenialLink, aSource, aSourcedSuggestion } from "../../kit/a-claim.ts";
import { aDetection } from "../../kit/a-detection.ts";
import { aText, spanOf } from "../../kit/a-text.ts";
import { anArticle } from "../../kit/an-article.ts";

export const anAnalyst: Analyst = { version: 1, id: anAnalystId, name: "Ada", chain: aChainId };

/** Sourced to the military, and perhaps denied by the officials. */
export const estimate: Claim = aClaim({
  pieces: [spanOf(aText, "the campaign could target"), spanOf(aText, "400,000 people")],
  source: aSource({ span: spanOf(aText, "The Ukrainian military") }),
  cue: spanOf(aText, "estimates that"),
  hedge: spanOf(aText, "could"),
  suggestion: aSourcedSuggestion({
    source: { answer: true, rule: "R4", quote: spanOf(aText, "estimates that"), grade: "C" },
    flags: [{ flag: "hedged", quote: spanOf(aText, "could") }],
  }),
});

/** The officials' denial, with a link to the estimate and one out of the text. */
export const denial: Claim = aClaim({
  pieces: [spanOf(aText, "there are no immediate plans for a new wave of mobilization")],
  source: aSource({ span: spanOf(aText, "Officials"), speaker: "Russian officials", role: "denier" }),
  cue: spanOf(aText, "said"),
  suggestion: aSourcedSuggestion({
    source: { answer: true, rule: "R4", quote: spanOf(aText, "said"), grade: "D" },
  }),
  denies: [
    aDenialLink(estimate, { ground: "anaphora", quote: spanOf(aText, "no immediate plans") }),
    { claim: "e".repeat(20), type: "partial", ground: "topic", quote: null, score: 0.25 },
  ],
});

/** The author's own word. */
export const trains: Claim = aClaim({
  pieces: [spanOf(aText, "Trains were ordered to provide 10,000 people for the front")],
});

/** One article: the estimate's denial confirmed, the trains dismissed and brought back, the denial noted but not saved. */
export function aContent(): ExportContent {
  const article = anArticle();
  const text = newestText(article).hash;
  const changes: Change[] = [];
  const start = emptySheet(article.id, text, anAnalystId);
  const act = (claim: Claim, what: ClaimAct, at: string) => {
    const last = changes.at(-1);
    const head = aHead({ at, last: last ? { n: last.n, id: last.id } : null });
    const made = performAct(
      { kind: "claim", article: article.id, text, claim, act: what },
      foldChanges(start, changes),
      head,
    );
    if (!made) throw new Error("every act of the fixture changes something");
    changes.push(made);
  };
  const confirm: ClaimAct = {
    kind: "confirm-denial",
    denials: [denial.id],
    status: "contested",
    suggested: "contested",
  };
  act(estimate, confirm, "2025-03-01T09:00:00.000Z");
  act(trains, { kind: "dismiss" }, "2025-03-01T09:01:00.000Z");
  act(trains, { kind: "restore" }, "2025-03-01T09:02:00.000Z");
  const saved = foldChanges(start, changes);
  act(denial, { kind: "note", note: "Which officials?" }, "2025-03-01T09:03:00.000Z");
  const shown = foldChanges(start, changes);
  return {
    tool: { name: "Claimdesk", version: "0.1.0" },
    exportedAt: "2025-03-01T10:00:00.000Z",
    exportedBy: anAnalystId,
    analysts: [anAnalyst],
    articles: [
      {
        article,
        texts: [{ text: aText, detection: aDetection({ claims: [estimate, denial, trains] }), sheet: shown }],
        changes: changes.slice(0, saved.changes),
      },
    ],
  };
}

/** The file's text. */
export function anExportText(): string {
  return annotatedJsonText(annotatedJson(aContent()));
}
