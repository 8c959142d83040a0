/*
 * Loaded before the page is first painted, which the page's own script is not: without it whoever chose the dark theme on a
 * light system would see a white page flash up. What it reads is what src/adapters/browser/preferences.ts stores; whatever
 * can't be read leaves the system's theme, and src/app/apply-display.ts has the last word.
 */
try {
  const stored = localStorage.getItem("claimdesk.preferences") ?? "";
  const theme = /"theme":"(light|dark)"/.exec(stored)?.[1];
  if (theme !== undefined) document.documentElement.dataset.theme = theme;
} catch {
  // The browser keeps nothing for this page.
}
