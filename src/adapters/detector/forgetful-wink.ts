import model from "wink-eng-lite-web-model";
import winkNlp from "wink-nlp";

/** The part of wink-nlp that is used here. Its helpers are looked up by identity and use no `this`. */
export interface WinkTagging {
  readonly its: { readonly pos: (index: number, document: unknown) => string };
  readDoc(text: string): {
    tokens(): { out(): string[]; out(helper: (index: number, document: unknown) => string): string[] };
  };
}

/** wink-nlp with its English model, which can be made to forget what it has read. */
export interface ForgetfulWink {
  readonly nlp: WinkTagging;
  /**
   * wink keeps every new word whole and takes it so from then on: "Berg's", once met before a comma, is two words no
   * longer. After this, what it reads next comes out as if it were the first.
   * @returns how many words it has learnt since it was made: their numbers stay taken, and their memory with them
   */
  forget(): number;
}

/** Every word that wink knows, with its number. */
interface Lexemes {
  readonly hash: object;
  readonly list: readonly string[];
}

/** Unpacks the model: about 0.1 s. A model whose words are not where they were fails at once, when tests run. */
export function createForgetfulWink(): ForgetfulWink {
  let unpacked: unknown;
  const core = (): unknown => (unpacked = called(model.core));
  const nlp = winkNlp({ ...model, core, metaCER }, ["sbd", "pos"]);
  const { hash, list } = lexemesOf(unpacked);
  const own = list.length;
  let known = own;
  return {
    nlp,
    forget: () => {
      for (; known < list.length; known += 1) Reflect.deleteProperty(hash, list[known] ?? "");
      return known - own;
    },
  };
}

let patterns: unknown;

/** The model packs these anew whenever they are asked for, each time twice as long; they are not used here. */
function metaCER(): unknown {
  return (patterns ??= called(model.metaCER));
}

function called(part: unknown): unknown {
  if (isFunction(part)) return part();
  throw new TypeError("wink-nlp's model has changed: a part of it is no function.");
}

function isFunction(value: unknown): value is () => unknown {
  return typeof value === "function";
}

function lexemesOf(core: unknown): Lexemes {
  const lexemes = property(property(core, "features"), "lexeme");
  const hash = property(lexemes, "hash");
  const list = property(lexemes, "list");
  if (typeof hash === "object" && hash !== null && isListOfWords(list)) return { hash, list };
  throw new TypeError("wink-nlp's model has changed: its words are not where they were.");
}

function isListOfWords(value: unknown): value is readonly string[] {
  return Array.isArray(value) && typeof value[0] === "string";
}

function property(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;
}
