/** What systems put into folders, and browsers beside the pages they save. */
const besideArticles = /(?:^|\/)(?:__MACOSX\/|\.(?!\.\/)|Thumbs\.db$|desktop\.ini$|[^/]+_files\/)/i;

/** Pictures, sounds, styles, scripts and fonts. */
const noText =
  /\.(?:png|jpe?g|gif|svg|webp|avif|ico|bmp|tiff?|mp[34]|m4a|wav|webm|mov|css|m?js|map|woff2?|ttf|otf|eot)$/i;

/** Whether a file of a folder or an archive lies beside the articles there and is none itself. By its path, `/` between. */
export function isBeside(path: string): boolean {
  return besideArticles.test(path) || noText.test(path);
}
