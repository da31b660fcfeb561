const TAG_LENGTH_MAX = 30;

/** "#Dark mode, dark-mode, API" -> ["dark-mode", "api"]: lower case, words joined, each once. */
export function normaliseTags(typed: string): string[] {
  const tags = typed.split(/[,;\n]/).map((tag) =>
    tag
      .normalize("NFC")
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}+#.]+/gu, "-")
      .replace(/^[-#.]+|[-.]+$/g, "")
      .slice(0, TAG_LENGTH_MAX)
      .replace(/-+$/, ""),
  );
  return [...new Set(tags.filter(Boolean))];
}
