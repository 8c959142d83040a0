import type { Span } from "#domain/anchor/span.ts";

const month =
  "(?:Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?|July?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)";
const datePattern = new RegExp(
  `\\b(?:${month}\\s+\\d{1,2}(?:st|nd|rd|th)?,?\\s+\\d{4}|\\d{1,2}(?:st|nd|rd|th)?\\s+${month},?\\s+\\d{4}|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}[./]\\d{1,2}[./]\\d{2,4})\\b`,
  "iu",
);

/** What may stand beside the date in a date line: its label, the weekday, the time, a time zone. */
const besideDate =
  /\b(?:published|updated|posted|last|modified|first|date|on|at|am|pm|a\.m\.|p\.m\.|mon|tues?|wed(?:nes)?|thurs?|fri|satur|sat|sun)(?:day)?\b|\b(?:GMT|UTC|EST|EDT|CET|CEST|BST|PST|PDT|ET|IST|EET)\b|\d{1,2}[:.]\d{2}(?::\d{2})?|[\s|,:;·•()+–—-]|T\d{2}:|Z\b|\.\d+/giu;

const namePart =
  "(?:\\p{Lu}[\\p{L}’'.-]*|(?:van|von|de|der|den|del|della|di|da|la|le|el|al|bin|ibn|ten|ter|dos|du)(?=\\s))";
const personName = `\\p{Lu}[\\p{L}’'.-]*(?:\\s+${namePart}){1,4}`;
const bareName = new RegExp(`^${personName}(?:\\s*(?:,|and|&)\\s*${personName}){0,4}$`, "u");
const signedName = new RegExp(
  `^(?:(?:written|reported|posted|story)\\s+)?by:?\\s+${namePart}(?:\\s+${namePart}){0,4}(?:(?:,\\s*|\\s+and\\s+|\\s*&\\s*)${personName})*(?:\\s*(?:[|,/·•–—-]|for|in)\\s*.{1,60})?$`,
  "iu",
);

/** First words of headings that otherwise look like a name in capitals. */
const headingWord =
  /^(?:the|a|an|what|why|how|when|where|who|key|main|top|breaking|live|latest|news|analysis|opinion|summary|background|update|updates|read|more|world|in|on|at|after|before|no|new|war|russia|ukraine|conclusion|introduction|overview|context|timeline)$/iu;

/** The date as written in a line that says nothing but a date (and its time), relative to the line; null otherwise. */
export function dateLine(line: string): Span | null {
  if (line.length > 120) return null;
  const date = dateIn(line);
  if (!date) return null;
  const rest = line.slice(0, date.start) + line.slice(date.end);
  return rest.replace(besideDate, "") === "" ? date : null;
}

/** The first full date in a short line, relative to it, or null. */
export function dateIn(line: string): Span | null {
  const match = datePattern.exec(line.slice(0, 300));
  return match ? { start: match.index, end: match.index + match[0].length } : null;
}

/** Whether a line is signed "By …", perhaps with further names and the outlet. */
export function isSignedByline(line: string): boolean {
  return line.length <= 160 && signedName.test(line) && /\p{Lu}/u.test(line.replace(/^\S+\s+/u, "").charAt(0));
}

/** Whether a line is nothing but one or more people's names. Only the place under the headline makes it a byline. */
export function isBareName(line: string): boolean {
  const first = /^\S+/u.exec(line)?.[0] ?? "";
  return line.length <= 80 && bareName.test(line) && !headingWord.test(first);
}
