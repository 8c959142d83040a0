import type { Span } from "#domain/anchor/span.ts";
import type { TextHash } from "#domain/article/article.ts";
import { statuses } from "#domain/claim/status.ts";
import { type ImportedClaim, type LeftOut, importedPieces, standingOf } from "#domain/exchange/imported.ts";

/** A labelled span as a file has it, discontinuous where the format allows it. Spans count UTF-16 code units. */
export interface ReadEntity {
  readonly id: string;
  /** In lower case. */
  readonly label: string;
  readonly spans: readonly Span[];
  readonly note: string;
}

/** What ties two of them; the type in lower case. */
export interface ReadRelation {
  readonly from: string;
  readonly to: string;
  readonly type: string;
}

/** What stands for a claim; "claim" for one that is open. */
const claimLabels: ReadonlySet<string> = new Set([...statuses, "open", "claim"]);

/** The claims that labelled spans of one text and what ties them make. */
export function claimsOfSpans(
  hash: TextHash,
  text: string,
  entities: readonly ReadEntity[],
  relations: readonly ReadRelation[],
): { readonly claims: readonly ImportedClaim[]; readonly leftOut: readonly LeftOut[] } {
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  const ties = new Map<string, ReadRelation[]>();
  for (const relation of relations) ties.set(relation.from, [...(ties.get(relation.from) ?? []), relation]);
  const tied = (from: string, type: string) =>
    (ties.get(from) ?? []).filter((relation) => relation.type === type).flatMap(({ to }) => byId.get(to) ?? []);
  const used = new Set<string>();
  const claims: ImportedClaim[] = [];

  const continuations = new Set(relations.filter(({ type }) => type === "continues").map(({ to }) => to));
  for (const entity of entities) {
    if (!claimLabels.has(entity.label) || continuations.has(entity.id)) continue;
    const parts = [entity];
    // A Set of what was met already: a file may tie its spans in a circle.
    const met = new Set([entity.id]);
    for (let part: ReadEntity | undefined = entity; part;) {
      part = tied(part.id, "continues").find(({ id }) => !met.has(id));
      if (!part) break;
      met.add(part.id);
      parts.push(part);
    }
    const pieces = importedPieces(parts.flatMap(({ spans }) => spans));
    if (!pieces) continue;
    const [source] = tied(entity.id, "source");
    const [cue] = tied(entity.id, "cue");
    const [sourceSpan, cueSpan] = [source?.spans[0], cue?.spans[0]];
    for (const one of [...parts, source, cue]) if (one) used.add(one.id);
    claims.push({
      text: hash,
      pieces,
      standing: standingOf(entity.label),
      source:
        source && sourceSpan
          ? { span: sourceSpan, speaker: source.note || text.slice(sourceSpan.start, sourceSpan.end) }
          : null,
      cue: cueSpan ?? null,
      note: entity.note,
    });
  }
  const leftOut = entities
    .filter(({ id }) => !used.has(id))
    .map(({ id, label }) => ({ what: `span ${id}`, why: whyLeft(label) }));
  return { claims, leftOut };
}

function whyLeft(label: string): string {
  if (claimLabels.has(label)) return "it continues no claim";
  if (label === "source" || label === "cue") return `no claim has it as its ${label}`;
  return `its label “${label}” means nothing here`;
}
