import {
  type Article,
  type ArticleId,
  type TextHash,
  articleTitle,
  originName,
  textHash,
} from "#domain/article/article.ts";
import { readOutline } from "#domain/article/outline.ts";
import { readClaims } from "#domain/claim/read-claim.ts";
import {
  type AnnotationFile,
  type TextWithAnnotations,
  asksForText,
  readAnnotations,
  textsNamedBy,
  textsWith,
} from "#domain/exchange/annotation-file.ts";
import { type AnnotatedText, type AnnotationPlan, planAnnotations } from "#domain/exchange/annotation-plan.ts";
import type { LeftOut } from "#domain/exchange/imported.ts";
import { draftProblem } from "#domain/import/draft.ts";
import type { Repository, Watch, WriteFailure } from "#domain/ports.ts";
import type { ManyStep } from "#state/decide-many.ts";
import type { Desk } from "#state/read-there.ts";
import { withPendingActs } from "#state/pending.ts";
import { detectionQuery } from "#state/queries/detection.ts";

/** How annotations are to be read. */
export interface AnnotationChoice {
  /** The text that they are on, where they don't say it themselves; null while none is named. */
  readonly named: TextHash | null;
  /** Whether the file's word replaces what the analyst has decided and written. */
  readonly takeTheirs: boolean;
}

/** What annotations would do to what is stored. Nothing of it is stored. */
export type AnnotationLook =
  | {
      readonly ok: true;
      /** What was read. */
      readonly sentence: string;
      readonly plan: AnnotationPlan;
      /** What was not read, and what can't be kept. */
      readonly leftOut: readonly LeftOut[];
      /** Texts that come with the file and are not in the library. */
      readonly missing: readonly TextWithAnnotations[];
      /** Articles of which one may be named as what the annotations are on; empty where they say it themselves. */
      readonly offered: readonly { readonly hash: TextHash; readonly title: string }[];
    }
  | { readonly ok: false; readonly sentence: string };

/**
 * Reads annotations and matches them with the stored texts and their claims; texts in which claims were never looked for
 * are searched now. Rejects with the signal's reason when cancelled.
 */
export async function lookAtAnnotations(
  desk: Desk,
  { file, name }: { readonly file: AnnotationFile; readonly name: string },
  { named, takeTheirs }: AnnotationChoice,
  { signal, onProgress }: Watch = {},
): Promise<AnnotationLook> {
  const { repository } = desk.ports;
  const articles = (await repository.articles()).filter(({ removedAt }) => removedAt === null);
  const articleOf = new Map(articles.flatMap(({ id, texts }) => texts.map(({ hash }) => [hash, id] as const)));
  const bodies = new Map<TextHash, string>();
  for (const hash of [...textsNamedBy(file), ...(named === null ? [] : [named])]) {
    signal?.throwIfAborted();
    const body = articleOf.has(hash) ? await repository.text(hash) : null;
    if (body !== null) bodies.set(hash, body);
  }
  const namedBody = named === null ? undefined : bodies.get(named);
  const read = readAnnotations(
    file,
    (hash) => bodies.get(hash) ?? null,
    named !== null && namedBody !== undefined ? { hash: named, text: namedBody } : null,
  );
  if (!read.ok) return read;

  const texts = new Map<TextHash, AnnotatedText>();
  const wanted = new Set(read.content.map(({ text }) => text));
  for (const hash of wanted) {
    signal?.throwIfAborted();
    onProgress?.({ done: texts.size, total: wanted.size });
    const [article, text] = [articleOf.get(hash), bodies.get(hash)];
    if (article !== undefined && text !== undefined) texts.set(hash, await annotatedText(desk, article, hash, text));
  }
  const plan = planAnnotations(read.content, texts, takeTheirs);
  return {
    ok: true,
    sentence: read.report.sentence,
    plan,
    leftOut: [...read.report.leftOut, ...plan.leftOut],
    missing: textsWith(file, name).filter(({ text }) => !bodies.has(textHash(text))),
    offered: asksForText(file, (hash) => bodies.has(hash)) ? articles.map(nameable) : [],
  };
}

function nameable(article: Article): { readonly hash: TextHash; readonly title: string } {
  return { hash: article.texts.at(-1)?.hash ?? "", title: articleTitle(article) };
}

async function annotatedText(
  { ports, client, acts }: Desk,
  article: ArticleId,
  hash: TextHash,
  text: string,
): Promise<AnnotatedText> {
  const detection = await client.query(detectionQuery(ports, client, article, hash));
  const sheet = await ports.repository.sheet(article, hash);
  const shown = withPendingActs(sheet, acts.store.getState().pending, () => ports.clock.now());
  return {
    article,
    hash,
    text,
    blocks: readOutline(text).blocks,
    claims: readClaims(detection, shown),
    detector: detection.detector,
  };
}

/** What keeping annotations came to. */
export type AnnotationsKept =
  | {
      readonly ok: true;
      readonly claims: number;
      readonly articles: readonly ArticleId[];
      /** What takes all of it back in one; null where nothing was changed. */
      readonly step: ManyStep | null;
    }
  | WriteFailure;

/** Does what was planned, in one step: all of it is stored, or nothing; one undo takes it back. */
export async function keepAnnotations({ acts }: Pick<Desk, "acts">, plan: AnnotationPlan): Promise<AnnotationsKept> {
  const intents = plan.annotations.flatMap((annotation) => annotation.acts);
  if (intents.length === 0) return { ok: true, claims: 0, articles: [], step: null };
  const outcome = await acts.perform({ kind: "step", acts: intents });
  if (!outcome.ok) return outcome;
  const [first] = outcome.changes;
  return {
    ok: true,
    claims: new Set(outcome.changes.map(({ text, claim }) => `${text} ${claim}`)).size,
    articles: [...new Set(outcome.changes.map(({ article }) => article))],
    step: first ? { n: first.n } : null,
  };
}

/**
 * Adds texts that came with annotations to the library, exactly as they are. Stops at the first that can't be stored, and
 * where it is cancelled; those before it are there.
 * @returns why one could not be stored; null where all are there, or it was cancelled
 */
export async function keepTexts(
  repository: Repository,
  texts: readonly TextWithAnnotations[],
  { onProgress, signal }: Watch = {},
): Promise<string | null> {
  const all = await repository.articles();
  const names = new Set(all.filter(({ origin }) => origin.kind === "import").map(({ origin }) => originName(origin)));
  for (const [done, { name, text }] of texts.entries()) {
    if (signal?.aborted) return null;
    onProgress?.({ done, total: texts.length });
    const problem = draftProblem({ name, text });
    if (problem !== null) return problem;
    // Under another article's name it would be a further version of that one.
    let free = name;
    for (let number = 2; names.has(free); number += 1) free = `${name} – ${number}`;
    const kept = await repository.keepText({ kind: "import", name: free }, text);
    if (!kept.ok) return kept.sentence;
    names.add(free);
    const article = kept.outcome === "duplicate" ? kept.of : kept.article;
    if (article.removedAt === null) continue;
    const back = await repository.setRemoved(article.id, false);
    if (!back.ok) return back.sentence;
  }
  return null;
}
