import type { ThreadPage } from "#app/domain/forum/thread-page.ts";
import type { PostList, ThreadPost } from "#app/domain/forum/thread-post.ts";
import { paths } from "#app/paths.ts";

const ENTITIES: Record<string, string> = {
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#39;": "'",
  "&amp;": "&",
};

/** The words of rendered Markdown, without markup. */
const wordsOf = (html: string) =>
  html
    .replace(/<[^>]+>/g, " ")
    .replace(/&(?:lt|gt|quot|#39|amp);/g, (entity) => ENTITIES[entity]!)
    .replace(/\s+/g, " ")
    .trim();

type Published = { thread: ThreadPage; posts: PostList; origin: string };

/** A question as search engines read it: schema.org QAPage. */
export function questionData({ thread, posts, origin }: Published) {
  const url = origin + paths.thread(thread);
  const person = ({ name, username }: ThreadPage["author"]) => ({
    "@type": "Person",
    name,
    url: origin + paths.person(username),
  });
  const answer = (post: ThreadPost) => ({
    "@type": "Answer",
    text: wordsOf(post.html),
    url: `${url}#${paths.answerAnchor(post.number)}`,
    upvoteCount: post.helpful + post.historic,
    datePublished: post.createdAt.toISOString(),
    ...(post.editedAt && { dateModified: post.editedAt.toISOString() }),
    author: person(post.author),
  });
  const shown = posts.items.filter((post) => !post.gap && !post.apart);
  return {
    "@context": "https://schema.org",
    "@type": "QAPage",
    mainEntity: {
      "@type": "Question",
      name: thread.title,
      text: wordsOf(thread.html),
      url,
      inLanguage: thread.language,
      answerCount: thread.answers,
      upvoteCount: thread.meToo.count + thread.meToo.historic,
      datePublished: thread.createdAt.toISOString(),
      ...(thread.editedAt && { dateModified: thread.editedAt.toISOString() }),
      author: person(thread.author),
      ...(posts.accepted && !posts.accepted.gap && { acceptedAnswer: answer(posts.accepted) }),
      ...(shown.length > 0 && { suggestedAnswer: shown.map(answer) }),
    },
  };
}
