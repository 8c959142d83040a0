import type { Claim, Source } from "#domain/claim/claim.ts";
import { worthinessWords } from "#domain/claim/worthiness.ts";
import { wordsOfRule } from "#domain/detect/rule-words.ts";
import { Quote } from "#features/inspector/quote.tsx";
import { useReading } from "#state/reading.tsx";
import { late } from "#ui/late.tsx";

const CueControl = late(async () => ({
  default: (await import("#features/inspector/cue-control.tsx")).CueControl,
}));

/** Who makes the claim, with which words, and what found it. */
export function Attribution({ claim }: { readonly claim: Claim }) {
  return (
    <dl className="mt-3 grid grid-cols-[64px_1fr] gap-x-2.5 gap-y-1">
      <dt className="text-ink-3">Said by</dt>
      <dd>{claim.source ? <SourceName source={claim.source} /> : nobodyNamed(claim)}</dd>
      {claim.innerSources.map((source) => (
        <InnerSource key={source.span.start} source={source} />
      ))}
      {(claim.cue ?? claim.hedge) && (
        <>
          <dt className="text-ink-3">Cue</dt>
          <dd>
            {claim.cue && <Quote span={claim.cue} />}
            {claim.cue && claim.hedge && ", "}
            {claim.hedge && (
              <>
                hedged: <Quote span={claim.hedge} />
              </>
            )}
          </dd>
          {claim.cue && (
            <dd className="col-start-2">
              <CueControl claim={claim} />
            </dd>
          )}
        </>
      )}
      <dt className="text-ink-3">Found by</dt>
      <dd className="text-ink-2">{[...findingRemarks(claim)].join(" · ")}</dd>
    </dl>
  );
}

/** Without a suggestion the attribution was not read at all, and nobody may be put down as the speaker. */
function nobodyNamed({ suggestion, foundBy }: Claim): string {
  return suggestion || foundBy.kind === "analyst"
    ? "the author, who names no source"
    : "not looked for in this language";
}

/** What found the claim, and how sure of it, or of what there is to check in it, the models are. */
function* findingRemarks({ foundBy, checkWorthiness }: Claim): Generator<string> {
  if (foundBy.kind === "analyst") {
    yield "an analyst, by hand";
    return;
  }
  yield wordsOfRule(foundBy.rule);
  if (foundBy.score !== undefined) yield `the attribution model is ${percent(foundBy.score)} sure`;
  if (checkWorthiness !== undefined) yield `${worthinessWords(checkWorthiness)} (${checkWorthiness.toFixed(2)})`;
}

/** Never 0 nor 100: no model knows. */
function percent(score: number): string {
  return `${Math.min(99, Math.max(1, Math.round(score * 100)))} %`;
}

function InnerSource({ source }: { readonly source: Source }) {
  return (
    <>
      <dt className="text-ink-3">who cites</dt>
      <dd>
        <SourceName source={source} />
      </dd>
    </>
  );
}

function SourceName({ source }: { readonly source: Source }) {
  const { text } = useReading();
  const written = text.text.slice(source.span.start, source.span.end);
  const remarks = [
    written.toLowerCase() === source.speaker.toLowerCase() ? "" : `written “${written}”`,
    source.role === "denier" ? "denies it" : "",
    source.description,
    source.interested ? "speaks in its own cause" : "",
  ].filter(Boolean);
  return (
    <>
      <b className="font-semibold">{capitalised(source.speaker)}</b>
      {remarks.length > 0 && <span className="text-ink-2"> · {remarks.join(" · ")}</span>}
    </>
  );
}

function capitalised(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
