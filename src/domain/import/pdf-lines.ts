/** A piece of text as a PDF page places it, in points from the page's lower left corner. */
export interface PlacedText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** The height of its letters. */
  readonly size: number;
  /** Whether a line ends after it. */
  readonly endsLine: boolean;
}

/** A line of a page. */
interface PageLine {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly end: number;
  readonly size: number;
}

/** A page's paragraphs, and what stands on many pages at the same edge. */
export interface PdfText {
  readonly blocks: readonly string[];
  /** Running heads, feet and page numbers. */
  readonly aside: readonly string[];
}

/** Lines nearer than this many line heights belong to one paragraph. */
const paragraphGap = 1.55;

/** A line that begins so many letter heights further right than the one before begins a paragraph. */
const indent = 0.9;

/** A line that ends so far before the widest, as a share of it, ends its paragraph when a sentence ends with it. */
const shortLine = 0.85;

/** Puts the paragraphs of a PDF together again, page by page in the order in which its text is stored. */
export function pdfText(pages: readonly (readonly PlacedText[])[]): PdfText {
  const lined = pages.map(linesOf);
  const running = runningLines(lined);
  const aside: string[] = [];
  const blocks: string[] = [];
  for (const lines of lined) {
    const own = lines.filter((line, i) => {
      if (!isAtEdge(i, lines) || !(running.has(numberless(line.text)) || /^\W*\d{1,4}\W*$/.test(line.text)))
        return true;
      aside.push(line.text);
      return false;
    });
    const paragraphs = paragraphsOf(own);
    // A sentence that goes on over the page's end is one paragraph.
    const before = blocks.at(-1);
    const [first] = paragraphs;
    if (before !== undefined && first !== undefined && /[\p{L},;–-]$/u.test(before) && /^\p{Ll}/u.test(first))
      blocks.splice(-1, 1, joined(before, first), ...paragraphs.slice(1));
    else blocks.push(...paragraphs);
  }
  return { blocks, aside: [...new Set(aside)] };
}

function linesOf(pieces: readonly PlacedText[]): readonly PageLine[] {
  const lines: PageLine[] = [];
  let pending: PlacedText[] = [];
  const finish = () => {
    const [first] = pending;
    const text = withGaps(pending).trim();
    if (first && text !== "") {
      const size = Math.max(...pending.map((piece) => piece.size), 1);
      const end = Math.max(...pending.map((piece) => piece.x + piece.width));
      lines.push({ text, x: first.x, y: first.y, end, size });
    }
    pending = [];
  };
  for (const piece of pieces) {
    const last = pending.at(-1);
    if (last && piece.text.trim() !== "" && Math.abs(last.y - piece.y) > last.size * 0.5 + 1) finish();
    pending.push(piece);
    if (piece.endsLine) finish();
  }
  finish();
  return lines;
}

/** PDFs leave out spaces and move on instead. */
function withGaps(pieces: readonly PlacedText[]): string {
  let text = "";
  let last: PlacedText | null = null;
  for (const piece of pieces) {
    const gap = last ? piece.x - (last.x + last.width) : 0;
    if (last && gap > last.size * 0.2 && !/\s$/.test(text) && !/^\s/.test(piece.text)) text += " ";
    text += piece.text;
    if (piece.text.trim() !== "") last = piece;
  }
  return text;
}

/** Whether a line is one of the first or last two of its page. */
function isAtEdge(index: number, lines: readonly PageLine[]): boolean {
  return index < 2 || index >= lines.length - 2;
}

/** What stands at the edge of more than half of the pages, numbers apart; of a single page nothing can be said. */
function runningLines(pages: readonly (readonly PageLine[])[]): ReadonlySet<string> {
  if (pages.length < 3) return new Set();
  const counts = new Map<string, number>();
  for (const lines of pages) {
    const edges = new Set(lines.filter((_, i) => isAtEdge(i, lines)).map(({ text }) => numberless(text)));
    for (const edge of edges) counts.set(edge, (counts.get(edge) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count > pages.length / 2).map(([edge]) => edge));
}

function numberless(text: string): string {
  return text.replace(/\d+/g, "#");
}

function paragraphsOf(lines: readonly PageLine[]): readonly string[] {
  const widest = Math.max(...lines.map(({ x, end }) => end - x), 1);
  const paragraphs: string[] = [];
  let last: PageLine | null = null;
  for (const line of lines) {
    const open = paragraphs.at(-1);
    if (last && open !== undefined && !beginsParagraph(last, line, widest))
      paragraphs[paragraphs.length - 1] = joined(open, line.text);
    else paragraphs.push(line.text);
    last = line;
  }
  return paragraphs;
}

function beginsParagraph(last: PageLine, line: PageLine, widest: number): boolean {
  const down = last.y - line.y;
  const isFar = Math.abs(down) > paragraphGap * Math.max(last.size, line.size);
  // The next column begins above.
  if (down < 0) return !/[\p{L},;–-]$/u.test(last.text);
  const isIndented = line.x - last.x > indent * line.size;
  const isOtherSize = Math.abs(last.size - line.size) > 0.15 * last.size;
  const endedEarly = last.end - last.x < shortLine * widest && /[.!?]["”’)]*$/.test(last.text);
  return isFar || isIndented || isOtherSize || endedEarly;
}

/** A word that was divided at the line's end is one again. */
function joined(before: string, after: string): string {
  return /\p{L}[-\u00ad\u2010]$/u.test(before) && /^\p{Ll}/u.test(after)
    ? before.slice(0, -1) + after
    : `${before} ${after}`;
}
