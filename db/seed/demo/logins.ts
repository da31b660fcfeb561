import type { Role } from "../../schema/accounts.ts";

export type DemoLogin = {
  email: string;
  password: string;
  role: Role;
  displayName: string;
  username: string;
  locale: "en" | "fr";
};

/** One for all, so that nobody has to look it up twice. */
const DEMO_PASSWORD = "ruche-demo-2026";

/** Who one can be in the demo: one login per role, printed at the start. Never created outside demo mode. */
export const DEMO_LOGINS: readonly DemoLogin[] = [
  {
    role: "member",
    displayName: "Maya Lindqvist",
    username: "maya",
    email: "member@ruche.example",
    password: DEMO_PASSWORD,
    locale: "en",
  },
  {
    role: "moderator",
    displayName: "Karim Benali",
    username: "karim",
    email: "moderator@ruche.example",
    password: DEMO_PASSWORD,
    locale: "fr",
  },
  {
    role: "product_manager",
    displayName: "Claire Fontaine",
    username: "claire",
    email: "pm@ruche.example",
    password: DEMO_PASSWORD,
    locale: "fr",
  },
  {
    role: "agent",
    displayName: "Tom Okafor",
    username: "tom",
    email: "agent@ruche.example",
    password: DEMO_PASSWORD,
    locale: "en",
  },
  {
    role: "admin",
    displayName: "Inès Moreau",
    username: "ines",
    email: "admin@ruche.example",
    password: DEMO_PASSWORD,
    locale: "en",
  },
];
