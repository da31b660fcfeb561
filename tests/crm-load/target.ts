import type { ConnectionKind, FactValue } from "#db/schema/crm-sync.ts";
import type { Mapped } from "./scene.ts";

/** A fake CRM full of customers, and what a connection to it needs. */
export type Target = {
  kind: ConnectionKind;
  name: string;
  config: Record<string, string>;
  credentials: Record<string, string>;
  /** Our fact -> their field and its type. */
  mapping: Record<Mapped, { field: string; type: string }>;
  /** What it holds of customer `n`. */
  held(n: number): Record<Mapped, FactValue> & { communityId: string | null };
  /** Writes that reached contacts. `repeated` wrote what stood there already. */
  written(): { created: number; changed: number; repeated: number };
  /** Titles of all entries it has of customer `n`. */
  entries(n: number): string[];
  calls(): number;
  /** The most calls it was answering at one time. */
  mostTogether(): number;
  /** The documented limit these calls are held against, in words. */
  limit: string;
  /** Each answer comes so many milliseconds late. */
  delay(ms: number): void;
  unreachable(on: boolean): void;
  close(): Promise<void>;
};
