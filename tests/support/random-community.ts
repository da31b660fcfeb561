import { type MemberActor, SYSTEM } from "#app/domain/core/actor.ts";
import { DomainError } from "#app/domain/core/errors.ts";
import { recordEvent } from "#app/domain/core/record-event.server.ts";
import { linkThread, unlinkThread } from "#app/domain/faq/link-thread.server.ts";
import { restoreArticle, retireArticle } from "#app/domain/faq/set-retired.server.ts";
import { acceptPost } from "#app/domain/forum/accept-post.server.ts";
import { convertToIdea } from "#app/domain/forum/convert-to-idea.server.ts";
import { convertToQuestion } from "#app/domain/forum/convert-to-question.server.ts";
import { deletePost } from "#app/domain/forum/delete-post.server.ts";
import { deleteRemark } from "#app/domain/forum/delete-remark.server.ts";
import { postRemark } from "#app/domain/forum/post-remark.server.ts";
import { restorePost } from "#app/domain/forum/restore-post.server.ts";
import { setHelpful } from "#app/domain/forum/set-helpful.server.ts";
import { setPostVisibility } from "#app/domain/forum/set-post-visibility.server.ts";
import { setThreadVisibility } from "#app/domain/forum/set-thread-visibility.server.ts";
import { unacceptPost } from "#app/domain/forum/unaccept-post.server.ts";
import { withdrawPost } from "#app/domain/forum/withdraw-post.server.ts";
import { changeIdeaStatus } from "#app/domain/ideas/change-idea-status.server.ts";
import { deleteComment } from "#app/domain/ideas/delete-comment.server.ts";
import { extendIdea } from "#app/domain/ideas/extend-idea.server.ts";
import { mergeIdeas } from "#app/domain/ideas/merge-ideas.server.ts";
import { moveIdeas } from "#app/domain/ideas/move-ideas.server.ts";
import { recategoriseIdeas } from "#app/domain/ideas/recategorise-ideas.server.ts";
import { restoreComment } from "#app/domain/ideas/restore-comment.server.ts";
import { setCommentVisibility } from "#app/domain/ideas/set-comment-visibility.server.ts";
import { setIdeaVisibility } from "#app/domain/ideas/set-idea-visibility.server.ts";
import { setVote } from "#app/domain/ideas/set-vote.server.ts";
import { undoMoves } from "#app/domain/ideas/undo-moves.server.ts";
import { unmergeIdea } from "#app/domain/ideas/unmerge-idea.server.ts";
import { voteOnComment } from "#app/domain/ideas/vote-on-comment.server.ts";
import { newId } from "#db/ids.ts";
import type { Db } from "#db/types.ts";
import { db, sql } from "#tests/support/database.ts";
import { aPublishedArticle } from "#tests/support/factories/article-scene.ts";
import { aPostedComment, aPostedIdea } from "#tests/support/factories/discussion.ts";
import { aGivenAnswer, anAskedThread } from "#tests/support/factories/forum.ts";
import { aCategory } from "#tests/support/factories/idea.ts";
import { aMember } from "#tests/support/factories/member.ts";

type Row = { id: string; number: number };

/** A community in which anything may happen next, always the same for the same seed. */
export class RandomCommunity {
  readonly members: MemberActor[] = [];
  #staff!: MemberActor;
  #state: number;
  #batches: string[] = [];
  #categories: string[] = [];

  constructor(seed: number) {
    this.#state = seed;
  }

  async begin(size: number): Promise<this> {
    this.#staff = await aMember({ role: "admin" });
    for (let i = 0; i < size; i += 1) this.members.push(await aMember());
    this.#categories = [await aCategory(), await aCategory("machines")];
    await aPostedIdea(this.members[0]);
    await anAskedThread({ by: this.members[1]! });
    return this;
  }

  number(below: number): number {
    this.#state = (Math.imul(this.#state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((this.#state / 2 ** 32) * below);
  }

  one<T>(list: readonly T[]): T {
    return list[this.number(list.length)]!;
  }

  /** Lets something happen; what is not allowed does not. */
  async step(): Promise<void> {
    try {
      await this.one(this.#acts)();
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
    }
  }

  async #row(table: string): Promise<Row> {
    const rows = await sql<Row[]>`select id, number::int as number from ${sql(table)} order by number`;
    return rows.length > 0 ? this.one(rows) : { id: newId(), number: 0 };
  }

  #either = (): boolean => this.number(3) > 0;
  #visibility = () => this.one(["public", "public", "hidden", "removed"] as const);
  #who = () => this.one(this.members);
  #inTransaction = <T>(act: (tx: Db) => Promise<T>) => db.transaction((tx) => act(tx as Db));

  async #vote(): Promise<void> {
    await setVote(sql, this.#who(), {
      number: (await this.#row("ideas")).number,
      value: this.one([1, 1, 1, 0, -1] as const),
    });
  }

  async #hold(): Promise<void> {
    const [vote] = await sql<{ targetId: string; memberId: string }[]>`
      select idea_id as "targetId", member_id as "memberId" from idea_votes order by md5(idea_id::text || member_id::text || ${this.number(99)}) limit 1`;
    if (!vote) return;
    const votes = [{ kind: "idea" as const, ...vote }];
    const name = this.#either() ? ("votes.quarantined" as const) : ("votes.released" as const);
    await recordEvent(db, SYSTEM, name, { signalId: newId(), votes });
  }

  async #flag(): Promise<void> {
    const flag = { flagId: newId(), memberId: this.#who().id, kind: "idea", targetId: newId() };
    await recordEvent(db, this.#staff, "flag.decided", { ...flag, upheld: true });
    if (this.#either()) await recordEvent(db, this.#staff, "flag.undecided", flag);
  }

  async #article(): Promise<void> {
    const article = await aPublishedArticle({ author: this.#who() }).catch(() => aPublishedArticle());
    const { number: thread } = await this.#row("threads");
    const link = { number: article.number, thread };
    await linkThread(db, this.#staff, { ...link, answer: (await this.#row("posts")).number });
    if (this.#either()) await retireArticle(db, this.#staff, article);
    if (this.#either()) await restoreArticle(db, this.#staff, article);
    if (!this.#either()) await unlinkThread(db, this.#staff, link);
  }

  readonly #acts: (() => Promise<unknown>)[] = [
    () => this.#vote(),
    () => this.#vote(),
    () => this.#vote(),
    () => this.#hold(),
    () => this.#flag(),
    () => this.#article(),
    () =>
      aPostedIdea(this.#who(), {
        title: `Idea ${this.number(1e6)}`,
        category: this.one(["general", "machines"]),
      }),
    async () => aPostedComment((await this.#row("ideas")).number, this.#who()),
    async () => aPostedComment((await this.#row("ideas")).number, this.#who()),
    async () => deleteComment(db, this.#staff, await this.#row("idea_comments")),
    async () => restoreComment(db, this.#staff, await this.#row("idea_comments")),
    async () =>
      voteOnComment(db, this.#who(), {
        ...(await this.#row("idea_comments")),
        value: this.one([1, 1, 0, -1] as const),
      }),
    async () => extendIdea(db, this.#staff, { ...(await this.#row("idea_comments")), on: this.#either() }),
    async () => {
      const { id } = await this.#row("ideas");
      await this.#inTransaction((tx) => setIdeaVisibility(tx, this.#staff, { id, to: this.#visibility() }));
    },
    async () => {
      const { id } = await this.#row("idea_comments");
      await this.#inTransaction((tx) =>
        setCommentVisibility(tx, this.#staff, { id, to: this.#visibility() }),
      );
    },
    async () => {
      const { id } = await this.#row("threads");
      await this.#inTransaction((tx) => setThreadVisibility(tx, this.#staff, { id, to: this.#visibility() }));
    },
    async () => {
      const { id } = await this.#row("posts");
      await this.#inTransaction((tx) => setPostVisibility(tx, this.#staff, { id, to: this.#visibility() }));
    },
    async () =>
      changeIdeaStatus(db, this.#staff, {
        ...(await this.#row("ideas")),
        to: this.one(["received", "accepted", "planned", "implemented", "archived", "not-planned"]),
        reason: "Because somebody has to decide it one way or another.",
      }),
    async () => {
      const { number } = await this.#row("ideas");
      const to = this.one(["received", "accepted", "implemented"]);
      const { batchId } = await moveIdeas(db, this.#staff, { numbers: [number], to, reason: "" });
      this.#batches.push(batchId);
    },
    async () => {
      const batchId = this.#batches.pop();
      if (batchId) await undoMoves(db, this.#staff, { batchId });
    },
    async () => {
      const [one, other] = [await this.#row("ideas"), await this.#row("ideas")];
      await mergeIdeas(db, this.#staff, { number: one.number, into: other.number });
    },
    async () => unmergeIdea(db, this.#staff, await this.#row("ideas")),
    async () =>
      recategoriseIdeas(db, this.#staff, {
        numbers: [(await this.#row("ideas")).number],
        categoryId: this.one(this.#categories),
      }),
    () => anAskedThread({ by: this.#who() }),
    async () => aGivenAnswer((await this.#row("threads")).number, this.#who()),
    async () => aGivenAnswer((await this.#row("threads")).number, this.#who()),
    async () => setHelpful(sql, this.#who(), { ...(await this.#row("posts")), on: this.#either() }),
    async () => setHelpful(sql, this.#who(), { ...(await this.#row("posts")), on: this.#either() }),
    async () => acceptPost(db, this.#staff, { ...(await this.#row("posts")), note: "It works." }),
    async () => unacceptPost(db, this.#staff, { ...(await this.#row("posts")), note: "It does not." }),
    async () => deletePost(db, this.#staff, await this.#row("posts")),
    async () => restorePost(db, this.#staff, await this.#row("posts")),
    async () => withdrawPost(db, this.#staff, { postId: (await this.#row("posts")).id, reason: "withdrawn" }),
    async () => {
      const { number } = await this.#row("threads");
      const answer = this.#either() ? (await this.#row("posts")).number : undefined;
      await postRemark(db, this.#who(), { number, answer, body: "Which lamp?" });
    },
    async () => deleteRemark(db, this.#staff, await this.#row("thread_comments")),
    async () => convertToIdea(db, this.#staff, { ...(await this.#row("threads")), category: "general" }),
    async () => convertToQuestion(db, this.#staff, { ...(await this.#row("ideas")), category: "general" }),
  ];
}
