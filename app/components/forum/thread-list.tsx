import type { ThreadRow as Row } from "#app/domain/forum/thread-list-queries.server.ts";
import type { Locale } from "#app/i18n/index.ts";
import "#app/components/ideas/ideas.css";
import "./forum.css";
import { ThreadRow } from "./thread-row.tsx";

type ThreadListProps = { threads: Row[]; locale: Locale; now: Date; heading?: "h2" | "h3" };

export function ThreadList({ threads, ...frame }: ThreadListProps) {
  return (
    <ol className="idea-rows">
      {threads.map((thread) => (
        <ThreadRow key={thread.number} thread={thread} {...frame} />
      ))}
    </ol>
  );
}
