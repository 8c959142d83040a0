import { once } from "node:events";
import { createServer } from "node:http";
import { aSavedPage, bridgeParagraphs } from "../../kit/files/a-saved-page.ts";
import { Import } from "../pages/import.ts";
import { expect, test } from "../pages/test.ts";

test("a link is fetched by the desk's server, looked at and kept @dev-only", async ({ page, desk }) => {
  const site = createServer((request, response) => {
    if (request.url === "/moved") response.writeHead(301, { Location: "/bridge" });
    else response.setHeader("Content-Type", "text/html; charset=utf-8");
    response.end(request.url === "/moved" ? "" : aSavedPage());
  }).listen(0, "127.0.0.1");
  await once(site, "listening");
  const bound = site.address();
  const address = `http://127.0.0.1:${typeof bound === "object" ? bound?.port : ""}`;
  const view = new Import(page);
  await view.open();
  await page.getByLabel("Link to a page").fill(`${address}/moved`);
  await page.getByRole("button", { name: "Fetch" }).click();
  await view.read(1);
  await view.look("Bridge over the Aster");
  await expect.poll(async () => (await view.text()).slice(2)).toEqual(bridgeParagraphs);
  await view.keepButton.click();
  await expect(view.entry("in the library")).toHaveCount(1);
  await view.preview.getByRole("link", { name: "Read it" }).click();
  await desk.reader();
  site.close();

  await view.open();
  await page.getByLabel("Link to a page").fill("http://192.168.0.1/");
  await page.getByLabel("Link to a page").press("Enter");
  await view.read(1);
  await view.look("192.168.0.1");
  await expect(view.preview.getByRole("alert")).toContainText("it leads to a private or local network");
});

test("a built page says that it can't fetch links, and why", async ({ page }) => {
  await new Import(page).open();
  await expect(page.getByText("A link can be read only while the desk runs with npm start")).toBeVisible();
  await expect(page.getByLabel("Link to a page")).toHaveCount(0);
});
