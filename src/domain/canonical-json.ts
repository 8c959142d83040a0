/** What JSON can say. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined };

/**
 * JSON with object keys in code-unit order and no white space: equal values give equal text, which
 * is what hashes are taken over. Keys whose value is `undefined` are left out, as JSON does.
 */
export function canonicalJson(value: Json): string {
  if (typeof value === "string") return textJson(value);
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  // Plain loops and one growing text: every change of a history is written so, and lists of members cost three times as much.
  if (isList(value)) {
    let items = "";
    for (const item of value) items += `${items && ","}${canonicalJson(item)}`;
    return `[${items}]`;
  }
  let members = "";
  for (const key of Object.keys(value).toSorted()) {
    const member = value[key];
    if (member !== undefined) members += `${members && ","}${nameJson(key)}${canonicalJson(member)}`;
  }
  return `{${members}}`;
}

/** Printable ASCII but the quotation mark and the backslash: what JSON writes as it is. */
const plain = /^[ !#-[\]-~]*$/;

function textJson(text: string): string {
  return plain.test(text) ? `"${text}"` : JSON.stringify(text);
}

/** Keys with their colons. Records have a few hundred names; what is keyed by ids must not fill the memory. */
const names = new Map<string, string>();
const mostNames = 1000;

function nameJson(key: string): string {
  const known = names.get(key);
  if (known !== undefined) return known;
  const name = `${textJson(key)}:`;
  if (names.size < mostNames) names.set(key, name);
  return name;
}

/** Whether two values have the same canonical JSON. Members that are `undefined` count as absent. */
export function sameJson(a: Json | undefined, b: Json | undefined): boolean {
  if (a === b) return true;
  if (a === null || b === null || typeof a !== "object" || typeof b !== "object") return isSameScalar(a, b);
  if (isList(a) || isList(b)) {
    if (!isList(a) || !isList(b) || a.length !== b.length) return false;
    return a.every((item, i) => sameJson(item, b[i]));
  }
  // Counted rather than listed: thousands of claims are compared so, and nearly all are the same.
  let members = 0;
  for (const key of Object.keys(a)) {
    const member = a[key];
    if (member === undefined) continue;
    members += 1;
    if (!Object.hasOwn(b, key) || !sameJson(member, b[key])) return false;
  }
  for (const key of Object.keys(b)) if (b[key] !== undefined) members -= 1;
  return members === 0;
}

/** JSON writes what is no number, and what is infinite, as null. */
function isSameScalar(a: Json | undefined, b: Json | undefined): boolean {
  return a !== undefined && b !== undefined && JSON.stringify(a) === JSON.stringify(b);
}

/** `Array.isArray` does not narrow readonly arrays. */
function isList(value: object): value is readonly Json[] {
  return Array.isArray(value);
}
