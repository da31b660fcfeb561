import { KINDS } from "#app/domain/moderation/acts.ts";
import { FILTERED_SOURCES, type QueueFilter } from "#app/domain/moderation/queue-filter.ts";
import type { QueuePage } from "#app/domain/moderation/queue-queries.server.ts";
import type { Locale } from "#app/i18n/index.ts";
import { moderationMessages } from "#app/i18n/messages/moderation.ts";
import { queueMessages } from "#app/i18n/messages/moderation-queue.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { Select } from "#app/ui/select.tsx";

type QueueFiltersProps = {
  filter: QueueFilter;
  kinds: QueuePage["kinds"];
  categories: { slug: string; name: Record<Locale, string> }[];
  locale: Locale;
};

/** Four lists and a button; with scripts choosing is enough. */
export function QueueFilters({ filter, kinds, categories, locale }: QueueFiltersProps) {
  const t = useT(queueMessages);
  const m = useT(moderationMessages);
  const filtered = Object.values(filter).some(Boolean);
  const shown = KINDS.filter((kind) => (kinds[kind] ?? 0) > 0 || filter.kind === kind);
  const select = {
    size: "sm",
    labelHidden: true,
    fieldClassName: "m-0! min-w-0 grow basis-[calc(50%-0.25rem)] sm:max-w-44 sm:basis-auto",
  } as const;
  return (
    <form
      key={Object.values(filter).join("|")}
      method="get"
      action={paths.moderation()}
      aria-label={t("filters")}
      className="flex flex-wrap items-center gap-2"
      onChange={(event) => event.currentTarget.requestSubmit()}
    >
      <Select
        {...select}
        name="kind"
        label={t("kind")}
        defaultValue={filter.kind ?? ""}
        options={[
          { value: "", label: t("allKinds") },
          ...shown.map((kind) => ({ value: kind, label: `${m(`kind_${kind}`)} (${kinds[kind] ?? 0})` })),
        ]}
      />
      <Select
        {...select}
        name="source"
        label={t("source")}
        defaultValue={filter.source ?? ""}
        options={[
          { value: "", label: t("allSources") },
          ...FILTERED_SOURCES.map((source) => ({ value: source, label: t(`source_${source}`) })),
        ]}
      />
      <Select
        {...select}
        name="language"
        label={t("language")}
        defaultValue={filter.language ?? ""}
        options={[
          { value: "", label: t("allLanguages") },
          { value: "en", label: t("language_en") },
          { value: "fr", label: t("language_fr") },
        ]}
      />
      <Select
        {...select}
        name="category"
        label={t("category")}
        defaultValue={filter.category ?? ""}
        options={[
          { value: "", label: t("allCategories") },
          ...categories.map(({ slug, name }) => ({ value: slug, label: name[locale] })),
        ]}
      />
      <Button size="sm" className="unscripted-only min-h-8">
        {t("show")}
      </Button>
      {filtered && (
        <a href={paths.moderation()} className="text-sm">
          {t("clear")}
        </a>
      )}
    </form>
  );
}
