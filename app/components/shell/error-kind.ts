/** Which words fit: nothing is there, it is not for this person, or it is our fault. */
export function errorKind(status: number): "notFound" | "forbidden" | "error" {
  return status === 404 ? "notFound" : status === 403 ? "forbidden" : "error";
}
