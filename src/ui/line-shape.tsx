export type LineKind = "solid" | "dashed" | "double" | "wavy" | "thin";

interface Stroke {
  readonly path: string;
  readonly width: number;
  readonly dashes?: string;
}

const STROKES: Readonly<Record<LineKind, Stroke>> = {
  solid: { path: "M0 4h18", width: 2.5 },
  dashed: { path: "M0 4h18", width: 2.5, dashes: "4 3" },
  double: { path: "M0 2h18M0 6h18", width: 1.6 },
  wavy: { path: "M0 4q2.25-4.4 4.5 0t4.5 0t4.5 0t4.5 0", width: 1.8 },
  thin: { path: "M0 4h18", width: 1.2, dashes: "1.5 2" },
};

export interface LineShapeProps {
  readonly kind: LineKind;
  /** For those who listen; without it the shape is decoration beside a word. */
  readonly label?: string | undefined;
}

/** The shape of an underline as a small sign, 18 x 8 px, in the colour of the text around it. */
export function LineShape({ kind, label }: LineShapeProps) {
  const { path, width, dashes } = STROKES[kind];
  return (
    <svg
      width="18"
      height="8"
      viewBox="0 0 18 8"
      role={label === undefined ? undefined : "img"}
      aria-label={label}
      aria-hidden={label === undefined || undefined}
      className="inline-block flex-none"
    >
      <path d={path} fill="none" stroke="currentColor" strokeWidth={width} strokeDasharray={dashes} />
    </svg>
  );
}
