import type { GoldArticle, GoldClaim } from "#cli/training/gold-article.ts";

const sources = ["The minister", "Anna Berg", "A spokesman", "The harbour master", "Officials", "He"];
const cues = ["said", "claimed that", "told reporters that", "insisted", "warned that"];
const contents = [
  "the bridge would open in May",
  "two ferries had been sold",
  "prices rose by 4 percent last year",
  "the dam was never inspected",
  "no worker had been hurt",
  "the plan is dead",
];
const plain = [
  "The town lies on a river.",
  "Rain fell all night.",
  "The market closed at noon on Friday.",
  "A second vote follows in June.",
];

/** Small annotated articles made for the tests: one attribution in every second sentence, before or behind its content. */
export function ownArticles(count: number): readonly GoldArticle[] {
  return Array.from({ length: count }, (_, number) => {
    let text = "";
    const claims: GoldClaim[] = [];
    for (let line = 0; line < 6; line += 1) {
      const pick = number * 7 + line * 3;
      const at = text.length;
      if (line % 2 === 1) {
        text += `${plain[pick % plain.length] ?? ""}\n\n`;
        continue;
      }
      const source = sources[pick % sources.length] ?? "";
      const cue = cues[(pick + line) % cues.length] ?? "";
      const content = contents[(pick + number) % contents.length] ?? "";
      text += `${source} ${cue} ${content}.\n\n`;
      const cueAt = at + source.length + 1;
      const contentAt = cueAt + cue.length + 1;
      const span = { start: contentAt, end: contentAt + content.length };
      claims.push({
        ...span,
        parts: [span],
        source: { start: at, end: at + source.length },
        cue: { start: cueAt, end: cueAt + cue.length },
        cueClass: "assert",
      });
    }
    return { id: `own-${number}`, split: "train" as const, text, claims };
  });
}
