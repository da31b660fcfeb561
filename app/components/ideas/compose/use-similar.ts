import type { RefObject } from "react";
import type { SimilarView } from "#app/domain/ideas/similar-view.ts";
import { paths } from "#app/paths.ts";
import { useWhileTyping } from "./use-while-typing.ts";

const WATCHED = ["title"] as const;

function question(typed: FormData): string {
  const title = String(typed.get("title") ?? "").trim();
  const language = String(typed.get("language") ?? "en");
  return `${paths.similarIdeas()}?${new URLSearchParams({ title, language })}`;
}

/** Ideas like the title being typed. Null until the first answer. */
export function useSimilar(form: RefObject<HTMLFormElement>, enabled: boolean) {
  const [found, setFound] = useWhileTyping<SimilarView[]>(form, { enabled, fields: WATCHED, url: question });

  const markVoted = (number: number, votes: { promotes: number; demotes: number }) =>
    setFound(
      (list) =>
        list?.map((idea) => (idea.number === number ? { ...idea, ...votes, myVote: 1 } : idea)) ?? null,
    );
  return { found, markVoted };
}
