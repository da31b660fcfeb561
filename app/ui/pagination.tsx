import { ButtonLink } from "#app/ui/button-link.tsx";

type PaginationProps = {
  label: string;
  newerHref?: string | null;
  newerText: string;
  olderHref?: string | null;
  olderText: string;
};

/** Two directions and no page numbers: the list is cut by keys, so a page never shifts while someone reads. */
export function Pagination({ label, newerHref, newerText, olderHref, olderText }: PaginationProps) {
  if (!newerHref && !olderHref) return null;
  return (
    <nav className="pagination" aria-label={label}>
      {newerHref && (
        <ButtonLink href={newerHref} rel="prev" icon="arrow-left">
          {newerText}
        </ButtonLink>
      )}
      {olderHref && (
        <ButtonLink href={olderHref} rel="next" icon="arrow-right" className="pagination-older">
          {olderText}
        </ButtonLink>
      )}
    </nav>
  );
}
