import type { TextHash } from "#domain/article/article.ts";
import type { Outline } from "#domain/article/block.ts";
import { compareClaims } from "#domain/claim/claim.ts";
import { readFacts } from "#domain/detect/article-facts.ts";
import { type BlockReading, readBlock, splitBlock } from "#domain/detect/block-findings.ts";
import { type ClaimDraft, draftClaim } from "#domain/detect/claim-draft.ts";
import { withDenialLinks } from "#domain/detect/denial-links.ts";
import type { Detection } from "#domain/detect/detection.ts";
import { evidenceNotes } from "#domain/detect/evidence-scope.ts";
import { candidatesByStructure } from "#domain/detect/language/candidates.ts";
import { readLanguage } from "#domain/detect/language/article-language.ts";
import type { AskedQuestion, SourcePhrase } from "#domain/detect/finding.ts";
import { clauseSubject } from "#domain/detect/grammar/subject.ts";
import { type AnalystLexicon, emptyLexicon } from "#domain/detect/lexicon/analyst-lexicon.ts";
import { cueLexicon } from "#domain/detect/lexicon/cue-lexicon.ts";
import { type DetectionModels, rulesAlone } from "#domain/detect/models.ts";
import type { Sentence } from "#domain/detect/sentence.ts";
import { phraseTokens, readSource } from "#domain/detect/source-phrase.ts";
import { type Speaker, Speakers } from "#domain/detect/speakers.ts";
import type { Tagger } from "#domain/detect/token.ts";
import { versionWith } from "#domain/detect/version.ts";
import type { Progress } from "#domain/ports.ts";

/** An article's text with what is known of it. The outline must be the text's own. */
export interface Detectable {
  readonly text: string;
  readonly hash: TextHash;
  readonly outline: Outline;
}

/** An article read: its claims, and beside them what somebody asks in it. */
export interface ArticleReading {
  readonly detection: Detection;
  /** In text order. */
  readonly questions: readonly AskedQuestion[];
}

/**
 * Finds the claims of an article in steps, a block or a sentence at a time: yields after each, so that whoever drives it
 * can report, pause or stop, and returns the detection. A pure function of the text, the tagger, the models and the
 * analyst's changes of the cues; any string is a text. Rules and models read English; a text in another language gives
 * candidates by its structure alone.
 */
export function* detectInSteps(
  article: Detectable,
  tag: Tagger,
  models: DetectionModels = rulesAlone,
  lexicon: AnalystLexicon = emptyLexicon,
): Generator<Progress, Detection> {
  return (yield* readInSteps(article, tag, models, lexicon)).detection;
}

function* readInSteps(
  article: Detectable,
  tag: Tagger,
  models: DetectionModels,
  lexicon: AnalystLexicon,
): Generator<Progress, ArticleReading> {
  const { text, outline } = article;
  const detector = versionWith(models, lexicon);
  const language = readLanguage(text);
  if (!language.isEnglish) {
    const candidates = yield* candidatesByStructure(article, language, detector);
    return { detection: { version: 1, text: article.hash, detector, claims: [...candidates] }, questions: [] };
  }
  const cues = cueLexicon(lexicon);
  const blocks = outline.blocks.map((block) => splitBlock(text, block));
  const total = blocks.reduce((sum, block) => sum + block.sentences.length, 0);
  const readings: BlockReading[] = [];
  let done = 0;
  for (const block of blocks) {
    readings.push(readBlock(text, block, outline, done, tag, models, cues));
    done += block.sentences.length;
    yield { done, total };
  }
  const claims = withDenialLinks(text, outline, draftClaims(article, readings, detector), cues);
  return {
    detection: { version: 1, text: article.hash, detector, claims: claims.toSorted(compareClaims) },
    questions: readings.flatMap((reading) => reading.questions),
  };
}

/** All of {@link detectInSteps} at once. */
export function detect(
  article: Detectable,
  tag: Tagger,
  models: DetectionModels = rulesAlone,
  lexicon: AnalystLexicon = emptyLexicon,
): Detection {
  return readArticle(article, tag, models, lexicon).detection;
}

/** {@link detect} with what somebody asks in the article beside it. */
export function readArticle(
  article: Detectable,
  tag: Tagger,
  models: DetectionModels,
  lexicon: AnalystLexicon = emptyLexicon,
): ArticleReading {
  const steps = readInSteps(article, tag, models, lexicon);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

function draftClaims(article: Detectable, readings: readonly BlockReading[], detector: string): readonly ClaimDraft[] {
  const sentences = readings.flatMap((reading) => reading.sentences);
  const findings = readings.flatMap((reading) => reading.findings);
  const facts = readFacts(sentences);
  const speakerOf = resolveSpeakers(readings);
  const notes = evidenceNotes(sentences, findings, speakerOf);
  const drafts = new Map<string, ClaimDraft>();
  for (const reading of readings) {
    if (reading.sentences.length === 0) continue;
    for (const beside of reading.findings) {
      for (const finding of beside) {
        const note = notes.get(finding);
        const draft = draftClaim(finding, {
          text: article.text,
          hash: article.hash,
          detector,
          facts,
          borders: reading.borders,
          beside,
          postAuthor: reading.postAuthor,
          speakerOf,
          missing: note?.missing ?? null,
          unverified: note?.unverified ?? null,
        });
        if (draft && !drafts.has(draft.claim.id)) drafts.set(draft.claim.id, draft);
      }
    }
  }
  return [...drafts.values()];
}

/** Whom every source phrase means, resolved in text order together with the subjects between them. */
function resolveSpeakers(readings: readonly BlockReading[]): (phrase: SourcePhrase) => Speaker {
  const speakers = new Speakers();
  const resolved = new Map<string, Speaker>();
  const resolve = (phrase: SourcePhrase, isSource: boolean): Speaker => {
    const key = `${phrase.sentence.index} ${phrase.sentence.start} ${phrase.range.from} ${phrase.range.to}`;
    const known = resolved.get(key);
    if (known) return known;
    const speaker = speakers.mention(phrase, isSource);
    resolved.set(key, speaker);
    return speaker;
  };
  for (const reading of readings) {
    if (reading.postAuthor) resolve(reading.postAuthor, false);
    for (const [i, sentence] of reading.sentences.entries()) {
      for (const { phrase, isSource } of phrasesOf(sentence, reading.findings[i] ?? [])) resolve(phrase, isSource);
    }
  }
  return (phrase) => resolve(phrase, false);
}

interface Mentioned {
  readonly phrase: SourcePhrase;
  readonly isSource: boolean;
}

function phrasesOf(sentence: Sentence, findings: BlockReading["findings"][number]): readonly Mentioned[] {
  const mentioned: Mentioned[] = findings.flatMap((finding) =>
    [finding.source, finding.denial?.denier ?? null].flatMap((phrase) =>
      phrase?.sentence === sentence ? [{ phrase, isSource: true }] : [],
    ),
  );
  const range = clauseSubject(sentence.tokens, sentence.tokens.length);
  if (range) {
    const reading = readSource(phraseTokens(sentence, range));
    if (reading.kind !== "unknown" && reading.kind !== "pronoun")
      mentioned.push({ phrase: { sentence, range }, isSource: false });
  }
  return mentioned.toSorted(
    (a, b) => a.phrase.range.from - b.phrase.range.from || Number(b.isSource) - Number(a.isSource),
  );
}
