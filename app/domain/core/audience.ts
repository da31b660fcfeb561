export type Audience = "everyone" | "circle";

/** Where content of a category stands once nothing speaks against it. */
export const openVisibility = (audience: Audience): "public" | "circle" =>
  audience === "circle" ? "circle" : "public";

/** What everybody could read does not become the circle's by being moved; what is the circle's may go anywhere, and stays so. */
export const mayMoveTo = (audience: Audience, visibility: string): boolean =>
  audience === "everyone" || visibility === "circle";
