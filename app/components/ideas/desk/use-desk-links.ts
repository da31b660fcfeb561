import { useLocation } from "@remix-run/react";

/** Addresses of this desk with something changed; the rest of the view stays. */
export function useDeskLinks() {
  const { pathname, search } = useLocation();
  const build = (change: (query: URLSearchParams) => void, path = pathname) => {
    const query = new URLSearchParams(search);
    change(query);
    return query.size > 0 ? `${path}?${query}` : path;
  };
  return {
    /** This page as it stands: where forms lead back to. */
    here: pathname + search,
    withIdea: (number: number) => build((query) => query.set("idea", String(number))),
    withoutIdea: () => build((query) => query.delete("idea")),
    /** The first page in another order, or of the other view. */
    withSort: (sort: string) =>
      build((query) => {
        query.delete("after");
        query.set("sort", sort);
      }),
    at: (path: string) =>
      build((query) => {
        for (const name of ["after", "idea"]) query.delete(name);
      }, path),
    after: (cursor: string) => build((query) => query.set("after", cursor)),
    first: () => build((query) => query.delete("after")),
    search,
  };
}
