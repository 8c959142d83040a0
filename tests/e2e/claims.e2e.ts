import { readOutline } from "#domain/article/outline.ts";
import { mobilization, slipping } from "./pages/articles.ts";
import { claimsIn, expectReliable } from "./pages/export-checks.ts";
import { expect, test } from "./pages/test.ts";

/** What the page must show of the two articles' claims; the detector's own tests go further. */

test("the estimate has its source and its cue", async ({ desk }) => {
  const reader = await desk.openArticle(mobilization);
  const estimate = await reader.claim("this mobilization campaign could target");
  expect(estimate).toMatchObject({
    text: "this mobilization campaign could target a staggering number of recruits, ranging from 400,000 to 700,000 individuals",
    standing: "open",
    suggested: "sourced",
  });
  await reader.select(estimate.id);
  await expect(reader.inspector.getByText("Suggested: Sourced.")).toBeVisible();
  await expect(reader.inspector.locator("dl")).toContainText(/The Ukrainian military/i);
  await expect(reader.inspector.locator("dl")).toContainText("estimates that");
  // Both are pointed out in the text too, beside the claim and not within its marks.
  await expect(reader.article.locator(".mark-source")).toHaveText("The Ukrainian military");
  await expect(reader.article.locator(".mark-cue").first()).toHaveText(/estimates/);
});

test("a claim without evidence is suggested unsourced, and the reason quotes the words", async ({ desk }) => {
  const reader = await desk.openArticle(mobilization);
  const claim = await reader.claim("Russia could be planning to recruit hundreds of thousands of soldiers");
  expect(claim.suggested).toBe("unsourced");
  await reader.select(claim.id);
  const reason = reader.inspector.locator("[data-suggestion=unsourced]");
  await expect(reason).toContainText("Suggested: Unsourced.");
  await expect(reason).toContainText("Rule R3");
  await expect(reason.locator("q").filter({ hasText: "provided no concrete evidence" })).toBeVisible();
  // The claimant stays recorded.
  await expect(reader.inspector.locator("dl")).toContainText(/Ukrainian General Staff/i);
});

test("a denial suggests links, and confirming one is one key away", async ({ desk, page }) => {
  const reader = await desk.openArticle(mobilization);
  const denial = await reader.claim("there are no immediate plans for a new wave of mobilization");
  expect(denial.suggested).toBe("sourced");
  await reader.select(denial.id);
  await expect(reader.inspector.locator("dl")).toContainText("Russian officials");
  const denies = reader.inspector.getByRole("region", { name: "Denies" });
  await expect(denies.getByRole("listitem").filter({ hasText: "400,000 to 700,000" })).toContainText("suggested link");
  await expect(denies.getByRole("listitem").filter({ hasText: "Russia could be planning" })).toBeVisible();

  await test.step("a sourced claim is still suggested sourced, and would be contested", async () => {
    const estimate = await reader.claim("this mobilization campaign could target");
    expect(estimate.suggested).toBe("sourced");
    await denies.getByRole("button", { name: /400,000 to 700,000/ }).click();
    await reader.expectSelected("this mobilization campaign could target");
    const deniedBy = reader.inspector.getByRole("region", { name: "Denied by" });
    await expect(deniedBy).toContainText("there are no immediate plans");
    await expect(deniedBy).toContainText(/Russian officials · suggested link/i);
    await expect(deniedBy.getByRole("button", { name: "Confirm link: Contested" })).toBeVisible();
    await page.keyboard.press("Shift+Enter");
    await reader.expectStanding(estimate.id, "contested");
  });

  await test.step("an unsourced one would be denied", async () => {
    const claim = await reader.claim("Russia could be planning");
    await reader.select(claim.id);
    await reader.inspector.getByRole("button", { name: "Confirm link: Denied" }).click();
    await reader.expectStanding(claim.id, "denied");
  });

  await test.step("a link can be rejected, which decides nothing", async () => {
    const claim = await reader.claim("a potential large-scale mobilization campaign");
    await reader.select(claim.id);
    const deniedBy = reader.inspector.getByRole("region", { name: "Denied by" });
    await deniedBy.getByRole("button", { name: "It doesn’t deny this" }).click();
    await expect(deniedBy).toContainText("link rejected");
    await expect(reader.inspector.getByRole("button", { name: /^Confirm link/ })).toHaveCount(0);
    await reader.expectStanding(claim.id, "open");
  });
});

test("a quoted phrase is a claim within its sentence's claim", async ({ desk }) => {
  const reader = await desk.openArticle(mobilization);
  const inner = await reader.claim('"catastrophic losses"');
  const outer = await reader.claim("this mobilization campaign is a response");
  expect(outer.text).toContain(inner.text);
  const marks = reader.marksOf(inner.id);
  await expect(marks).toHaveAttribute("data-claim-ids", `${outer.id} ${inner.id}`);
  await expect(marks).toHaveAttribute("data-claim-id", inner.id);
});

test("the convicts are sourced to some opposition sites, the railways to nobody", async ({ desk }) => {
  const reader = await desk.openArticle(slipping);
  const convicts = await reader.claim("there are already 20,000 to 30,000 convicts");
  expect(convicts).toMatchObject({
    text: "there are already 20,000 to 30,000 convicts who have signed up to go to the front",
    suggested: "sourced",
  });
  await reader.select(convicts.id);
  await expect(reader.inspector.locator("dl")).toContainText(/some opposition sites/i);
  await expect(reader.inspector.locator("[data-suggestion]")).toContainText("Grade D");

  const railways = await reader.claim("the Russian railways have been ordered to provide 10,000 people");
  expect(railways.suggested).toBe("unsourced");
  await reader.select(railways.id);
  await expect(reader.inspector.locator("dl")).toContainText("the author, who names no source");
  await expect(reader.inspector.locator("[data-suggestion]")).toContainText("Rule R6");
  const file = expectReliable((await desk.export()).json);
  expect(claimsIn(file, slipping.id).find(({ id }) => id === railways.id)?.basis).toBe("author");
});

for (const article of [mobilization, slipping])
  test(`no heading, byline or furniture of ${article.file} is a claim`, async ({ desk, page }) => {
    const reader = await desk.openArticle(article);
    for (const show of await page.getByRole("button", { name: "show", exact: true }).all()) await show.click();
    await expect(reader.blocks.locator("nth=0")).toBeVisible();
    const kinds = await reader.blocks.evaluateAll((blocks) =>
      blocks.map((block) => ({
        kind: block.getAttribute("data-kind") ?? "",
        text: block.textContent,
        marks: block.querySelectorAll("mark").length,
      })),
    );
    expect(kinds.filter(({ kind, marks }) => marks > 0 && !["paragraph", "embed"].includes(kind))).toEqual([]);
    expect(kinds.filter(({ marks }) => marks > 0).length).toBeGreaterThan(3);
    // What is recognised is what the domain recognises, and it is all on the page.
    expect(kinds.map(({ kind }) => kind)).toEqual(readOutline(article.text).blocks.map(({ kind }) => kind));
    const unmarked = kinds.filter(({ kind }) => !["paragraph", "embed"].includes(kind)).map(({ text }) => text);
    const expected =
      article === mobilization
        ? [
            "Read Also: Never forgotten: 22 years since 9/11",
            "Russia denies Ukraine's claims",
            "Russia-Ukraine conflict",
          ]
        : ["Nicholas Tonev", "Prisoners and recruited immigrants", "Source link -75"];
    expect(unmarked).toEqual(expect.arrayContaining(expected));
  });

test("the embedded post's author is its claims' source", async ({ desk }) => {
  const reader = await desk.openArticle(mobilization);
  const statue = await reader.claim("A statue of Felix Dzerzhinsky");
  await reader.select(statue.id);
  await expect(reader.inspector.locator("dl")).toContainText("Kyle Orton");
  await expect(reader.blocks.filter({ hasText: "@KyleWOrton" }).locator("mark")).toHaveCount(0);
});
