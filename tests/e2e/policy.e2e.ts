import { expect, test } from "./pages/test.ts";

/** A policy's directives by name. */
function directives(policy: string): ReadonlyMap<string, readonly string[]> {
  return new Map(
    policy.split(";").map((directive) => {
      const [name = "", ...sources] = directive.trim().split(/\s+/);
      return [name, sources];
    }),
  );
}

test("the Content-Security-Policy lets in nothing but the desk's own files @dev", async ({ page, baseURL }) => {
  const answer = await page.goto("/");
  const header = answer?.headers()["content-security-policy"] ?? "";
  const meta = await page
    .locator("meta[http-equiv='Content-Security-Policy' i]")
    .evaluateAll((elements) => elements.map((element) => element.getAttribute("content") ?? ""));
  const policies = [header, ...meta].filter(Boolean);
  expect(header).not.toBe("");
  const socket = new URL(baseURL ?? "").origin.replace("http", "ws");
  for (const policy of policies) {
    const rules = directives(policy);
    expect(rules.get("default-src")).toEqual(["'none'"]);
    for (const [name, sources] of rules)
      for (const source of sources)
        expect(source, `${name} in ${policy}`).toMatch(/^('none'|'self'|'nonce-[\w+/=-]{16,}')$|^data:$|^ws:/);
    expect(rules.get("script-src")?.[0]).toBe("'self'");
    expect(rules.get("connect-src")?.filter((source) => source !== "'self'" && source !== socket)).toEqual([]);
    for (const name of ["script-src", "connect-src", "worker-src", "font-src"])
      expect(rules.get(name)).not.toContain("data:");
  }
  expect(directives(header).get("frame-ancestors")).toEqual(["'none'"]);
});

test("the policy is in force: an injected script and a foreign request are refused @dev", async ({ page, watch }) => {
  // What is provoked here is told apart from real faults by these words.
  watch.allow("Content Security Policy");
  watch.allow("policy: script-src");
  watch.allow("policy: connect-src");
  watch.allow("https://example.invalid");
  await page.goto("/");
  const outcome = await page.evaluate(async () => {
    const script = document.createElement("script");
    script.textContent = "globalThis.injected = true";
    document.head.append(script);
    const fetched = await fetch("https://example.invalid/").then(
      () => "answered",
      () => "refused",
    );
    return { injected: "injected" in globalThis, fetched };
  });
  expect(outcome).toEqual({ injected: false, fetched: "refused" });
  await expect
    .poll(() => watch.faults.filter((fault) => fault.startsWith("policy: ")).length)
    .toBeGreaterThanOrEqual(2);
});
