import tailwindcss from "@tailwindcss/vite";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { HOST, PORT } from "#server/address.mjs";
import { articlesPlugin } from "#server/articles-plugin.ts";
import { characterMapsPlugin } from "#server/character-maps-plugin.ts";
import { linkPlugin } from "#server/link-plugin.ts";
import { packPlugin } from "#server/pack-plugin.ts";
import { securityPlugin } from "#server/security-plugin.ts";
import { sonnerStylePlugin } from "#server/sonner-style-plugin.ts";

const address = { host: HOST, port: PORT, strictPort: true, cors: false };

/** Whether a module is part of the page, and not what starts it. */
const isNoEntry = (id: string) => !/\/index\.html|\/src\/app\/main\.tsx/.test(id);

export default defineConfig({
  plugins: [
    securityPlugin(),
    articlesPlugin({ folder: process.env["CLAIMDESK_SEEDS"] ?? "seeds" }),
    // Tests fetch from a server of their own on this machine.
    linkPlugin({ allowLoopback: process.env["CLAIMDESK_LINKS_TO_LOOPBACK"] === "1" }),
    characterMapsPlugin(),
    packPlugin({ review: process.env["CLAIMDESK_REVIEW"] ?? null, isShared: process.env["CLAIMDESK_SHARED"] === "1" }),
    sonnerStylePlugin(),
    react(),
    tailwindcss(),
  ],
  // A desk on another port, as tests start it, must not share what the one at work has prepared.
  cacheDir: `node_modules/.vite/${PORT}`,
  server: address,
  preview: address,
  worker: { format: "es" },
  optimizeDeps: {
    // The worker is reached by its address, which the search for packages does not follow; found only when it starts,
    // its packages would reload the page under the first decision.
    entries: ["index.html", "src/adapters/**/*.ts"],
    rolldownOptions: { plugins: [sonnerStylePlugin()] },
  },
  build: {
    // What the first page may weigh is checked compressed, by src/cli/initial-javascript.mjs.
    chunkSizeWarningLimit: 1000,
    target: "es2023",
    // Both would need inline scripts or data: fonts, which the Content-Security-Policy refuses.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        // What the first page loads comes as one file: compressed apart, what it shares with what is loaded later costs 3 kB more,
        // and twenty small files cost 17. All but the entry, which waits for the storage: nobody else may have to wait for it.
        codeSplitting: { groups: [{ name: "shared", tags: ["$initial"], test: isNoEntry }] },
      },
    },
  },
});
