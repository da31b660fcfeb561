import { beforeEach, describe, expect, test } from "vitest";
import type { MemberActor } from "#app/domain/core/actor.ts";
import { listArticleCategories } from "#app/domain/faq/category-choice-queries.server.ts";
import { createArticle } from "#app/domain/faq/create-article.server.ts";
import { deleteArticleCategory } from "#app/domain/faq/delete-article-category.server.ts";
import { moveArticleCategory } from "#app/domain/faq/move-article-category.server.ts";
import { saveArticleCategory } from "#app/domain/faq/save-article-category.server.ts";
import { db, sql } from "#tests/support/database.ts";
import { aDraft, LAMP } from "#tests/support/factories/article-scene.ts";
import { aMember } from "#tests/support/factories/member.ts";

let editor: MemberActor;

beforeEach(async () => {
  await sql`delete from article_categories`;
  editor = await aMember({ role: "agent" });
});

const save = (name: string, parentId: string | null = null, id: string | null = null) =>
  saveArticleCategory(db, editor, {
    id,
    nameEn: name,
    nameFr: name,
    descriptionEn: "",
    descriptionFr: "",
    parentId,
  });
const tree = async () =>
  (await listArticleCategories(sql)).map(({ name, level }) => `${"-".repeat(level)}${name.en}`);

describe("the tree of categories", () => {
  test("has three levels at most, also when a branch is moved", async () => {
    const a = await save("A");
    const b = await save("B", a.id);
    const c = await save("C", b.id);
    expect(await tree()).toEqual(["-A", "--B", "---C"]);
    await expect(save("D", c.id)).rejects.toMatchObject({ fields: { parentId: "too_deep" } });
    const x = await save("X");
    await expect(save("A", x.id, a.id)).rejects.toMatchObject({ fields: { parentId: "too_deep" } });
    await expect(save("A", c.id, a.id)).rejects.toMatchObject({ fields: { parentId: "category_in_itself" } });
    await save("B", x.id, b.id);
    expect(await tree()).toEqual(["-A", "-X", "--B", "---C"]);
  });

  test("two moves at once do not make a circle", async () => {
    const [a, b] = [await save("A"), await save("B")];
    const both = await Promise.allSettled([save("A", b.id, a.id), save("B", a.id, b.id)]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await tree()).toHaveLength(2);
  });

  test("keeps a category's address when its name changes, and no two have the same", async () => {
    const { id } = await save("First steps");
    expect(await save("Getting going", null, id)).toEqual({ id, slug: "first-steps" });
    await expect(save("First steps")).rejects.toMatchObject({ fields: { nameEn: "name_taken" } });
    expect(await sql`select action from audit_entries order by id`).toEqual([
      { action: "article_category.created" },
      { action: "article_category.changed" },
    ]);
  });

  test("is put in order one place at a time", async () => {
    const [, b] = [await save("A"), await save("B"), await save("C")];
    await moveArticleCategory(db, editor, { id: b.id, direction: "up" });
    expect(await tree()).toEqual(["-B", "-A", "-C"]);
    await moveArticleCategory(db, editor, { id: b.id, direction: "up" });
    await moveArticleCategory(db, editor, { id: b.id, direction: "down" });
    await moveArticleCategory(db, editor, { id: b.id, direction: "down" });
    expect(await tree()).toEqual(["-A", "-C", "-B"]);
  });

  test("loses only what is empty", async () => {
    const a = await save("A");
    const b = await save("B", a.id);
    await expect(deleteArticleCategory(db, editor, a)).rejects.toMatchObject({
      code: "category_has_children",
    });
    await aDraft({ category: "b" });
    await expect(deleteArticleCategory(db, editor, b)).rejects.toMatchObject({
      code: "category_has_articles",
    });
    await sql`delete from articles`;
    await deleteArticleCategory(db, editor, b);
    await deleteArticleCategory(db, editor, a);
    expect(await tree()).toEqual([]);
  });

  test("an article begun while its category is deleted: one of the two is refused", async () => {
    const { id: categoryId } = await save("A");
    const outcomes = await Promise.allSettled([
      createArticle(db, editor, { ...LAMP, language: "en", categoryId }),
      deleteArticleCategory(db, editor, { id: categoryId }),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const refused = outcomes.find((one) => one.status === "rejected") as PromiseRejectedResult;
    expect(["invalid", "category_has_articles"]).toContain(refused.reason.code);
  });

  test("is not for members to change", async () => {
    editor = await aMember();
    await expect(save("A")).rejects.toMatchObject({ code: "not_your_role" });
  });
});
