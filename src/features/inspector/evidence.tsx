import type { Span } from "#domain/anchor/span.ts";
import type { Claim } from "#domain/claim/claim.ts";
import { Quote } from "#features/inspector/quote.tsx";
import { Section } from "#features/inspector/section.tsx";

interface Passage {
  readonly span: Span;
  readonly says: string;
  readonly colour: string;
}

/** The passages of the article that speak for or against the claim's standing. */
export function Evidence({ claim }: { readonly claim: Claim }) {
  const passages = passagesOf(claim);
  if (passages.length === 0) return null;
  return (
    <Section title="Evidence">
      <ul>
        {passages.map(({ span, says, colour }) => (
          <li key={`${span.start}-${says}`} className="flex items-baseline gap-2.5 py-1">
            <span aria-hidden className={`size-2.5 flex-none rounded-full ${colour}`} />
            <span>
              <Quote span={span} located /> <span className="text-ink-3">{says}</span>
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function passagesOf({ suggestion }: Claim): readonly Passage[] {
  if (!suggestion) return [];
  const { source, denial } = suggestion;
  return [
    ...(source.quote && source.rule === "R3"
      ? [{ span: source.quote, says: "says evidence is missing", colour: "bg-unsourced" }]
      : []),
    ...(denial ? [{ span: denial.quote, says: "denies it", colour: "bg-denied" }] : []),
    ...suggestion.flags
      .filter(({ flag }) => flag === "partly-denied")
      .map(({ quote }) => ({ span: quote, says: "disputes a detail", colour: "bg-contested" })),
  ];
}
