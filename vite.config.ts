import tailwindcss from "@tailwindcss/vite";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { HOST, PORT } from "#server/address.mjs";
import { articlesPlugin } from "#server/articles-plugin.ts";
import { linkPlugin } from "#server/link-plugin.ts";
import { securityPlugin } from "#server/security-plugin.ts";
import { sonnerStylePlugin } from "#server/sonner-style-plugin.ts";

const address = { host: HOST, port: PORT, strictPort: true, cors: false };

export default defineConfig({
  plugins: [
    securityPlugin(),
    articlesPlugin({ folder: process.env["CLAIMDESK_SEEDS"] ?? "seeds" }),
    // Tests fetch from a server of their own on this machine.
    linkPlugin({ allowLoopback: process.env["CLAIMDESK_LINKS_TO_LOOPBACK"] === "1" }),
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
    target: "es2023",
    // Both would need inline scripts or data: fonts, which the Content-Security-Policy refuses.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        // What the first page shares with what is loaded later comes as one file: twenty small ones cost 17 kB of headers.
        codeSplitting: { groups: [{ name: "shared", tags: ["$initial"], minShareCount: 2 }] },
      },
    },
  },
});
