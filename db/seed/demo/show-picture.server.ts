import sharp from "sharp";
import { updateProfile } from "#app/domain/accounts/update-profile.server.ts";
import { storeUpload } from "#app/domain/community/store-upload.server.ts";
import type { MemberActor } from "#app/domain/core/actor.ts";
import { useStorage } from "#app/runtime/storage.server.ts";
import type { Db } from "../../types.ts";
import type { Target } from "./write-words.server.ts";

/** A price tag with a per cent sign, drawn without letters: there may be no fonts. */
const PRICE_TAG = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 256 256" width="256" height="256">
  <rect width="256" height="256" fill="#f6d21c"/>
  <path d="M40 40h96l84 84-88 88-92-92z" fill="#c81e1e"/>
  <circle cx="72" cy="72" r="12" fill="#f6d21c"/>
  <g stroke="#fff" stroke-width="12" fill="none"><circle cx="110" cy="118" r="14"/><circle cx="148" cy="150" r="14"/>
  <path d="M154 108 104 160" stroke-linecap="round"/></g></svg>`;

/** Puts an advertisement where a face should be. */
export async function showPicture(db: Db, actor: MemberActor): Promise<Target> {
  const png = await sharp(Buffer.from(PRICE_TAG)).png().toBuffer();
  const file = new File([new Uint8Array(png)], "promo.png", { type: "image/png" });
  const { storageKey } = await storeUpload(db, useStorage(), actor, { file, kind: "avatar" });
  const { displayName, username, locale } = actor;
  await updateProfile(db, actor, { displayName, username, bio: "", locale, avatarKey: storageKey });
  return { kind: "picture", id: actor.id };
}
