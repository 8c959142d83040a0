/** What fills a field without saying anything. */
const empty = /^(?:null|undefined|none|n\/a|unknown|-+)$/i;

/** At most so many UTF-16 code units of a page's own metadata are believed; a title is never longer. */
const longestField = 500;

/** Control characters that no line of text has; they would be drawn as boxes or turn the writing direction. */
const controls = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu;

/** One line of what a page or a record says of itself, white space made plain; null where it says nothing. */
export function tidyField(value: string | null | undefined): string | null {
  const line = (value ?? "")
    .slice(0, 10 * longestField)
    .replace(controls, " ")
    .replace(/\s+/gu, " ")
    .trim();
  if (line === "" || empty.test(line)) return null;
  return line.slice(0, longestField).replace(/[\uD800-\uDBFF]$/, "");
}

/** The author's name without "By". */
export function tidyByline(value: string | null | undefined): string | null {
  const byline = tidyField(value)?.replace(/^(?:(?:written|reported|posted)\s+)?by:?\s+/i, "");
  // Some pages name their author by an address.
  return byline === undefined || /^https?:/i.test(byline) ? null : byline || null;
}

/** An address of the web; null for everything else, such as `javascript:`. */
export function tidyAddress(value: string | null | undefined): string | null {
  const address = tidyField(value);
  return address !== null && /^https?:\/\/[^\s"<>]+$/i.test(address) ? address : null;
}
