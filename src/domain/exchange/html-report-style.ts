/** The look of a report: the reader's shapes and colours, on screen and on paper. */
export const htmlReportStyle = `
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
article { font-family: Georgia, serif; font-size: 1.05rem; line-height: 1.9; }
.article + .article { margin-top: 4rem; border-top: 2px solid; padding-top: 2rem; }
.furniture, .byline, .head, footer, .legend { color: light-dark(#555, #aaa); font-size: .9rem; }
.note { border-left: 3px solid; padding-left: .75rem; white-space: pre-line; }
table { border-collapse: collapse; width: 100%; }
th, td { border: 1px solid light-dark(#bbb, #555); padding: .35rem .5rem; text-align: left; vertical-align: top; }
td p { margin: .35rem 0 0; font-size: .9rem; white-space: pre-line; overflow-wrap: anywhere; }
sup { font: .7rem/1 system-ui, sans-serif; margin-right: .1em; }
sup a { color: inherit; }
article span { text-decoration-line: underline; text-decoration-skip-ink: none; text-decoration-thickness: .1em; }
.line1 { text-underline-offset: .15em; } .line2 { text-underline-offset: .42em; } .line3 { text-underline-offset: .66em; }
.sourced { --c: light-dark(#12724a, #62c796); text-decoration-style: solid; }
.unsourced { --c: light-dark(#8f5a00, #e6b052); text-decoration-style: dashed; }
.denied { --c: light-dark(#b3261e, #ff9389); text-decoration-style: double; }
.contested { --c: light-dark(#6b3fa0, #c6a5f4); text-decoration-style: wavy; }
.open { --c: light-dark(#666, #999); text-decoration-style: dotted; }
article span { text-decoration-color: var(--c); }
td[class], .legend span { color: var(--c); white-space: nowrap; }
@media print {
  :root { color-scheme: light; font-size: 10pt; }
  body { max-width: none; margin: 0; padding: 0; }
  .article + .article { break-before: page; border: 0; margin: 0; padding: 0; }
  thead { display: table-header-group; }
  tr, li, h1, h2, h3, h4 { break-inside: avoid; }
  h1, h2, h3, h4 { break-after: avoid; }
  a { color: inherit; text-decoration: none; }
}
`;
