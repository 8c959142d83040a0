/** An .ann file of brat's, and the .txt file of the same name beside it; null where there is none. */
export interface StandoffPair<File> {
  readonly annotations: File;
  readonly text: File | null;
}

/** Files parted into brat's annotations with their texts, and all others. brat's own settings belong to neither. */
export function standoffFiles<File extends { readonly name: string }>(
  files: readonly File[],
): { readonly pairs: readonly StandoffPair<File>[]; readonly others: readonly File[] } {
  const isAnnotations = ({ name }: File) => /\.ann$/i.test(name);
  if (!files.some(isAnnotations)) return { pairs: [], others: files };
  const texts = new Map(
    files.flatMap((file) => (/\.txt$/i.test(file.name) ? [[stemOf(file.name), file] as const] : [])),
  );
  const pairs = files
    .filter(isAnnotations)
    .map((annotations) => ({ annotations, text: texts.get(stemOf(annotations.name)) ?? null }));
  const paired = new Set<File | null>(pairs.flatMap(({ annotations, text }) => [annotations, text]));
  const isSetting = ({ name }: File) => /(?:^|\/)(?:annotation|visual|tools|kb_shortcuts)\.conf$/i.test(name);
  return { pairs, others: files.filter((file) => !paired.has(file) && !isSetting(file)) };
}

function stemOf(name: string): string {
  return name.replace(/\.[^./]*$/, "");
}
