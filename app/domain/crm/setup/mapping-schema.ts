import { z } from "zod";
import { COMMUNITY_FIELDS } from "../community-fields.ts";
import type { WantedMapping } from "./save-mapping.server.ts";

const FIELD_NAME_MAX = 200;

/** Our id has a field of its own, or a place of its own, and is not for the mapping to move. */
export const MAPPED_FACTS = COMMUNITY_FIELDS.filter((fact) => fact !== "community_id");

/** One select per fact; an empty one is not written. */
export const mappingSchema = z.record(z.string(), z.unknown()).transform(
  (values): WantedMapping =>
    Object.fromEntries(
      MAPPED_FACTS.flatMap((fact) => {
        const value = values[fact];
        return typeof value === "string" && value !== "" ? [[fact, value.slice(0, FIELD_NAME_MAX)]] : [];
      }),
    ),
);
