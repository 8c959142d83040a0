import { mobilization, slipping } from "./pages/articles.ts";
import { claimsIn, expectReliable } from "./pages/export-checks.ts";
import { heardClaims } from "./pages/heard.ts";
import { expect, test } from "./pages/test.ts";

for (const article of [mobilization, slipping])
  test(`by ear: each claim is told where it begins and ends, with its status and who says it (${article.file})`, async ({
    desk,
    page,
  }) => {
    const reader = await desk.openArticle(article);
    await reader.press("j", "3", "j", "1", "Escape");
    await desk.saved();
    const shown = new Set((await reader.claims()).map(({ id }) => id));
    const annotated = expectReliable((await desk.export()).json);
    const wanted = claimsIn(annotated, article.id)
      .filter(({ id }) => shown.has(id))
      .map(({ spans, decision, suggestion, source }) => ({
        standing: decision?.status ?? `open, suggested ${suggestion?.status}`,
        attribution: source
          ? `${source.role === "denier" ? "denied" : "said"} by ${source.speaker}`
          : "said by the author",
        text: article.text.slice(spans[0]?.start, spans.at(-1)?.end),
      }));
    const heard = await heardClaims(page);
    expect(heard).toEqual(wanted);
    expect(heard.length).toBeGreaterThan(10);
  });
