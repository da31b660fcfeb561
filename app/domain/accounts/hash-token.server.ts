import { createHash } from "node:crypto";

/** How a one-time token is stored: who reads the table cannot use what it holds. */
export const hashToken = (token: string): string => createHash("sha256").update(token).digest("base64url");
