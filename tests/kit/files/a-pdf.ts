/** A page's lines, each with its place in points and its size. */
export interface PdfLine {
  readonly text: string;
  readonly x?: number;
  readonly y: number;
  readonly size?: number;
}

interface PdfOptions {
  readonly pages: readonly (readonly PdfLine[])[];
  readonly title?: string;
  readonly author?: string;
  /** Goes into the document's catalogue, as it is written. */
  readonly catalogue?: string;
  /** A font that is not in the file, and the map by which its text is written; the text's bytes are then given in hexadecimal digits. */
  readonly eastAsian?: { readonly font: string; readonly ordering: string; readonly map: string };
}

/** A PDF as a word processor writes one, of text in a built-in font. ASCII only. */
export function aPdf({ pages, title = "", author = "", catalogue = "", eastAsian }: PdfOptions): Uint8Array {
  const first = 5;
  const kids = pages.map((_, i) => `${first + 2 * i} 0 R`).join(" ");
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R ${catalogue} >>`,
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    eastAsian ? compositeFont(eastAsian) : "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    `<< /Title (${escaped(title)}) /Author (${escaped(author)}) /CreationDate (D:20251104081500Z) >>`,
    ...pages.flatMap((lines, i) => {
      const content = lines.map((line) => shown(line, eastAsian !== undefined)).join("\n");
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${first + 2 * i + 1} 0 R >>`,
        `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
      ];
    }),
  ];
  let file = "%PDF-1.4\n";
  const offsets = objects.map((object, i) => {
    const offset = file.length;
    file += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const start = file.length;
  const entries = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}`;
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info 4 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Uint8Array.from(file, (character) => character.charCodeAt(0));
}

/** Paragraphs set in lines of so many characters, an empty line between two, from the top of a page. */
export function setLines(paragraphs: readonly string[], width = 80): readonly PdfLine[] {
  let y = 760;
  return paragraphs.flatMap((paragraph) => {
    const lines = wrapped(paragraph, width).map((text): PdfLine => {
      y -= 14;
      return { text, y };
    });
    y -= 14;
    return lines;
  });
}

function wrapped(paragraph: string, width: number): readonly string[] {
  const lines = [""];
  for (const word of paragraph.split(" ")) {
    const line = lines.at(-1) ?? "";
    if (line === "") lines[lines.length - 1] = word;
    else if (line.length + word.length < width) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines;
}

function shown({ text, x = 70, y, size = 11 }: PdfLine, isHexadecimal: boolean): string {
  return `BT /F1 ${size} Tf ${x} ${y} Td ${isHexadecimal ? `<${text}>` : `(${escaped(text)})`} Tj ET`;
}

function compositeFont({ font, ordering, map }: NonNullable<PdfOptions["eastAsian"]>): string {
  const system = `<< /Registry (Adobe) /Ordering (${ordering}) /Supplement 2 >>`;
  const descriptor = `<< /Type /FontDescriptor /FontName /${font} /Flags 4 /FontBBox [0 -120 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 >>`;
  const descendant = `<< /Type /Font /Subtype /CIDFontType0 /BaseFont /${font} /CIDSystemInfo ${system} /FontDescriptor ${descriptor} /DW 1000 >>`;
  return `<< /Type /Font /Subtype /Type0 /BaseFont /${font} /Encoding /${map} /DescendantFonts [${descendant}] >>`;
}

function escaped(text: string): string {
  return text.replace(/[\\()]/g, "\\$&");
}
