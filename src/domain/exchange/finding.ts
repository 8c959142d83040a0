/** Something in an export that does not hold. */
export interface Finding {
  /** Where, as a JSONPath: `$.articles[0].texts[0].claims[3].quote`. */
  readonly path: string;
  /** What is wrong there, as a sentence. */
  readonly sentence: string;
}

/** Notes something wrong at a path. */
export type Report = (path: string, sentence: string) => void;

/** The JSONPath of a place below another: names that are no plain identifiers stand in quotes. */
export function pathBelow(path: string, ...keys: readonly PropertyKey[]): string {
  return keys.reduce<string>((above, key) => {
    if (typeof key === "number") return `${above}[${key}]`;
    const name = String(key);
    return /^[A-Za-z_$][\w$]*$/.test(name) ? `${above}.${name}` : `${above}[${JSON.stringify(name)}]`;
  }, path);
}

/** A value short enough to be shown in a sentence, in quotes where it is text. */
export function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? "nothing";
  return text.length > 60 ? `${text.slice(0, 57)}…${text.endsWith('"') ? '"' : ""}` : text;
}
