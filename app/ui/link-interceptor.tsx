import { useLocation, useNavigate, useNavigation } from "@remix-run/react";
import { useEffect, useRef, useState } from "react";
import { inAppTarget, isPlainClick } from "#app/ui/link-target.ts";
import { installPageBehaviours } from "#app/ui/page-behaviours.ts";

const optionsOf = (element: Element, to: string) => ({
  // Going where one is already must not need two steps back.
  replace: element.hasAttribute("data-replace") || to === window.location.pathname + window.location.search,
  preventScrollReset: element.hasAttribute("data-keep-scroll"),
});

/** The query of a GET form, without the fields left empty: shorter addresses, and one page in the cache. */
function queryOf(form: HTMLFormElement, submitter: HTMLElement | null): string {
  const query = new URLSearchParams();
  for (const [name, value] of new FormData(form, submitter)) {
    if (typeof value === "string" && value !== "") query.append(name, value);
  }
  return query.size > 0 ? `?${query}` : "";
}

/**
 * Put once in the root. Plain links and GET forms become client navigations here, in one place, which spares the server
 * the cost of a component per link; without scripts they simply are links and forms.
 */
export function LinkInterceptor() {
  const navigate = useNavigate();
  const busy = useNavigation().state !== "idle";
  const location = useLocation();
  const [announcement, setAnnouncement] = useState("");
  const lastPath = useRef(location.pathname);
  const lastKey = useRef(location.key);

  useEffect(installPageBehaviours, []);

  useEffect(() => {
    const control = new AbortController();
    const go = (event: Event, element: Element, address: string) => {
      const to = inAppTarget(address, window.location.href);
      if (to === null) return;
      event.preventDefault();
      navigate(to, optionsOf(element, to));
    };
    const onClick = (event: MouseEvent) => {
      const link = (event.target as Element).closest<HTMLAnchorElement>("a[href]");
      if (
        !link ||
        !isPlainClick(event) ||
        link.hasAttribute("data-document") ||
        link.hasAttribute("download")
      )
        return;
      if (link.target && link.target !== "_self") return;
      go(event, link, link.href);
    };
    const onSubmit = (event: SubmitEvent) => {
      const form = event.target as HTMLFormElement;
      // `form.method` may be shadowed by a field of that name.
      if ((form.getAttribute("method") ?? "get").toLowerCase() !== "get" || event.defaultPrevented) return;
      if (form.hasAttribute("data-document") || form.target) return;
      const action = new URL(form.getAttribute("action") || window.location.pathname, window.location.href);
      go(event, form, action.origin + action.pathname + queryOf(form, event.submitter));
    };
    document.addEventListener("click", onClick, control);
    document.addEventListener("submit", onSubmit, control);
    return () => control.abort();
  }, [navigate]);

  useEffect(() => {
    if (busy || location.key === lastKey.current) return;
    lastKey.current = location.key;
    if (location.pathname === lastPath.current) {
      // A filter or a tab: the focus stays where it is, the new title is said.
      setAnnouncement(document.title);
      return;
    }
    lastPath.current = location.pathname;
    setAnnouncement("");
    if (location.hash) return;
    const heading =
      document.querySelector<HTMLElement>("main h1") ?? document.querySelector<HTMLElement>("main");
    // A page that put the focus into a field knows better.
    if (!heading || document.activeElement?.matches("main :is(input, textarea, select)")) return;
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
  }, [busy, location]);

  return (
    <>
      <div className="nav-progress" data-busy={busy} />
      <div className="visually-hidden" role="status">
        {announcement}
      </div>
    </>
  );
}
