/** How long it is to be; the same seed gives the same article. */
interface LongArticle {
  readonly words: number;
  /** Sentences that somebody says something in, or that assert something which could be checked. */
  readonly claims: number;
  readonly seed: number;
}

const people = ["the harbour master", "a spokesman for the ministry", "Mayor Anna Lind", "the railway workers' union"];
const places = ["Lindow", "Harkstad", "Norrvik", "the northern district", "Port Elm", "the lower valley"];
const things = ["bridges", "wagons", "school buses", "grain silos", "fishing boats", "houses", "transformers", "wells"];
const happenings = [
  "were damaged",
  "were repaired",
  "had to be closed",
  "were sold",
  "were rented out",
  "went missing",
];
const days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"];
const questions = [
  "Who would have thought so, and what is to become of all those who still wait for an answer today?",
  "But is that how a town wants to be remembered by those who pass through it once in a lifetime?",
  "What would you have done there, with the rain in your face and nobody to ask for the way home?",
  "Why does it have to be so, and why always in the season in which everybody would rather be elsewhere?",
];

/** A text with a headline and paragraphs of four sentences, between which a heading stands now and then. */
export function aLongArticle({ words, claims, seed }: LongArticle): string {
  const random = seededRandom(seed);
  const one = <T>(list: readonly [T, ...T[]] | readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const claim = (i: number): string => {
    const what = `${i + 2} ${one(things)} in ${one(places)} ${one(happenings)} on ${one(days)}`;
    const source = one(people);
    return one([
      () => `${capitalised(source)} said that ${what}.`,
      () => `According to ${source}, ${what}.`,
      () => `${capitalised(source)} denied that ${what}.`,
      () => `Reportedly, ${what}.`,
      () => `${capitalised(what)}.`,
    ])();
  };
  const sentences = Array.from({ length: claims }, (_, i) => claim(i));
  let count = wordsIn(sentences.join(" "));
  while (count < words) {
    const question = one(questions);
    sentences.push(question);
    count += wordsIn(question);
  }
  shuffle(sentences, random);

  const blocks = ["A long year in Lindow and the towns around it"];
  for (let at = 0; at < sentences.length; at += 4) {
    if (at % 200 === 196) blocks.push(`${capitalised(one(places))}, ${one(days)}`);
    blocks.push(sentences.slice(at, at + 4).join(" "));
  }
  return `${blocks.join("\n\n")}\n`;
}

/** Numbers from 0 up to 1: Marsaglia's xorshift with 32 bits (Journal of Statistical Software 8, 2003). */
function seededRandom(seed: number): () => number {
  let state = seed | 0 || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

function shuffle(list: string[], random: () => number): void {
  for (let i = list.length - 1; i > 0; i -= 1) {
    const j = Math.floor(random() * (i + 1));
    [list[i], list[j]] = [list[j] ?? "", list[i] ?? ""];
  }
}

function wordsIn(text: string): number {
  return text.split(/\s+/).length;
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
