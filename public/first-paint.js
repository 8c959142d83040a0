// The theme, before the first paint: see src/app/apply-display.ts.
try {
  const stored = localStorage.getItem("claimdesk.preferences") ?? "";
  const theme = /"theme":"(light|dark)"/.exec(stored)?.[1];
  if (theme !== undefined) document.documentElement.dataset.theme = theme;
} catch {
  // The browser keeps nothing for this page.
}
