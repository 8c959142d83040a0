/** From how many letters on a typed word may be the beginning of another: of one letter, every word would be. */
const shortestBeginning = 2;

/** Whether a word is sought as a beginning too. */
export function isBeginning(term: string): boolean {
  return term.length >= shortestBeginning;
}

/**
 * How many letters of a word may be other ones, missing or too many: about one in five, and none in short words, where
 * "form" is another word than "from", nor in what holds digits, where 400 is not 500.
 */
export function spellingLeeway(term: string): 0 | 1 | 2 {
  if (term.length < 5 || /\p{N}/u.test(term)) return 0;
  return term.length < 8 ? 1 : 2;
}

/** Whether two words differ in at most so many letters (Levenshtein's distance, in UTF-16 code units). */
export function isSpeltAlike(a: string, b: string, leeway: number): boolean {
  if (Math.abs(a.length - b.length) > leeway) return false;
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    if (Math.min(...next) > leeway) return false;
    row = next;
  }
  return (row[b.length] ?? 0) <= leeway;
}
