import { redirect } from "@remix-run/node";
import { defineLoader } from "#app/http/handler.server.ts";
import { paths } from "#app/paths.ts";

export const loader = defineLoader("member", async () => redirect(paths.settingsProfile()));
