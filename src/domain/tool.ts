/** What writes the exports; the version is package.json's, which a test holds it to. */
export const tool = { name: "Claimdesk", version: "0.1.0" } as const;
