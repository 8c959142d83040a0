/**
 * Where the desk lives. The browser keeps its database per origin, so another host name or another port
 * would be another, empty desk: there is one address, and everything that needs it reads it here.
 * Tests alone set CLAIMDESK_PORT, so that they never meet a desk at work.
 */
export const HOST = "127.0.0.1";
export const PORT = Number(process.env["CLAIMDESK_PORT"] ?? 4317);
export const ADDRESS = `http://${HOST}:${PORT}/`;
