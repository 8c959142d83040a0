import { ArticleId, TextHash } from "#domain/article/article.ts";
import { Tally } from "#domain/claim/tally.ts";
import type { Touched } from "#domain/ports.ts";
import { z } from "#domain/schema.ts";
import type { TabChannel } from "#adapters/repository/announcer.ts";

/** What tabs tell each other. Another tab can run another version, so a message is parsed like any stored record. */
const Message = z.array(z.unknown());
const Word = z.discriminatedUnion("what", [
  z.strictObject({ what: z.literal("analyst") }),
  z.strictObject({ what: z.literal("review") }),
  z.strictObject({ what: z.literal("articles") }),
  z.strictObject({ what: z.literal("lexicon") }),
  z.strictObject({ what: z.literal("detection"), article: ArticleId, text: TextHash }),
  z.strictObject({ what: z.literal("relations"), text: TextHash }),
  z.strictObject({ what: z.literal("seen") }),
  z.strictObject({ what: z.literal("sheet"), article: ArticleId, text: TextHash, tally: Tally }),
]);

/** Word to and from the other tabs with this database open; null in browsers without such channels. */
export function tabChannel(databaseName: string): TabChannel | null {
  if (typeof BroadcastChannel === "undefined") return null;
  const channel = new BroadcastChannel(`${databaseName}:touched`);
  return {
    send(touched: readonly Touched[]) {
      // The rule means windows; a channel reaches this origin only.
      // oxlint-disable-next-line unicorn/require-post-message-target-origin
      channel.postMessage(touched);
    },
    receive(listener) {
      channel.addEventListener("message", ({ data }: MessageEvent<unknown>) => {
        // What this version doesn't know it has nothing to show of; it keeps back nothing else that was said.
        const words = (Message.safeParse(data).data ?? []).flatMap((word) => Word.safeParse(word).data ?? []);
        if (words.length > 0) listener(words);
      });
    },
  };
}
