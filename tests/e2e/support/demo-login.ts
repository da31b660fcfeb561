import { DEMO_LOGINS } from "../../../db/seed/demo/logins.ts";

export type DemoRole = (typeof DEMO_LOGINS)[number]["role"];

/** Who plays that role in the demo. */
export function demoLogin(role: DemoRole) {
  return DEMO_LOGINS.find((login) => login.role === role)!;
}
