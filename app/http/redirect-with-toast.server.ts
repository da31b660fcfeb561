import { redirect } from "@remix-run/node";
import { type Flash, flashCookie } from "./flash.server.ts";

type Toast = Omit<Flash, "tone"> & { tone?: Flash["tone"] };

/** Where a page's action leads when all went well, and what the next page says about it. */
export function redirectWithToast(to: string, toast: Toast): Response {
  return redirect(to, { headers: { "Set-Cookie": flashCookie({ tone: "good", ...toast }) } });
}
