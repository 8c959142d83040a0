import { BlockList, isIP, isIPv4 } from "node:net";

/**
 * Ranges that lead to no public server: IANA's registries of special-purpose addresses (RFC 6890 and its updates),
 * multicast, and what embeds IPv4 addresses in IPv6 in a way that a gateway of one's own network might unwrap.
 */
const closed = new BlockList();
for (const [network, prefix] of [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.31.196.0", 24],
  ["192.52.193.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["192.175.48.0", 24],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 4],
  ["240.0.0.0", 4],
] as const)
  closed.addSubnet(network, prefix, "ipv4");

/** Of IPv6, only what is given out to be reached from everywhere is open at all. */
const open = new BlockList();
open.addSubnet("2000::", 3, "ipv6");

const closedAmongOpen = new BlockList();
for (const [network, prefix] of [
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],
  ["2620:4f:8000::", 48],
  ["3fff::", 20],
] as const)
  closedAmongOpen.addSubnet(network, prefix, "ipv6");

/** `::ffff:a.b.c.d`, as a resolver may write an IPv4 address. */
const mapped = /^::ffff:(\d{1,3}(?:\.\d{1,3}){3})$/i;

/** Whether an IP address, as a resolver gives it, is one that everybody on the internet means the same server by. */
export function isPublicAddress(address: string): boolean {
  const bare = address.replace(/%.*$/, "");
  if (bare !== address || isIP(address) === 0) return false;
  const inside = mapped.exec(address)?.[1];
  if (inside !== undefined) return isIPv4(inside) && !closed.check(inside, "ipv4");
  if (isIPv4(address)) return !closed.check(address, "ipv4");
  return open.check(address, "ipv6") && !closedAmongOpen.check(address, "ipv6");
}

/** Whether an IP address is this machine's own. */
export function isLoopback(address: string): boolean {
  return address.startsWith("127.") || address === "::1";
}
