// The one barrel of the project: drizzle wants every table in one object.
export * from "./accounts.ts";
export * from "./cases.ts";
export * from "./community.ts";
export * from "./crm.ts";
export * from "./desk.ts";
export * from "./faq.ts";
export * from "./forum.ts";
export * from "./forum-posts.ts";
export * from "./idea-comments.ts";
export * from "./idea-timeline.ts";
export * from "./ideas.ts";
export * from "./notifications.ts";
export * from "./outbox.ts";
export * from "./readership.ts";
export * from "./search.ts";
