/**
 * The floors of the house as a table. A file belongs to the first floor whose folder it lies in; what a floor's row
 * does not name, its files may not import.
 */
export type Floor = {
  readonly folder: string;
  /** Folders whose files it may import. */
  readonly sees: readonly string[];
  /** npm packages it may import; `in` narrows a package to one file or folder of the floor. */
  readonly packages: readonly { readonly name: string; readonly in?: string }[] | "any";
  /** Whether Node's own modules are there. */
  readonly node: boolean;
};

const react = [{ name: "react" }, { name: "react-dom" }];

export const FLOORS: readonly Floor[] = [
  {
    folder: "src/domain",
    sees: ["src/domain"],
    packages: [
      { name: "zod", in: "src/domain/schema.ts" },
      { name: "@noble/hashes", in: "src/domain/sha256.ts" },
      { name: "diff", in: "src/domain/import/difference.ts" },
    ],
    node: false,
  },
  {
    folder: "src/adapters",
    sees: ["src/domain", "src/adapters"],
    packages: [
      { name: "idb", in: "src/adapters/indexeddb" },
      { name: "comlink", in: "src/adapters/detector" },
      { name: "comlink", in: "src/adapters/comparer" },
      { name: "comlink", in: "src/adapters/search" },
      { name: "comlink", in: "src/adapters/worker" },
      { name: "minisearch", in: "src/adapters/search/text-index.ts" },
      { name: "comlink", in: "src/adapters/claim-list" },
      { name: "comlink", in: "src/adapters/incoming" },
      { name: "comlink", in: "src/adapters/files/formats" },
      { name: "@mozilla/readability", in: "src/adapters/files/formats/web-page.ts" },
      { name: "dompurify", in: "src/adapters/files/formats/web-page.ts" },
      { name: "htmlparser2", in: "src/adapters/files/formats/inert-html.ts" },
      { name: "pdfjs-dist", in: "src/adapters/files/formats" },
      { name: "mammoth", in: "src/adapters/files" },
      { name: "fflate", in: "src/adapters/files/formats" },
      { name: "papaparse", in: "src/adapters/files/formats/table.ts" },
      { name: "postal-mime", in: "src/adapters/files/formats/mail.ts" },
      { name: "wink-nlp", in: "src/adapters/detector" },
      { name: "wink-eng-lite-web-model", in: "src/adapters/detector" },
    ],
    node: false,
  },
  {
    folder: "src/state",
    sees: ["src/domain", "src/state"],
    packages: [...react, { name: "@tanstack/react-query" }, { name: "zustand" }, { name: "react-router" }],
    node: false,
  },
  {
    folder: "src/ui",
    sees: ["src/ui"],
    packages: [
      ...react,
      { name: "@base-ui/react" },
      { name: "lucide-react" },
      { name: "sonner" },
      { name: "@fontsource-variable/noto-sans" },
      { name: "@fontsource-variable/noto-serif" },
    ],
    node: false,
  },
  {
    // Features among themselves: see the rule "features apart".
    folder: "src/features",
    sees: ["src/domain", "src/state", "src/ui", "src/features"],
    packages: [...react, { name: "react-router" }, { name: "lucide-react" }],
    node: false,
  },
  {
    folder: "src/app",
    sees: ["src/domain", "src/adapters", "src/state", "src/ui", "src/features", "src/app"],
    packages: [...react, { name: "react-router" }, { name: "@tanstack/react-query" }, { name: "lucide-react" }],
    node: false,
  },
  { folder: "src/server", sees: ["src/domain", "src/server"], packages: [{ name: "vite" }], node: true },
  {
    folder: "src/cli",
    sees: ["src/domain", "src/adapters/detector", "src/server", "src/cli"],
    packages: [{ name: "vite" }, { name: "@playwright/test" }],
    node: true,
  },
  // Tests see what they test and what stands below it, the repository in memory where they need a real one; their kit
  // and the tests from outside see everything.
  { folder: "tests/domain", sees: ["src/domain", "tests"], packages: "any", node: true },
  { folder: "tests/adapters", sees: ["src/domain", "src/adapters", "tests"], packages: "any", node: true },
  {
    folder: "tests/state",
    sees: ["src/domain", "src/state", "src/adapters/memory", "tests"],
    packages: "any",
    node: true,
  },
  { folder: "tests/ui", sees: ["src/ui", "tests"], packages: "any", node: true },
  {
    folder: "tests/features",
    sees: ["src/domain", "src/state", "src/ui", "src/features", "src/adapters/memory", "tests"],
    packages: "any",
    node: true,
  },
  { folder: "tests", sees: ["src", "tests"], packages: "any", node: true },
];

/** The floor of a file, given by its path from the project's root; undefined for what belongs to none. */
export function floorOf(path: string): Floor | undefined {
  return FLOORS.find(({ folder }) => isWithin(path, folder));
}

/** Whether a path is a file or folder itself, or lies in it. */
export function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(`${folder}/`);
}
