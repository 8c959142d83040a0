import type { TokenRange } from "#domain/detect/token.ts";

/** The stretches that a label begins and its successor continues, shifted by `offset`. */
export function spansOf(labels: Uint8Array, label: number, offset: number): readonly TokenRange[] {
  const spans: TokenRange[] = [];
  for (let i = 0; i < labels.length; i += 1) {
    if (labels[i] !== label) continue;
    let to = i + 1;
    while (labels[to] === label + 1) to += 1;
    spans.push({ from: i + offset, to: to + offset });
    i = to - 1;
  }
  return spans;
}
