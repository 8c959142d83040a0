import type { Span } from "#domain/anchor/span.ts";

/**
 * "— Jane Doe (@janedoe) March 3, 2021", alone on a line or after the post's last word. A long dash is asked for within a
 * line; a hyphen does only at its start.
 */
const signature = /(?:^[-–—]{1,2}|\s[–—])\s*([^()@\n–—]{1,80}?)\s*\(@(\w{1,30})\)(?:\s+([^()@]{0,40}))?$/u;

export interface PostSignature {
  /** Where the signature starts in the line; 0 when it is the whole line. */
  readonly start: number;
  /** The author's name, relative to the line. */
  readonly author: Span;
}

/** The signature that ends a trimmed line of an embedded post, or null. Offsets relative to the line. */
export function postSignature(line: string): PostSignature | null {
  // The pattern looks only at the end of the line, so that a long one costs no more than a short one.
  const from = Math.max(0, line.length - 200);
  const match = signature.exec(line.slice(from));
  const name = match?.[1];
  if (!match || !name || (from > 0 && match.index === 0)) return null;
  const start = from + match.index;
  const author = start + match[0].indexOf(name);
  return { start, author: { start: author, end: author + name.length } };
}

const link = "(?:https?:\\/\\/\\S+|pic\\.twitter\\.com\\/\\S+|t\\.co\\/\\S+|www\\.\\S+)";
const tag = "[#@][\\p{L}\\p{N}_]+";

/** A link at the end of a post, with whatever links and hashtags come after it. */
const linkedTail = new RegExp(`(?:\\s+|^)${link}(?:\\s+(?:${link}|${tag}))*$`, "u");

/** Hashtags after a sentence's end; one within the last sentence belongs to it. */
const taggedTail = new RegExp(`(?<=[.!?…]["”’)]?)(?:\\s+${tag})+$`, "u");

/** A post's tail is looked for in so many code units at its end; no post of the networks quoted in articles is longer. */
const longestTail = 600;

/** Length of a post's own words: its text without signature, links and trailing hashtags. At most the text's length. */
export function postLength(post: string): number {
  const own = post.slice(0, postSignature(post)?.start ?? post.length).trimEnd();
  return withoutTail(withoutTail(own, linkedTail), taggedTail).length;
}

function withoutTail(own: string, tail: RegExp): string {
  const from = Math.max(0, own.length - longestTail);
  const match = tail.exec(own.slice(from));
  return match ? own.slice(0, from + match.index).trimEnd() : own;
}
