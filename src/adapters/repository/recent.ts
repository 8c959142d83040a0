import type { ArticleId, TextHash } from "#domain/article/article.ts";
import type { AnalystId } from "#domain/claim/analyst-id.ts";
import type { Detection } from "#domain/detect/detection.ts";
import type { Sheet } from "#domain/history/sheet.ts";

/**
 * The sheets and detections read or written last, so that an act on the open article needn't parse thousands
 * of claims again (5,000 take about 0.1 s). Never believed without comparing with what is stored: a sheet by its
 * number of changes, a detection by its detector.
 */
export interface Recent {
  sheet(place: { readonly article: ArticleId; readonly text: TextHash }, analyst: AnalystId): Sheet | null;
  detection(text: TextHash, detector: string): Detection | null;
  keepSheet(sheet: Sheet): void;
  keepDetection(detection: Detection): void;
}

/** How many of each are remembered: the open article, and those that somebody changes to and fro between. */
const remembered = 4;

/** Remembers nothing at first. */
export function recentRecords(): Recent {
  const sheets = new Map<string, Sheet>();
  const detections = new Map<string, Detection>();
  return {
    sheet: ({ article, text }, analyst) => sheets.get(`${article} ${text} ${analyst}`) ?? null,
    detection(text, detector) {
      const known = detections.get(text);
      return known?.detector === detector ? known : null;
    },
    keepSheet(sheet) {
      if (sheet.analyst) keepNewest(sheets, `${sheet.article} ${sheet.text} ${sheet.analyst}`, sheet);
    },
    keepDetection(detection) {
      keepNewest(detections, detection.text, detection);
    },
  };
}

function keepNewest<T>(map: Map<string, T>, key: string, value: T): void {
  map.delete(key);
  map.set(key, value);
  const oldest = map.keys().next();
  if (map.size > remembered && !oldest.done) map.delete(oldest.value);
}
