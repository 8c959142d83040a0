import type { Json } from "#domain/canonical-json.ts";

/** JSON in which a list may be made while it is written: an iterable that is no array. */
export type JsonInParts =
  | Json
  | Iterable<JsonInParts, void, void>
  | { readonly [key: string]: JsonInParts | undefined };

/**
 * Writes JSON part by part, exactly as `JSON.stringify` with two spaces an indent writes it whole. Of a list that is made
 * while it is written, one item is held at a time.
 * @param indent of the line that the value begins on
 */
export function* jsonParts(value: JsonInParts, indent = ""): Generator<string, void, void> {
  const inner = `${indent}  `;
  if (isMadeWhileWritten(value)) {
    let before = "[";
    for (const item of value) {
      yield `${before}\n${inner}`;
      yield* jsonParts(item, inner);
      before = ",";
    }
    yield before === "[" ? "[]" : `\n${indent}]`;
  } else if (isInParts(value)) {
    let before = "{";
    for (const [key, member] of Object.entries(value)) {
      if (member === undefined) continue;
      yield `${before}\n${inner}${JSON.stringify(key)}: `;
      yield* jsonParts(member, inner);
      before = ",";
    }
    yield `\n${indent}}`;
  } else yield indented(value, indent);
}

/** As {@link jsonParts}, of a list whose items have to be waited for. */
export async function* jsonPartsOfList(
  items: AsyncIterable<JsonInParts>,
  indent: string,
): AsyncGenerator<string, void, void> {
  let before = "[";
  for await (const item of items) {
    yield `${before}\n${indent}  `;
    yield* jsonParts(item, `${indent}  `);
    before = ",";
  }
  yield before === "[" ? "[]" : `\n${indent}]`;
}

/** JSON's own line ends are the only ones: those within text are escaped. */
function indented(value: JsonInParts, indent: string): string {
  const text = JSON.stringify(value, null, 2);
  return indent === "" ? text : text.replaceAll("\n", `\n${indent}`);
}

function isMadeWhileWritten(value: JsonInParts): value is Iterable<JsonInParts, void, void> {
  return typeof value === "object" && value !== null && Symbol.iterator in value && !Array.isArray(value);
}

/** An object of which a member, or a member's, is made while it is written; lists that are there already hold none. */
function isInParts(value: JsonInParts): value is { readonly [key: string]: JsonInParts | undefined } {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  const members: readonly (JsonInParts | undefined)[] = Object.values(value);
  return members.some((member) => isMadeWhileWritten(member ?? null) || isInParts(member ?? null));
}
