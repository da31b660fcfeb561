import { eq } from "drizzle-orm";
import { carryOver } from "#app/domain/ideas/carry-over.server.ts";
import { ideaColumns } from "#app/domain/ideas/idea-columns.server.ts";
import { renderMarkdown } from "#app/markdown/render.server.ts";
import { ideaTimeline } from "../../schema/idea-timeline.ts";
import { ideaNotes, ideaRevisions, ideas, ideaTexts } from "../../schema/ideas.ts";
import type { Db } from "../../types.ts";
import type { DemoIdea } from "./content.ts";
import { frenchTypography } from "./french-typography.ts";
import { officialRoad } from "./official-road.ts";
import { daysBefore } from "./random.ts";
import { IDEAS, RESPONSES } from "./texts.ts";
import { personNamed, type World } from "./world.ts";

/** Ideas with their texts, earlier wordings, notes and official road. Votes come later: they need to know when it ended. */
export async function loadIdeas(tx: Db, world: World): Promise<void> {
  const written = [...IDEAS].sort((a, b) => b.daysAgo - a.daysAgo);
  const rows = written.map((idea) => rowsOf(world, idea));
  await tx.insert(ideas).values(rows.map(({ idea }) => idea));
  await tx.insert(ideaTexts).values(rows.map(({ text }) => text));
  await tx.insert(ideaTimeline).values(rows.flatMap(({ timeline }) => timeline));
  await tx.insert(ideaRevisions).values(rows.flatMap(({ revisions }) => revisions));
  await tx.insert(ideaNotes).values(rows.flatMap(({ notes }) => notes));
}

function rowsOf(world: World, content: DemoIdea) {
  const { now, random } = world;
  const typeset = content.language === "fr" ? frenchTypography : (text: string) => text;
  const createdAt = daysBefore(now, content.daysAgo);
  const id = random.id(createdAt);
  const author = personNamed(world, content.by);
  const place = world.places.get(content.category)!;
  const road = officialRoad(RESPONSES[content.key] ?? [], now);
  const last = road.entries.at(-1);
  const columns = ideaColumns({
    title: typeset(content.title),
    body: typeset(content.body),
    tags: content.tags,
    language: content.language,
  });
  const { before, mergedInto, notes = [] } = content;
  const mergedAt = mergedInto && daysBefore(now, mergedInto.daysAgo);
  world.ideas.set(content.key, {
    id,
    key: content.key,
    title: columns.idea.title,
    authorId: author.id,
    createdAt,
    steppedAt: last?.createdAt ?? null,
    endsAt: mergedAt ?? (road.closed ? last!.createdAt : now),
    voterIds: [],
  });
  return {
    idea: {
      ...columns.idea,
      id,
      authorId: author.id,
      categoryId: place.id,
      statusId: road.statusId,
      ownerId: place.ownerId ?? (last ? personNamed(world, last.by).id : null),
      createdAt,
      editedAt: before ? daysBefore(now, before.editedDaysAgo) : null,
      lastActivityAt: last?.createdAt ?? createdAt,
      statusChangedAt: road.statusChangedAt,
      answeredAt: road.answeredAt,
    },
    text: { ...columns.text, ideaId: id },
    timeline: road.entries.map(({ to, by, text = "", createdAt, fromStatusId }) => {
      const source = typeset(text);
      return {
        id: random.id(createdAt),
        ideaId: id,
        kind: to ? ("status" as const) : ("response" as const),
        fromStatusId,
        toStatusId: to ?? null,
        actorId: personNamed(world, by).id,
        source,
        html: source && renderMarkdown(source),
        createdAt,
      };
    }),
    revisions: before
      ? [
          {
            id: random.id(createdAt),
            ideaId: id,
            editorId: author.id,
            title: typeset(before.title),
            source: typeset(before.body),
            createdAt: daysBefore(now, before.editedDaysAgo),
          },
        ]
      : [],
    notes: notes.map(({ by, daysAgo, body }) => {
      const at = daysBefore(now, daysAgo);
      return {
        id: random.id(at),
        ideaId: id,
        authorId: personNamed(world, by).id,
        body: typeset(body),
        createdAt: at,
      };
    }),
  };
}

/** Folds duplicates into the idea they repeat, votes and followers included. After the votes. */
export async function mergeDuplicates(tx: Db, world: World): Promise<void> {
  for (const { key, mergedInto } of IDEAS) {
    if (!mergedInto) continue;
    const child = world.ideas.get(key)!;
    const parent = world.ideas.get(mergedInto.key)!;
    await tx.update(ideas).set({ mergedIntoId: parent.id }).where(eq(ideas.id, child.id));
    await carryOver(tx, { childId: child.id, parentId: parent.id });
    const entry = {
      kind: "merged" as const,
      actorId: personNamed(world, mergedInto.by).id,
      createdAt: child.endsAt,
    };
    await tx.insert(ideaTimeline).values([
      { ...entry, id: world.random.id(child.endsAt), ideaId: child.id, otherIdeaId: parent.id },
      { ...entry, id: world.random.id(child.endsAt), ideaId: parent.id, otherIdeaId: child.id },
    ]);
  }
}
