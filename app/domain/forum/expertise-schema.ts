import { z } from "zod";
import { normaliseTags } from "#app/domain/core/normalise-tags.ts";
import { EXPERTISE_TAGS_MAX, EXPERTISE_TEXT_MAX } from "./expertise-limits.ts";

/** Categories by their slug; tags typed, and those ticked among the proposed ones. */
export const expertiseSchema = z
  .object({
    categories: z.array(z.string().max(100)).max(200).default([]),
    tags: z.string().max(EXPERTISE_TEXT_MAX, "too_long").default(""),
    proposed: z.array(z.string().max(100)).max(100).default([]),
  })
  .transform(({ categories, tags, proposed }) => ({
    categories,
    tags: normaliseTags([tags, ...proposed].join(",")),
  }))
  .refine(({ tags }) => tags.length <= EXPERTISE_TAGS_MAX, { path: ["tags"], message: "too_many_tags" });
export type ExpertiseInput = z.infer<typeof expertiseSchema>;
