/** mammoth's build for browsers, which its types leave out; it is the same as its main module, without Node's files. */
declare module "mammoth/mammoth.browser.js" {
  import mammoth from "mammoth";
  export default mammoth;
}
