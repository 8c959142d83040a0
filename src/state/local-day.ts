import type { Instant } from "#domain/article/article.ts";

/** The day of an instant where the analyst is, `2026-11-26`. */
export function localDay(instant: Instant): string {
  const at = new Date(instant);
  return `${at.getFullYear()}-${twoDigits(at.getMonth() + 1)}-${twoDigits(at.getDate())}`;
}

/** When the day of an instant began where the analyst is. */
export function startOfLocalDay(instant: Instant): Instant {
  const at = new Date(instant);
  at.setHours(0, 0, 0, 0);
  return at.toISOString();
}

/** The time of day where the analyst is, "10:31"; with the day before it where that is another than `today`. */
export function shownTime(instant: Instant, today: Instant): string {
  const at = new Date(instant);
  const time = `${twoDigits(at.getHours())}:${twoDigits(at.getMinutes())}`;
  if (localDay(instant) === localDay(today)) return time;
  return `${at.toLocaleDateString("en-GB", { day: "numeric", month: "short", year: "numeric" })}, ${time}`;
}

function twoDigits(part: number): string {
  return String(part).padStart(2, "0");
}
