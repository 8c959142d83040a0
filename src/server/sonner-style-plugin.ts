import type { Plugin } from "vite";

const SONNER = /[\\/]sonner[\\/]dist[\\/]index\.mjs$/;
/** The call at the end of sonner's module; the function of that name above it is left where it is, unused. */
const INSERTION = /^__insertCSS\(".*"\);?$/m;

/**
 * sonner writes its style sheet into the page when it is imported, which the Content-Security-Policy rightly refuses.
 * The call is taken out; the same style sheet is imported as a file, `sonner/dist/styles.css`, where toasts are shown.
 * Fails when the call is not found, since a new version would then be refused by the browser only.
 */
export function sonnerStylePlugin(): Plugin {
  return {
    name: "claimdesk:sonner-style",
    transform: {
      filter: { id: SONNER },
      handler(code) {
        const stripped = code.replace(INSERTION, "");
        if (stripped === code)
          this.error("sonner no longer inserts its style as it did; adapt sonner-style-plugin.ts.");
        return { code: stripped, map: null };
      },
    },
  };
}
