// pdf.js's own worker, which registers itself when it is loaded, as a file of the desk's own origin.
import "pdfjs-dist/build/pdf.worker.mjs";
