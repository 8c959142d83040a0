import { aSavedPage } from "./a-saved-page.ts";

/** What sets the flag that every test looks for, were it ever run. */
const run = "globalThis.ranFromPage=true";

/** Pieces of markup that run a script somewhere, once taken for a part of a living page. */
const markup: readonly string[] = [
  `<script>${run}</script>`,
  `<SCRIPT type=module>${run}</SCRIPT>`,
  `<script src="https://evil.example/x.js"></script>`,
  `<script src=data:text/javascript,${run}></script>`,
  `<img src=x onerror="${run}">`,
  `<img src=x onerror=${run}//`,
  `<svg onload="${run}"></svg>`,
  `<svg><script>${run}</script></svg>`,
  `<svg><script href="data:text/javascript,${run}"/></svg>`,
  `<svg><animate onbegin="${run}" attributeName=x dur=1s>`,
  `<svg><foreignObject><iframe srcdoc="<script>parent.${run}</script>"></iframe></foreignObject></svg>`,
  `<svg><style><img src=x onerror="${run}"></style></svg>`,
  `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=x onerror=${run}&gt;">`,
  `<math><mi xlink:href="javascript:${run}">x</mi></math>`,
  `<iframe src="javascript:parent.${run}"></iframe>`,
  `<iframe srcdoc="<script>parent.${run}</script>"></iframe>`,
  `<object data="data:text/html,<script>${run}</script>"></object>`,
  `<embed src="javascript:${run}">`,
  `<a href="javascript:${run}">press</a>`,
  `<a href="java\tscript:${run}">press</a>`,
  `<form action="javascript:${run}"><button formaction="javascript:${run}">go</button></form>`,
  `<input autofocus onfocus="${run}">`,
  `<details open ontoggle="${run}"><summary>x</summary>y</details>`,
  `<video><source onerror="${run}"></video>`,
  `<audio src=x onerror="${run}"></audio>`,
  `<body onload="${run}">`,
  `<body onpageshow="${run}">`,
  `<div style="background:url(javascript:${run})">x</div>`,
  `<div style="width:expression(${run})">x</div>`,
  `<link rel=stylesheet href="data:text/css,*{x:expression(${run})}">`,
  `<link rel=import href="https://evil.example/">`,
  `<link rel=preload as=script href="https://evil.example/x.js">`,
  `<style>@import "https://evil.example/x.css";</style>`,
  `<meta http-equiv=refresh content="0;url=javascript:${run}">`,
  `<meta http-equiv="Content-Security-Policy" content="script-src *">`,
  `<base href="https://evil.example/">`,
  `<template><script>${run}</script></template>`,
  `<noscript><p title="</noscript><img src=x onerror=${run}>"></noscript>`,
  `<textarea><img title="</textarea><img src=x onerror=${run}>"></textarea>`,
  `<title><img title="</title><img src=x onerror=${run}>"></title>`,
  `<xmp><p title="</xmp><img src=x onerror=${run}>"></xmp>`,
  `<plaintext><script>${run}</script>`,
  `<!--><img src=x onerror=${run}>-->`,
  `<![CDATA[><img src=x onerror=${run}>]]>`,
  `<?xml-stylesheet href="javascript:${run}"?>`,
  `<p id="__proto__" class="constructor">x</p><form id=document><input name=body></form>`,
  `<img name=getElementById><form name=implementation><input name=createHTMLDocument></form>`,
  `<p onclick=${run} onmouseover='${run}' onfocus="${run}" tabindex=0>x</p>`,
  `<marquee onstart="${run}">x</marquee>`,
  `<dialog open onclose="${run}">x</dialog>`,
  `<select onchange="${run}"><option>x</option></select>`,
  `<table background="javascript:${run}"><tr><td>x</td></tr></table>`,
  `<custom-element onfocus="${run}">x</custom-element>`,
  `<slot onslotchange="${run}">x</slot>`,
  `<portal src="javascript:${run}"></portal>`,
  `<applet code="${run}"></applet>`,
  `<isindex action="javascript:${run}">`,
  `<p title='"><img src=x onerror=${run}>'>x</p>`,
  `<scr<script>ipt>${run}</scr</script>ipt>`,
  `&lt;script&gt;${run}&lt;/script&gt;`,
];

/** Pages with each of them in the body, and some with it in the head. */
export function hostilePages(): readonly (readonly [name: string, content: string])[] {
  return [
    ...markup.map((body, i) => [`body ${i}.html`, aSavedPage({ body })] as const),
    ...markup.slice(0, 12).map((head, i) => [`head ${i}.html`, aSavedPage({ head })] as const),
    ...markup.slice(0, 12).map((bare, i) => [`bare ${i}.html`, bare] as const),
    ["deep.html", `<html>${"<div><b><p>".repeat(40_000)}deep</html>`],
    ["wide.html", `<html><body>${"<p>x".repeat(200_000)}`],
    ["attributes.html", `<p ${Array.from({ length: 50_000 }, (_, i) => `a${i}="x"`).join(" ")}>x</p>`],
    ["unclosed.html", `<html><body><p title="${"x".repeat(2_000_000)}`],
    ["json-ld.html", aSavedPage({ head: `<script type="application/ld+json">${"[".repeat(200_000)}</script>` })],
    [
      "json-ld-proto.html",
      aSavedPage({
        head: `<script type="application/ld+json">{"__proto__":{"@type":"NewsArticle","headline":"x"}}</script>`,
      }),
    ],
    [
      "json-ld-types.html",
      aSavedPage({
        head: `<script type="application/ld+json">{"@type":["NewsArticle",3],"headline":{"a":1},"author":7,"publisher":[null]}</script>`,
      }),
    ],
    ["meta-flood.html", aSavedPage({ head: `<meta name=author content=x>`.repeat(20_000) })],
    [
      "controls.html",
      aSavedPage({
        paragraphs: [
          "\u202eReversed\u2066 text\u200b with invisible signs, and it goes on for quite a while so that it is read at all.",
        ],
      }),
    ],
    ["script.svg", `<svg xmlns="http://www.w3.org/2000/svg" onload="${run}"><script>${run}</script></svg>`],
    ["named-html.svg", `<!doctype html><script>${run}</script>`],
    [
      "xhtml.xhtml",
      `<?xml version="1.0"?><!DOCTYPE html [<!ENTITY x "${"y".repeat(1000)}">]><html xmlns="http://www.w3.org/1999/xhtml"><body><p>&x;&x;</p><script>${run}</script></body></html>`,
    ],
  ];
}
