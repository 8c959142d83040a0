// pdf.js's own worker, which registers itself when it is loaded, as a file of the desk's own origin.
// oxlint-disable-next-line import/no-unassigned-import -- it is imported for its effect
import "pdfjs-dist/build/pdf.worker.mjs";
