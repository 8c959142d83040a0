// The theme, before the first paint: see src/app/apply-display.ts.
try {
  const theme = /"theme":"(light|dark)"/.exec(localStorage.getItem("claimdesk.preferences"));
  if (theme) document.documentElement.dataset.theme = theme[1];
} catch {
  // Nothing is kept for this page.
}
