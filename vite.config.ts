import tailwindcss from "@tailwindcss/vite";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { HOST, PORT } from "#server/address.mjs";

export default defineConfig({
  plugins: [react(), tailwindcss()],
  server: { host: HOST, port: PORT, strictPort: true },
  preview: { host: HOST, port: PORT, strictPort: true },
  worker: { format: "es" },
  build: { target: "es2023", modulePreload: { polyfill: false } },
});
