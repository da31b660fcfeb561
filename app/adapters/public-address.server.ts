import { BlockList, isIP } from "node:net";
import os from "node:os";

/** Everything that is not the open internet: this machine, local networks, and ways to reach either through another. */
const closed = new BlockList();
for (const [network, bits] of [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  // Looks public, and is the host of a virtual machine at Azure: it hands out what the machine is made from.
  ["168.63.129.16", 32],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 4],
  ["240.0.0.0", 4],
] as const) {
  closed.addSubnet(network, bits, "ipv4");
}

/** Of IPv6 only global unicast is open, without tunnels that carry an IPv4 address inside and documentation. */
const open6 = new BlockList();
open6.addSubnet("2000::", 3, "ipv6");
const closed6 = new BlockList();
for (const [network, bits] of [
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],
  ["3fff::", 20],
] as const) {
  closed6.addSubnet(network, bits, "ipv6");
}

/** This machine's own, public ones too: whoever comes from inside passes by the firewall. */
function isOwn(address: string, family: "ipv4" | "ipv6"): boolean {
  const own = new BlockList();
  for (const { address: one, family: of } of Object.values(os.networkInterfaces()).flatMap(
    (all) => all ?? [],
  ))
    own.addAddress(one, of === "IPv4" ? "ipv4" : "ipv6");
  return own.check(address, family);
}

/** True for an address of the open internet that is somebody else's. */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return !closed.check(address, "ipv4") && !isOwn(address, "ipv4");
  if (family !== 6) return false;
  return open6.check(address, "ipv6") && !closed6.check(address, "ipv6") && !isOwn(address, "ipv6");
}
