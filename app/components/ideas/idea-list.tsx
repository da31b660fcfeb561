import type { IdeaRow as Row } from "#app/domain/ideas/list-queries.server.ts";
import type { Locale } from "#app/i18n/index.ts";
import "./ideas.css";
import { IdeaRow } from "./idea-row.tsx";

type IdeaListProps = { ideas: Row[]; locale: Locale; signedIn: boolean; now: Date; heading?: "h2" | "h3" };

export function IdeaList({ ideas, ...frame }: IdeaListProps) {
  return (
    <ol className="idea-rows">
      {ideas.map((idea) => (
        <IdeaRow key={idea.number} idea={idea} {...frame} />
      ))}
    </ol>
  );
}
