import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BrowserContext, type Page, expect, test } from "@playwright/test";
import type { ClaimId } from "#domain/claim/claim.ts";
import { statuses } from "#domain/claim/status.ts";
import { mobilization } from "../pages/articles.ts";
import { Desk } from "../pages/desk.ts";
import type { Reader, ShownClaim } from "../pages/reader.ts";
import { type MadeOf, expectWholeChain, exported } from "./exported.ts";
import { killableBrowser } from "./killable-browser.ts";
import { savedAct } from "./saved-act.ts";

/** What is done to one claim before the browser is killed, and what must be there of that claim afterwards. */
interface Round {
  readonly claim: number;
  readonly keys: readonly string[];
  readonly typed?: string;
  readonly made: Partial<MadeOf>;
}

/** Twenty acts of every kind. `claim` counts the claims that are shown, of which the first five are acted on twice. */
const rounds: readonly Round[] = [
  ...statuses.map((standing, claim): Round => ({ claim, keys: [String(claim + 1)], made: { standing } })),
  { claim: 4, keys: ["x"], made: { dismissed: true } },
  {
    claim: 0,
    keys: ["n"],
    typed: "Asked the ministry; no answer yet.",
    made: { note: "Asked the ministry; no answer yet." },
  },
  { claim: 1, keys: ["0"], made: { standing: "open" } },
  { claim: 1, keys: ["Control+z"], made: { standing: "unsourced" } },
  { claim: 1, keys: ["Control+Shift+z"], made: { standing: "open" } },
  { claim: 2, keys: ["4"], made: { standing: "contested" } },
  { claim: 3, keys: ["x"], made: { dismissed: true } },
  { claim: 3, keys: ["Control+z"], made: { dismissed: false } },
  ...Array.from({ length: 8 }, (_, i): Round => {
    const status = i % statuses.length;
    return { claim: i + 5, keys: [String(status + 1)], made: { standing: statuses[status] ?? "open" } };
  }),
];

const untouched: MadeOf = { standing: "open", note: "", dismissed: false };

test("killed right after “saved”, twenty times in a row, the browser has every act after the restart", async ({
  baseURL,
  launchOptions,
}) => {
  if (baseURL === undefined) throw new Error("the project has an address");
  test.setTimeout(300_000);
  expect(rounds).toHaveLength(20);
  const profile = await mkdtemp(join(tmpdir(), "claimdesk-profile-"));
  const made = new Map<ClaimId, MadeOf>();
  let shown: readonly ShownClaim[] = [];
  let running: BrowserContext | null = null;
  try {
    for (const [done, round] of [...rounds, null].entries()) {
      const { context, kill } = await killableBrowser(profile, { baseURL, launchOptions });
      running = context;
      const desk = new Desk(context.pages()[0] ?? (await context.newPage()));
      const next = round && shown[round.claim]?.id;
      const reader = await desk.openArticle(mobilization, next ? `?claim=${next}` : "");
      await expectThere(desk, reader, made, done);
      if (!round) break;
      if (done === 0) shown = (await reader.claims()).filter(({ standing }) => standing !== null);
      const id = shown[round.claim]?.id;
      if (id === undefined) throw new Error(`the article shows ${shown.length} claims, too few for this test`);
      if (!next) await desk.openArticle(mobilization, `?claim=${id}`);
      await savedAct(desk.page, () => perform(desk.page, round));
      await kill();
      made.set(id, { ...untouched, ...made.get(id), ...round.made });
    }
  } finally {
    await running?.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
});

async function perform(page: Page, { keys, typed }: Round): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
  if (typed === undefined) return;
  await page.keyboard.insertText(typed);
  await page.keyboard.press("Escape");
}

/** On screen and in an export, of which the history has exactly so many changes. */
async function expectThere(
  desk: Desk,
  reader: Reader,
  made: ReadonlyMap<ClaimId, MadeOf>,
  changes: number,
): Promise<void> {
  for (const [id, { standing, dismissed }] of made) {
    if (!dismissed) await reader.expectStanding(id, standing);
    else await expect(reader.marksOf(id)).toHaveCount(0);
  }
  const file = await exported(desk);
  for (const [id, expected] of file.made) expect(expected, id).toEqual(made.get(id) ?? untouched);
  expectWholeChain(file.history, changes);
}
