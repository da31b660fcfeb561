import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import "#app/components/ideas/roadmap.css";
import { RoadmapColumn } from "#app/components/ideas/roadmap-column.tsx";
import { Page } from "#app/components/shell/page.tsx";
import { getRoadmap } from "#app/domain/ideas/roadmap-queries.server.ts";
import { defineLoader } from "#app/http/handler.server.ts";
import { translator } from "#app/i18n/index.ts";
import { roadmapMessages } from "#app/i18n/messages/roadmap.ts";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button-link.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";

export const loader = defineLoader("anyone", async ({ sql, community, locale, now }) => ({
  columns: await getRoadmap(sql, { community, locale }),
  brand: community.name,
  locale,
  now,
}));

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (!data) return [];
  const t = translator(roadmapMessages, data.locale);
  return [{ title: `${t("title")} · ${data.brand}` }, { name: "description", content: t("lead") }];
};

export default function Roadmap() {
  const { columns, locale, now } = useLoaderData<typeof loader>();
  const t = translator(roadmapMessages, locale);
  const see = (
    <ButtonLink href={paths.ideas()} variant="primary">
      {t("seeIdeas")}
    </ButtonLink>
  );
  return (
    <Page title={t("title")} lead={t("lead")}>
      {columns.some((column) => column.count > 0) ? (
        <div className="roadmap">
          {columns.map((column) => (
            <RoadmapColumn key={column.key} column={column} locale={locale} now={now} />
          ))}
        </div>
      ) : (
        <EmptyState icon="map" title={t("emptyTitle")} text={t("emptyText")} action={see} />
      )}
    </Page>
  );
}
