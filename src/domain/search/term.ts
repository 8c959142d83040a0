/** Letters of scripts that are written without spaces between words. */
const unspacedLetters = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー々`;
const unspaced = new RegExp(`[${unspacedLetters}]`, "u");

/** Marks that stand for nothing of their own in these scripts; an Indian script's are its vowels. */
const accents =
  /(?<=[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Hebrew}\p{Script=Arabic}]\p{M}*)\p{M}+/gu;

/** Whether a word is of a script that puts no spaces between words. */
export function isUnspaced(word: string): boolean {
  return unspaced.test(word);
}

/**
 * The word as it is looked up: without capitals, accents, an English genitive's ending and the commas within a number,
 * so that "Überfälle" is "uberfalle", "Kyiv’s" is "kyiv" and "400,000" is "400000".
 */
export function termOf(word: string): string {
  // Most words are this: what follows costs ten times as much.
  if (/^[a-z]+$/.test(word)) return word;
  const plain = isUnspaced(word)
    ? word.normalize("NFKC").toLowerCase()
    : word.normalize("NFKD").toLowerCase().replace(accents, "").normalize("NFC");
  return plain.replace(/['’]s$/, "").replace(/(?<=\p{N}),(?=\p{N})/gu, "");
}
