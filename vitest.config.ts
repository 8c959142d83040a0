import react from "@vitejs/plugin-react";
import { playwright } from "@vitest/browser-playwright";
import { defineConfig } from "vitest/config";
import { characterMapsPlugin } from "#server/character-maps-plugin.ts";
import { chromiumFlags, installedBrowser } from "#cli/browsers.mjs";

const executablePath = process.env["CLAIMDESK_CHROMIUM"] || installedBrowser();

/** A test that asserts nothing cannot fail. */
const honest = { requireAssertions: true };

/** ms. A bound for tests that hang, and never a measure of speed: these machines are shared. */
const patience = { testTimeout: 120_000, hookTimeout: 120_000 };

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "node",
          ...patience,
          expect: honest,
          include: ["tests/{architecture,domain,adapters,server,cli}/**/*.test.ts"],
          exclude: ["**/*.browser.test.ts"],
          benchmark: { include: ["tests/bench/**/*.bench.ts"] },
        },
      },
      {
        plugins: [react()],
        test: {
          name: "dom",
          ...patience,
          expect: honest,
          environment: "jsdom",
          include: ["tests/{state,ui,features}/**/*.test.{ts,tsx}"],
          setupFiles: ["tests/kit/dom-clean-up.ts"],
        },
      },
      {
        plugins: [characterMapsPlugin()],
        test: {
          name: "browser",
          ...patience,
          expect: honest,
          include: ["tests/**/*.browser.test.ts"],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            instances: [{ browser: "chromium" }],
            provider: playwright({
              launchOptions: {
                ...(executablePath === undefined ? {} : { executablePath }),
                args: chromiumFlags(),
                chromiumSandbox: process.getuid?.() !== 0,
              },
            }),
          },
        },
      },
    ],
  },
});
