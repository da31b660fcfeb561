import { type Stop, stopAt } from "./stop.ts";

/** Pages of who is who and of signing in from elsewhere, by who sees them. */
export const SIGN_IN_MEMBER: Stop[] = [
  stopAt("/settings/sign-ins"),
  stopAt("/settings/customer-code"),
  stopAt("/settings/data"),
];

export const SIGN_IN_AGENT: Stop[] = [
  {
    name: "linking a contact by hand",
    path: "/admin/contacts",
    thenLink: /^\/admin\/contacts\/[0-9a-f-]{36}$/,
    thenPath: (contact) => `${contact}/link?q=maya`,
  },
];

export const SIGN_IN_ADMIN: Stop[] = [
  stopAt("/admin/sign-in"),
  stopAt("/admin/sign-in/new"),
  stopAt("/admin/sign-in/new?kind=openid_connect"),
  stopAt("/admin/sign-in/new?kind=facebook"),
];
