/** What an article of these tests says; long enough to be told from the menus around it. */
export const bridgeParagraphs = [
  "The bridge over the Aster will stay closed until the spring, the transport ministry said on Tuesday, after engineers found cracks in two of its pillars.",
  "Some 12,000 people cross it every day, according to the city’s own count, and the ferry that replaces it carries no more than 400 an hour.",
  "“We knew of the cracks in March,” said Jana Kowalska, who heads the union of bridge workers. The ministry denied that it had been told.",
  "An independent report is expected in January. Until then the police will guard both ends, a spokesman said, and nobody may walk across.",
];

/** A news site's page as a browser saves it: menus, scripts, styles, an advertisement, metadata in JSON-LD and OpenGraph. */
export function aSavedPage({
  paragraphs = bridgeParagraphs,
  head = "",
  body = "",
}: { readonly paragraphs?: readonly string[]; readonly head?: string; readonly body?: string } = {}): string {
  const description = {
    "@context": "https://schema.org",
    "@graph": [
      { "@type": "WebSite", name: "The Aster Courier" },
      {
        "@type": "NewsArticle",
        headline: "Bridge over the Aster closed until spring",
        author: [{ "@type": "Person", name: "Mira Holt" }],
        publisher: { "@type": "Organization", name: "The Aster Courier" },
        datePublished: "2025-11-04T08:15:00+01:00",
      },
    ],
  };
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Bridge over the Aster closed until spring | The Aster Courier</title>
<meta property="og:title" content="Bridge closed"><meta property="og:site_name" content="Aster Courier">
<link rel="canonical" href="https://courier.example/2025/bridge"><link rel="stylesheet" href="https://cdn.example/site.css">
<script type="application/ld+json">${JSON.stringify(description)}</script>
<script>globalThis.ranFromPage = true; document.title = "taken over";</script>
<style>body { background: url(https://cdn.example/bg.png) }</style>${head}</head>
<body style="margin: 0" onload="globalThis.ranFromPage = true">
<nav class="menu"><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li><li><a href="/weather">Weather</a></li></ul></nav>
<header><a href="/">The Aster Courier</a></header>
<main><article><h1>Bridge over the Aster closed until spring</h1><p class="byline">By Mira Holt</p>
<figure><img src="https://cdn.example/bridge.jpg" onerror="globalThis.ranFromPage = true"><figcaption>The bridge on Monday.</figcaption></figure>
${paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join("\n")}${body}
<div style="display:none">Hidden from readers.</div></article>
<aside class="sidebar related"><h2>Most read</h2><ul><li><a href="/1">Ten recipes for pumpkins</a></li><li><a href="/2">Who won what</a></li></ul></aside></main>
<footer>© The Aster Courier. <a href="/imprint">Imprint</a></footer></body></html>`;
}
