import { env } from "./env.server.ts";

let fallback = `http://localhost:${env.PORT}`;

/** Without RUCHE_BASE_URL, the address the server listens on. */
export function setListeningUrl(url: string): void {
  fallback = url;
}

/** The public address of the community, without a slash at the end. */
export const baseUrl = () => (env.RUCHE_BASE_URL ?? fallback).replace(/\/+$/, "");
