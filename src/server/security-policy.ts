/** What differs between the ways the page is served. */
export type PolicySetting = {
  /** Where the dev server writes inline scripts and styles into the page, they carry this nonce. */
  readonly nonce?: string;
  /** The dev server's web socket, an origin such as `ws://127.0.0.1:4317`. */
  readonly socket?: string;
};

/**
 * The page's Content-Security-Policy: nothing but what the desk itself brings, no inline script but by nonce, no
 * evaluated text, no other origin. `data:` images are the icons that style sheets embed.
 */
export function contentSecurityPolicy({ nonce, socket }: PolicySetting = {}): string {
  const inline = nonce === undefined ? [] : [`'nonce-${nonce}'`];
  const directives: readonly (readonly [string, ...string[]])[] = [
    ["default-src", "'none'"],
    ["script-src", "'self'", ...inline],
    ["worker-src", "'self'"],
    ["style-src", "'self'", ...inline],
    ["img-src", "'self'", "data:"],
    ["font-src", "'self'"],
    ["connect-src", "'self'", ...(socket === undefined ? [] : [socket])],
    ["base-uri", "'none'"],
    ["form-action", "'none'"],
  ];
  return directives.map((directive) => directive.join(" ")).join("; ");
}

/**
 * The headers of every answer. `frame-ancestors` stands here and not in the policy above, which the built page carries
 * in a meta element: browsers ignore it there, and say so in the console.
 */
export function securityHeaders(setting: PolicySetting = {}): Readonly<Record<string, string>> {
  return {
    "Content-Security-Policy": `${contentSecurityPolicy(setting)}; frame-ancestors 'none'`,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Cross-Origin-Opener-Policy": "same-origin",
  };
}
