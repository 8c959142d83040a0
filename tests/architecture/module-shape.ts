import { parseSync, Visitor } from "vite";
import type { ESTree } from "vite";

/** One place where a module names another, or a file beside it. */
export type Reference = {
  /** As written; null where it is computed, so that nobody can tell what it names. */
  readonly specifier: string | null;
  readonly kind: "import" | "re-export" | "dynamic import" | "type import" | "address";
};

/** What the rules want to know of a module. */
export type ModuleShape = {
  readonly references: readonly Reference[];
  readonly hasDefaultExport: boolean;
  readonly hasExportAll: boolean;
  /** Nothing in it but what other modules export. */
  readonly isBarrel: boolean;
  /** Uses of the clock and of chance, as written. */
  readonly impure: readonly string[];
};

/** Globals through which the clock or chance come in, whatever is asked of them. */
const IMPURE_GLOBALS = new Set(["crypto", "performance", "globalThis", "Temporal"]);
const IMPURE_MEMBERS = new Set(["Date.now", "Math.random"]);

/** Reads a module; throws where it does not parse. */
export function moduleShape(path: string, source: string): ModuleShape {
  const { program, errors } = parseSync(path, source);
  if (errors[0]) throw new SyntaxError(`${path}: ${errors[0].message}`);
  const references: Reference[] = [];
  const impure: string[] = [];
  new Visitor(referenceVisitor(references)).visit(program);
  new Visitor(impurityVisitor(impure)).visit(program);
  return {
    references,
    impure,
    hasDefaultExport: program.body.some(isDefaultExport),
    hasExportAll: program.body.some(({ type }) => type === "ExportAllDeclaration"),
    isBarrel: program.body.length > 0 && program.body.every(isReexport),
  };
}

function referenceVisitor(references: Reference[]): ConstructorParameters<typeof Visitor>[0] {
  const add = (kind: Reference["kind"], source: ESTree.Node | null) =>
    references.push({ kind, specifier: text(source) });
  return {
    ImportDeclaration: ({ source }) => void add("import", source),
    ExportAllDeclaration: ({ source }) => void add("re-export", source),
    ExportNamedDeclaration: ({ source }) => void (source && add("re-export", source)),
    ImportExpression: ({ source }) => void add("dynamic import", source),
    TSImportType: ({ source }) => void add("type import", source),
    NewExpression({ callee, arguments: [first, second] }) {
      const isAddress = callee.type === "Identifier" && callee.name === "URL" && second?.type === "MemberExpression";
      if (isAddress && second.object.type === "MetaProperty") add("address", first ?? null);
    },
    CallExpression({ callee }) {
      // import.meta.glob names files by a pattern that no rule could follow.
      const isGlob = callee.type === "MemberExpression" && callee.object.type === "MetaProperty";
      if (isGlob && nameOf(callee) === "glob") add("dynamic import", null);
    },
  };
}

function impurityVisitor(impure: string[]): ConstructorParameters<typeof Visitor>[0] {
  return {
    MemberExpression(node) {
      const object = node.object.type === "Identifier" ? node.object.name : "";
      const member = `${object}.${nameOf(node) ?? "?"}`;
      const isComputed = (object === "Date" || object === "Math") && nameOf(node) === undefined;
      if (IMPURE_MEMBERS.has(member) || IMPURE_GLOBALS.has(object) || isComputed) impure.push(member);
    },
    NewExpression({ callee, arguments: given }) {
      if (callee.type === "Identifier" && callee.name === "Date" && given.length === 0) impure.push("new Date()");
    },
    CallExpression({ callee }) {
      if (callee.type === "Identifier" && callee.name === "Date") impure.push("Date()");
    },
    VariableDeclarator({ init }) {
      // `const { random } = Math` would take the same thing by another door.
      const isDoor =
        init?.type === "Identifier" && (/^(?:Date|Math)$/.test(init.name) || IMPURE_GLOBALS.has(init.name));
      if (isDoor) impure.push(init.name);
    },
  };
}

/** The name of a member, whether written `a.b` or `a["b"]`; undefined where it is computed. */
function nameOf({ property, computed }: ESTree.MemberExpression): string | undefined {
  if (!computed) return "name" in property ? property.name : undefined;
  return text(property) ?? undefined;
}

function text(node: ESTree.Node | null): string | null {
  if (node?.type === "Literal" && typeof node.value === "string") return node.value;
  const isPlainTemplate = node?.type === "TemplateLiteral" && node.expressions.length === 0;
  return isPlainTemplate ? (node.quasis[0]?.value.cooked ?? null) : null;
}

function isDefaultExport(node: ESTree.Node): boolean {
  if (node.type === "ExportDefaultDeclaration") return true;
  if (node.type !== "ExportNamedDeclaration") return false;
  return node.specifiers.some(({ exported }) => "name" in exported && exported.name === "default");
}

function isReexport(node: ESTree.Node): boolean {
  return node.type === "ExportAllDeclaration" || (node.type === "ExportNamedDeclaration" && node.source !== null);
}
