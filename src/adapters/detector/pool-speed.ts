import { browserParts, createDetector } from "#adapters/detector/client.ts";
import { z } from "#domain/schema.ts";

// Measures in a browser's page, for `npm run bench:detector -- <folder> pool`: reads the texts with as many workers as the
// address says, first with those yet to start and then with those that run, and leaves the two times in the page's title.

const texts = z.array(z.string()).parse(await (await fetch("/texts.json")).json());
const most = Number(new URLSearchParams(location.search).get("workers"));
const detector = createDetector({ ...browserParts(), most });
document.title = JSON.stringify([await timeToRead(), await timeToRead()]);

/** In milliseconds; as `detectLibrary` asks: as many at a time as there are workers. */
async function timeToRead(): Promise<number> {
  const untaken = texts.values();
  const readOn = async (): Promise<void> => {
    for (const text of untaken) await detector.detect(text, { background: true });
  };
  const began = performance.now();
  await Promise.all(Array.from({ length: most }, readOn));
  return performance.now() - began;
}
