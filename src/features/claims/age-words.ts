const day = 86_400_000;

/** How long something has been in this browser, in one short word: "today", "3 d", "5 w", "2 y". */
export function ageWords(storedAt: number, now: number): string {
  const days = Math.max(0, Math.floor((now - storedAt) / day));
  if (days === 0) return "today";
  if (days < 14) return `${days} d`;
  if (days < 365) return `${Math.floor(days / 7)} w`;
  return `${Math.floor(days / 365)} y`;
}
