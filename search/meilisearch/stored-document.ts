import type { SearchDocument } from "../engine.ts";
import { priorOf } from "../prior.ts";

/** A document as Meilisearch keeps it. */
export type StoredDocument = {
  /** The key, of letters it allows in one: `idea_<id>`. */
  key: string;
  kind: string;
  id: string;
  language: string;
  title: string;
  text: string;
  tags: string[];
  category: string;
  state: string;
  audience: string;
  prior: number;
};

/** Said of a document that is in no language, because an empty value cannot be filtered by. */
export const NO_LANGUAGE = "none";

export const storedKey = (key: string) => key.replaceAll(":", "_");
export const keyOf = (stored: string) => stored.replaceAll("_", ":");

export const toStored = (document: SearchDocument): StoredDocument => ({
  key: storedKey(document.key),
  kind: document.kind,
  id: document.id,
  language: document.language || NO_LANGUAGE,
  title: document.title,
  text: document.text,
  tags: document.tags,
  category: document.categoryId ?? "",
  state: document.state,
  audience: document.audience,
  prior: priorOf(document),
});
