import { useLoaderData } from "@remix-run/react";
import { defineLoader } from "#app/http/handler.server.ts";

export const loader = defineLoader("anyone", async ({ community, locale }) => ({ welcome: community.welcome[locale] }));

export default function Home() {
  const { welcome } = useLoaderData<typeof loader>();
  return <main><h1>{welcome}</h1></main>;
}
