import { isBuiltin } from "node:module";
import { posix } from "node:path";
import { floorOf, isWithin } from "./floors.ts";
import { moduleShape, type ModuleShape, type Reference } from "./module-shape.ts";

/** A source file, its path given from the project's root with forward slashes. */
export type SourceFile = { readonly path: string; readonly source: string };

/** A rule yields a sentence for each fault it finds. */
type Rule = (file: SourceFile, shape: ModuleShape) => readonly string[];

const isNamedAway = /^(?:.*[-_.])?(?:utils?|helpers?|common|misc)$/i;
const isConfiguration = /(?:^|[./])[a-z]+\.config\.ts$/;

export const RULES = {
  /** Dependencies point downwards: a file imports only from the folders that its floor sees. */
  "floors point down": (file, { references }) =>
    references.flatMap((reference) => {
      const target = targetOf(file.path, reference);
      const floor = floorOf(file.path);
      if (target === null || floor === undefined || !/^(?:src|tests)\//.test(target)) return [];
      if (floor.sees.some((folder) => isWithin(target, folder))) return [];
      return [`${floor.folder} may not see ${target}`];
    }),

  /** A feature that knew another could not be changed, or loaded, alone. */
  "features apart": (file, { references }) =>
    references.flatMap((reference) => {
      const [own, other] = [featureOf(file.path), featureOf(targetOf(file.path, reference) ?? "")];
      return own === undefined || other === undefined || own === other ? [] : [`${own} may not see ${other}`];
    }),

  /** One alias, with the file's extension; a relative path hides which floor it leads to. */
  "imports by alias": (file, { references }) =>
    references.flatMap(({ specifier, kind }) => {
      if (specifier === null || kind === "address") return [];
      if (specifier.startsWith("#") && !/\.[a-z]+(?:\?\w+)?$/.test(specifier))
        return [`${specifier} lacks its extension`];
      if (!/^\.{0,2}\//.test(specifier)) return [];
      if (isWithin(file.path, "src")) return [`${specifier} should be written with the alias #`];
      const target = posix.join(posix.dirname(file.path), specifier);
      return isWithin(target, "src") ? [`${specifier} should be written with the alias #`] : [];
    }),

  /** What is named by a computed text cannot be judged, nor bundled. */
  "imports in the open": (file, { references }) => {
    if (floorOf(file.path)?.node) return [];
    return references.flatMap(({ specifier, kind }) => (specifier === null ? [`a computed ${kind}`] : []));
  },

  /** Each npm package has its floor, some their single file. */
  "packages at home": (file, { references }) => {
    const floor = floorOf(file.path);
    return references.flatMap(({ specifier, kind }) => {
      const name = kind === "address" ? undefined : packageOf(specifier);
      if (name === undefined || floor === undefined || floor.packages === "any") return [];
      const homes = floor.packages.filter((allowed) => allowed.name === name);
      return homes.some((home) => isWithin(file.path, home.in ?? floor.folder)) ? [] : [`${name} does not belong here`];
    });
  },

  /** The page runs in a browser; Node's modules, by their full names, are for servers, commands and tests. */
  "node apart": (file, { references }) =>
    references.flatMap(({ specifier, kind }) => {
      if (specifier === null || kind === "address" || !isBuiltin(specifier)) return [];
      if (!floorOf(file.path)?.node) return [`${specifier} does not exist in a browser`];
      return specifier.startsWith("node:") ? [] : [`${specifier} should be written node:${specifier}`];
    }),

  /** A module that only passes on hides who needs what, and makes cycles. */
  "no barrels": (file, { hasExportAll, isBarrel }) => {
    const isIndex = /(?:^|\/)index\.[a-z]+$/.test(file.path);
    return hasExportAll || isBarrel || isIndex ? [`${file.path} passes on other modules' exports`] : [];
  },

  /** A name given by the importer cannot be searched for. */
  "no default exports": (file, { hasDefaultExport }) =>
    hasDefaultExport && !isConfiguration.test(file.path) ? [`${file.path} has a default export`] : [],

  /** A room has one job, and its name says it. */
  "rooms have names": (file) =>
    file.path
      .split("/")
      .map((part) => part.replace(/\.[^.]*$/, ""))
      .filter((part) => isNamedAway.test(part))
      .map((part) => `${part} says nothing of what is in it`),

  /** The same inputs give the same result: time, ids and chance come through the ports. */
  "domain without clock or chance": (file, { impure }) =>
    isWithin(file.path, "src/domain")
      ? impure.map((use) => `${use} makes the result depend on more than the input`)
      : [],
} as const satisfies Record<string, Rule>;

export type RuleName = keyof typeof RULES;

/** Every fault of a file, as `rule: sentence`. */
export function faultsOf(file: SourceFile): readonly string[] {
  const shape = moduleShape(file.path, file.source);
  return Object.entries<Rule>(RULES).flatMap(([name, rule]) => rule(file, shape).map((fault) => `${name}: ${fault}`));
}

/** Where a reference leads, from the project's root; null for packages and what cannot be told. */
function targetOf(path: string, { specifier, kind }: Reference): string | null {
  const plain = specifier?.replace(/[?#]\w+$/, "") ?? null;
  if (plain === null) return null;
  if (plain.startsWith("#")) return posix.join("src", plain.slice(1));
  const isRelative = kind === "address" ? !/^\w+:/.test(plain) : /^\.{1,2}\//.test(plain);
  return isRelative ? posix.join(posix.dirname(path), plain) : null;
}

function featureOf(path: string): string | undefined {
  return /^src\/features\/([^/]+)\//.exec(path)?.[1];
}

/** The package that a specifier names, without the path inside it; undefined for files and Node's own modules. */
function packageOf(specifier: string | null): string | undefined {
  if (specifier === null || isBuiltin(specifier)) return undefined;
  return /^(?:@[^/]+\/)?[^./#@:][^/:]*(?=\/|$)/.exec(specifier)?.[0];
}
