import { paths } from "#app/paths.ts";
import { Avatar } from "#app/ui/avatar.tsx";

type PersonAvatarProps = {
  person: { id: string; displayName: string; avatarKey: string | null };
  size?: "xs" | "sm" | "md" | "lg" | "xl";
};

export function PersonAvatar({ person, size }: PersonAvatarProps) {
  return (
    <Avatar
      id={person.id}
      name={person.displayName}
      src={person.avatarKey && paths.upload(person.avatarKey)}
      size={size}
    />
  );
}
