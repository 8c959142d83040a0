import type { FurnitureKind } from "#domain/article/block.ts";

/** Longer lines are never taken for furniture by their first words alone; a link's title is about a headline long. */
const longestFurniture = 240;

/**
 * What a line of furniture looks like, in the order tried. Each pattern must recognise the form of the line, not
 * its subject; what it takes is hidden from detection, so a doubtful line stays a paragraph.
 */
const patterns: readonly (readonly [FurnitureKind, RegExp])[] = [
  ["read-also", /^(?:read|see|watch|listen)\s+(?:also|more|next|now)\b\s*[:|–—-]?/i],
  ["read-also", /^also\s+(?:read|see|watch|on)\b/i],
  ["read-also", /^(?:read|more|watch)\s*[:|>»]/i],
  [
    "read-also",
    /^(?:related|recommended|suggested|trending|most read|popular)(?:\s+(?:stor(?:y|ies)|articles?|posts?|news|coverage|content|links?|topics?|reading|videos?))?\s*(?::|$)/i,
  ],
  [
    "read-also",
    /^(?:(?:more|further)\s+(?:on|from|about|reading)\b[^.]{0,80}:?|you\s+(?:may|might)\s+(?:also\s+)?(?:like|be interested in)\b.*|don['’]t miss\b.*|must[- ]read\b.*|editor['’]?s['’]? picks?\b.*)$/i,
  ],
  ["source-link", /^(?:original\s+)?source(?:\s+link)?\s*(?:[:–—-]\s*\S.{0,80}|link\b.{0,20})?$/i],
  ["source-link", /^(?:view|read)\s+(?:the\s+)?(?:original|full|source)\s+(?:article|story|post|text|link)\b.{0,60}$/i],
  ["source-link", /^(?:via\s*:\s*\S.{0,60}|https?:\/\/\S+|www\.\S+)$/i],
  [
    "source-link",
    /^this\s+(?:article|story|post|report)\s+(?:was\s+)?(?:(?:first|originally)\s+)?(?:appeared|published)\b.{0,140}$/i,
  ],
  [
    "share",
    /^(?:share|tweet|print|email|e-mail|pin it|copy link|save|like|comments?|whatsapp|facebook|twitter|telegram|linkedin|reddit|flipboard|x)(?:\s*[|/,·•]?\s*(?:share|tweet|print|email|copy link|save|like|whatsapp|facebook|twitter|telegram|linkedin|reddit|flipboard|x|\d+))*$/i,
  ],
  ["share", /^(?:share|tweet|pin)\s+(?:this|on|via|the)\b.{0,60}$/i],
  ["share", /^(?:follow|find|join|like)\s+(?:us|our|me)\b.{0,160}$/i],
  [
    "share",
    /^(?:follow)\b.{1,60}\s+on\s+(?:twitter|x|facebook|instagram|telegram|whatsapp|google news|youtube)\b.{0,60}$/i,
  ],
  ["share", /^(?:subscribe|sign up|click here|tap here|download)\b.{0,160}$/i],
  [
    "share",
    /^(?:leave a (?:comment|reply)|post a comment|join the (?:conversation|discussion)|\d+\s+(?:comments?|shares?|min(?:ute)?s? read))\b.{0,60}$/i,
  ],
  [
    "advertisement",
    /^(?:\(?\[?(?:advertisement|advertising|ad|sponsored(?: content)?|promoted)\]?\)?)(?:\s*[–—-].{0,60})?$/i,
  ],
  ["advertisement", /^(?:story|article)\s+continues\s+(?:below|after)\b.{0,60}$/i],
  [
    "caption",
    /^[[(]?(?:file\s+)?(?:photo|image|picture|illustration|photograph|graphic|video|caption|screenshot|cover|credit)s?(?:\s+(?:credit|source|courtesy)s?)?\s*(?::|\/|\bby\s+\p{Lu})/iu,
  ],
  ["caption", /^[[(]?(?:photo|image|picture|illustration)s?\s+(?:by|via|courtesy(?:\s+of)?)\s+.{1,80}$/i],
  ["caption", /^.{3,160}[([|]\s*(?:photo|image|picture|credit)s?\b[^)\]]{0,60}[)\]]?$/i],
  ["caption", /^.{0,120}\b(?:getty images|ap photo|shutterstock|epa-efe|via reuters|via ap)\b[^.]{0,40}$/i],
  ["caption", /^(?:©|copyright\b|\(c\)\s).{0,160}$/i],
];

/** Which furniture a line is, or null when it is none. `line` is trimmed. */
export function furnitureOf(line: string): FurnitureKind | null {
  if (line.length > longestFurniture) return null;
  return patterns.find(([, pattern]) => pattern.test(line))?.[0] ?? null;
}
