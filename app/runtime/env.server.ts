import { z } from "zod";

const optional = z.preprocess((value) => (value === "" ? undefined : value), z.string().optional());

const schema = z.object({
  NODE_ENV: z.enum(["development", "production", "test"]).default("development"),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().default("127.0.0.1"),
  DATABASE_URL: optional,
  RUCHE_DATA_DIR: z.string().default(".data"),
  RUCHE_SECRET: optional,
  /** The secret before this one, until `npm run admin -- reseal` has encrypted everything anew. */
  RUCHE_SECRET_PREVIOUS: optional,
  RUCHE_BASE_URL: optional,
  RUCHE_DEMO: z.preprocess((value) => value === "1" || value === "true", z.boolean()).default(false),
  RUCHE_TRUST_PROXY: z.preprocess((value) => value === "1" || value === "true", z.boolean()).default(false),
  RUCHE_COMPRESS: z.preprocess((value) => value !== "0" && value !== "false", z.boolean()).default(true),
  RUCHE_WORKER: z.preprocess((value) => value !== "0" && value !== "false", z.boolean()).default(true),
  RUCHE_DB_POOL: z.coerce.number().int().min(1).max(100).default(4),
  /** Host names that requests of ours (webhooks, CRMs, sign-in) may reach although they are on a private network. Comma separated. */
  RUCHE_OUTGOING_ALLOW: z.string().default(""),
  SMTP_URL: optional,
  MAIL_FROM: z.string().default("Ruche <no-reply@localhost>"),
  /** Where answers to cases arrive; whoever receives them there posts them to /inbound/mail with the secret. */
  INBOUND_MAIL_ADDRESS: z.preprocess(
    (value) => (value === "" ? undefined : value),
    z.email("is not an e-mail address").optional(),
  ),
  INBOUND_MAIL_SECRET: z.preprocess(
    (value) => (value === "" ? undefined : value),
    z.string().min(16, "has fewer than 16 characters").optional(),
  ),
  /** Address of a Meilisearch server; without one, Postgres searches. */
  MEILI_URL: optional,
  MEILI_MASTER_KEY: optional,
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"]).default("info"),
});

export type Env = z.infer<typeof schema>;

/** Checks the environment; throws an Error whose message names each bad variable on one line. */
export function parseEnv(source: Record<string, string | undefined>): Env {
  const result = schema.safeParse(source);
  if (result.success) return result.data;
  const problems = result.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
  throw new Error(`Bad environment: ${problems.join("; ")}`);
}

export const env: Env = parseEnv(process.env);

/**
 * What a deployed server must have. Returns the reason to refuse, or null. The demo and development make their own
 * secret and database.
 */
export function productionProblem(env: Env): string | null {
  if (env.NODE_ENV !== "production" || env.RUCHE_DEMO) return null;
  if (!env.DATABASE_URL)
    return "DATABASE_URL is not set. Give the URL of a PostgreSQL database, or run `npm run demo`.";
  if (!env.RUCHE_SECRET) return "RUCHE_SECRET is not set. Make one with: openssl rand -base64 32";
  if (env.RUCHE_SECRET.length < 32 || new Set(env.RUCHE_SECRET).size < 10) {
    return "RUCHE_SECRET is too weak: at least 32 random characters. Make one with: openssl rand -base64 32";
  }
  if (!env.RUCHE_BASE_URL)
    return "RUCHE_BASE_URL is not set. It is the public address, such as https://ideas.example.com";
  return null;
}
