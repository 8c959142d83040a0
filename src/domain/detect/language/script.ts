import { countOf } from "#domain/detect/language/direction.ts";

/** How much of a text's letters a pattern takes, 0 to 1. */
type Share = (pattern: RegExp) => number;

/** A way of writing, with what it tells of the language. */
interface Writing {
  /** Unicode's names of its scripts. */
  readonly scripts: readonly string[];
  /** How many letters of the Latin alphabet say about as much as one of these. */
  readonly weight: number;
  /** The language of a text written so. */
  readonly language: (share: Share) => string;
}

/** Scripts in which one language is written by far the most; others in them pass for it. */
const ownScripts: Readonly<Record<string, string>> = {
  Hebrew: "he",
  Greek: "el",
  Armenian: "hy",
  Georgian: "ka",
  Devanagari: "hi",
  Bengali: "bn",
  Gurmukhi: "pa",
  Gujarati: "gu",
  Tamil: "ta",
  Telugu: "te",
  Kannada: "kn",
  Malayalam: "ml",
  Sinhala: "si",
  Thai: "th",
  Lao: "lo",
  Myanmar: "my",
  Khmer: "km",
  Ethiopic: "am",
};

const writings: readonly Writing[] = [
  { scripts: ["Cyrillic"], weight: 1, language: cyrillicLanguage },
  { scripts: ["Arabic"], weight: 1, language: arabicLanguage },
  // Chinese quotes a Japanese name at most; Japanese cannot do without kana.
  {
    scripts: ["Han", "Hiragana", "Katakana"],
    weight: 3,
    language: (share) => (share(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu) > 0.1 ? "ja" : "zh"),
  },
  { scripts: ["Hangul"], weight: 2, language: () => "ko" },
  ...Object.entries(ownScripts).map(([script, code]) => ({ scripts: [script], weight: 1, language: () => code })),
];

/**
 * By letters that the others lack, in the order tried. The shares lie well below those in running text (Ukrainian has
 * one of its own letters in fifteen) and well above those of quoted names.
 */
function cyrillicLanguage(share: Share): string {
  if (share(/ў/giu) > 0.003) return "be";
  if (share(/[әғқұ]/giu) > 0.01) return "kk";
  if (share(/[јљњ]/giu) > 0.01) return share(/[ѓќѕ]/giu) > share(/[ђћ]/giu) ? "mk" : "sr";
  const russian = share(/[ыэё]/giu);
  const hardSign = share(/ъ/giu);
  if (share(/[іїєґ]/giu) > russian + hardSign) return "uk";
  return hardSign > Math.max(russian, 0.003) ? "bg" : "ru";
}

function arabicLanguage(share: Share): string {
  if (share(/[ٹڈڑے]/gu) > 0.01) return "ur";
  if (share(/[ێۆە]/gu) > 0.02) return "ckb";
  if (share(/[ځڅډښ]/gu) > 0.005) return "ps";
  return share(/[پچژگکی]/gu) > 0.02 ? "fa" : "ar";
}

function oneOf(scripts: readonly string[]): string {
  return scripts.map((script) => `\\p{Script=${script}}`).join("");
}

const patterns = writings.map(({ scripts }) => new RegExp(`[${oneOf(scripts)}]`, "gu"));

/** Letters of any further script, whose language is then not known. */
const unknownLetters = new RegExp(
  `(?=\\p{L})[^${oneOf(["Latin", "Common", "Inherited", ...writings.flatMap(({ scripts }) => scripts)])}]`,
  "gu",
);
const unknown: Writing = { scripts: [], weight: 1, language: () => "und" };

/** What a text in Latin letters does not hold, but for symbols and punctuation. */
const beyondLatin = /[\u0370-\u1dff\u2c00-\uffff]/;

/** So much of a text must be in other scripts: an English article may quote a good deal. */
const clearShare = 0.6;

/** So many letters at least, by the Latin alphabet's weight: a symbol such as π is no language. */
const leastLetters = 10;

/**
 * The language, as a BCP 47 code, of a text that is clearly written in other scripts than the Latin; null when it is
 * not. Linear in the text's length.
 */
export function languageByScript(text: string): string | null {
  if (!beyondLatin.test(text)) return null;
  const counted = [...writings, unknown].map((writing, i) => {
    const count = countOf(text, patterns[i] ?? unknownLetters);
    return { writing, count, weight: count * writing.weight };
  });
  const foreign = counted.reduce((sum, { weight }) => sum + weight, 0);
  const latin = countOf(text, /\p{Script=Latin}/gu);
  if (foreign < leastLetters || foreign < (foreign + latin) * clearShare) return null;
  const [main] = counted.toSorted((a, b) => b.weight - a.weight);
  return main ? main.writing.language((pattern) => countOf(text, pattern) / main.count) : null;
}
