import type { Role } from "../../schema/accounts.ts";

export type DemoLogin = { email: string; password: string; role: Role; displayName: string; username: string; locale: "en" | "fr" };

/** Who one can be in the demo: one login per role, printed at the start. Never created outside demo mode. */
export const DEMO_LOGINS: readonly DemoLogin[] = [
  { role: "member", displayName: "Maya Lindqvist", username: "maya", email: "member@ruche.example", password: "demo-member-2026", locale: "en" },
  { role: "moderator", displayName: "Karim Benali", username: "karim", email: "moderator@ruche.example", password: "demo-moderator-2026", locale: "fr" },
  { role: "product_manager", displayName: "Claire Fontaine", username: "claire", email: "pm@ruche.example", password: "demo-pm-2026", locale: "fr" },
  { role: "agent", displayName: "Tom Okafor", username: "tom", email: "agent@ruche.example", password: "demo-agent-2026", locale: "en" },
  { role: "admin", displayName: "Inès Moreau", username: "ines", email: "admin@ruche.example", password: "demo-admin-2026", locale: "en" },
];
