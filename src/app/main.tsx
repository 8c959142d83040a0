import { QueryClientProvider } from "@tanstack/react-query";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { applyDisplay } from "#app/apply-display.ts";
import { composeDesk } from "#app/compose.ts";
import { AppRoutes } from "#app/router.tsx";
import { ActsProvider } from "#state/acts-context.tsx";
import { PortsProvider } from "#state/ports-context.tsx";
import { PreferencesProvider } from "#state/preferences.ts";
import "#ui/theme.css";
import { UiProvider } from "#ui/ui-provider.tsx";

const root = document.getElementById("root");
if (!root) throw new Error("index.html has no #root element");

const { ports, preferences, client, acts } = await composeDesk((sentence) => {
  root.textContent = sentence;
});

applyDisplay(preferences, document.documentElement);

createRoot(root).render(
  <StrictMode>
    <PortsProvider value={ports}>
      <PreferencesProvider value={preferences}>
        <QueryClientProvider client={client}>
          <ActsProvider value={acts}>
            <UiProvider>
              <AppRoutes />
            </UiProvider>
          </ActsProvider>
        </QueryClientProvider>
      </PreferencesProvider>
    </PortsProvider>
  </StrictMode>,
);
