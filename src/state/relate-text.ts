import type { QueryClient } from "@tanstack/react-query";
import type { Detection } from "#domain/detect/detection.ts";
import type { Ports } from "#domain/ports.ts";
import { articleTextQuery } from "#state/queries/article-text.ts";
import { whenIdle } from "#state/when-idle.ts";

/**
 * Compares the claims found in a text with those of all others, in a pause. Where that can't be stored nothing is said:
 * it is only shown beside a claim, and can be done again at any time.
 */
export async function relateText(ports: Ports, client: QueryClient, detection: Detection): Promise<void> {
  const { text } = await client.query(articleTextQuery(ports, detection.text));
  await whenIdle();
  await ports.repository.relate(text, detection);
}
