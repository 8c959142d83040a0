import { modelPath } from "#domain/detect/model/model-path.ts";
import { mobilization } from "./pages/articles.ts";
import { expect, test } from "./pages/test.ts";

const line = "A model of the detector could not be loaded, so rules did its part";

test("without its model the rules work alone, one line says so, and a reload with the model makes up for it", async ({
  desk,
  page,
  context,
  watch,
}) => {
  watch.allow("404");
  const address = `**/${modelPath}`;
  await context.route(address, (route) => route.fulfill({ status: 404, body: "" }));
  const reader = await desk.openArticle(mobilization);
  await expect(page.getByRole("status").filter({ hasText: line })).toHaveCount(1);
  await reader.press("j", "1");
  await desk.saved();

  await desk.openLibrary();
  await expect(page.getByRole("main").getByText(line)).toHaveCount(1);

  await context.unroute(address);
  await desk.openArticle(mobilization);
  await expect(page.getByText(line)).toHaveCount(0);
  await expect(page.locator("mark[data-status=sourced]").first()).toBeAttached();
  await expect(reader.marks.first()).toBeVisible();
});
