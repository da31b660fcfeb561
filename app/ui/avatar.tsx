import { hueOf, initialsOf } from "#app/ui/avatar-look.ts";

const SIZES = { xs: 20, sm: 28, md: 36, lg: 48, xl: 72 };

type AvatarProps = {
  id: string | number;
  name: string;
  src?: string | null;
  size?: keyof typeof SIZES;
  /** Only where the name is not written next to it. */
  alt?: string;
};

export function Avatar({ id, name, src, size = "md", alt }: AvatarProps) {
  if (src) {
    return (
      <img
        className={`avatar avatar-${size}`}
        src={src}
        alt={alt ?? ""}
        width={SIZES[size]}
        height={SIZES[size]}
        loading="lazy"
        decoding="async"
      />
    );
  }
  const names = `avatar avatar-${size} avatar-h${hueOf(id)}`;
  if (alt) {
    return (
      <span className={names} role="img" aria-label={alt}>
        {initialsOf(name)}
      </span>
    );
  }
  return (
    <span className={names} aria-hidden="true">
      {initialsOf(name)}
    </span>
  );
}
