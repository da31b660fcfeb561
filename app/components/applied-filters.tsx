import { ButtonLink } from "#app/ui/button-link.tsx";
import { Icon } from "#app/ui/icon.tsx";

type AppliedFiltersProps = {
  /** The filters that are on, each with the list without it and what taking it away is called. */
  filters: { key: string; label: string; href: string; removeLabel: string }[];
  clear: { href: string; text: string };
};

/** What narrows a list, above it: each can be taken away. */
export function AppliedFilters({ filters, clear }: AppliedFiltersProps) {
  if (filters.length === 0) return null;
  return (
    <div className="applied">
      {filters.map((filter) => (
        <a key={filter.key} href={filter.href} aria-label={filter.removeLabel}>
          {filter.label} <Icon name="x" />
        </a>
      ))}
      {filters.length > 1 && (
        <ButtonLink href={clear.href} variant="quiet" size="sm">
          {clear.text}
        </ButtonLink>
      )}
    </div>
  );
}
