/** False for what a browser fetches ahead of a click, and for pages of other sites that embed an address of ours. */
export function isMeantToBeRead(headers: Pick<Headers, "get">): boolean {
  const site = headers.get("sec-fetch-site");
  if (site && site !== "same-origin" && site !== "none") return false;
  const purpose = `${headers.get("sec-purpose") ?? ""} ${headers.get("purpose") ?? ""} ${headers.get("x-moz") ?? ""}`;
  return !/prefetch|prerender|preview/i.test(purpose);
}
