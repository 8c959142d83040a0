/** A record with an entry for each name. */
export function byName<Name extends string, Value>(
  names: readonly Name[],
  valueOf: (name: Name) => Value,
): Record<Name, Value> {
  const entries: readonly (readonly [Name, Value])[] = names.map((name) => [name, valueOf(name)]);
  // Each name has got its entry just now, which the type of Object.fromEntries does not say.
  return Object.fromEntries<Value>(entries) as Record<Name, Value>;
}
