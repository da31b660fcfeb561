import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { questionData } from "#app/components/forum/thread/question-data.ts";
import { ThreadView } from "#app/components/forum/thread/thread-view.tsx";
import { CountRead } from "#app/components/readership/count-read.tsx";
import { StructuredData } from "#app/components/structured-data.tsx";
import { defineLoader } from "#app/http/handler.server.ts";
import { paths } from "#app/paths.ts";
import { loadThreadPage } from "./load-thread-page.server.ts";

export const loader = defineLoader("anyone", loadThreadPage);

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (!data) return [];
  const { thread, brand, origin, indexed } = data;
  const address = origin + paths.thread(thread);
  return [
    { title: `${thread.title} · ${brand}` },
    { name: "description", content: thread.excerpt },
    { property: "og:title", content: thread.title },
    { property: "og:description", content: thread.excerpt },
    { property: "og:type", content: "article" },
    { property: "og:url", content: address },
    { property: "og:site_name", content: brand },
    { tagName: "link", rel: "canonical", href: address },
    ...(indexed ? [] : [{ name: "robots", content: "noindex, follow" }]),
  ];
};

export default function Thread() {
  const page = useLoaderData<typeof loader>();
  const { thread, indexed, signedIn } = page;
  return (
    <>
      {/* Keyed, so that a mark or an open form never passes from one thread to the next. */}
      <ThreadView key={thread.number} {...page} />
      {/* Search engines are guests. */}
      {thread.kind === "question" && indexed && !signedIn && (
        <StructuredData data={import.meta.env.SSR ? questionData(page) : null} />
      )}
      <CountRead kind="thread" number={thread.number} />
    </>
  );
}
