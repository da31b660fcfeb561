import { hash } from "@node-rs/argon2";

/** Argon2id with the library's defaults (19 MiB, two passes), off the event loop. Never call it inside a transaction. */
export const hashPassword = (password: string): Promise<string> => hash(password.normalize("NFKC"));
