import type { Candidate, RemoteTarget } from "#app/domain/crm/port.ts";
import type { DynamicsApi } from "./dynamics-api.server.ts";

type Contact = { contactid: string; fullname?: string | null; emailaddress1?: string | null };

export const labelOf = ({ contactid, fullname, emailaddress1 }: Contact): Candidate => ({
  remoteId: contactid,
  label: [fullname, emailaddress1].filter(Boolean).join(" · ") || contactid,
});

/** Whom the customer's duplicate rules find where a contact like this was to be made. */
export async function duplicatesOf(
  api: DynamicsApi,
  { firstName, lastName, email }: NonNullable<RemoteTarget["create"]>,
): Promise<Candidate[]> {
  const query = new URLSearchParams({
    "@entity": JSON.stringify({
      "@odata.type": "Microsoft.Dynamics.CRM.contact",
      firstname: firstName,
      lastname: lastName,
      emailaddress1: email,
    }),
    "@table": "'contact'",
    "@paging": JSON.stringify({ PageNumber: 1, Count: 10 }),
  });
  const { body } = await api.read<{ value: Contact[] }>({
    action: "find",
    path: `RetrieveDuplicates(BusinessEntity=@entity,MatchingEntityName=@table,PagingInfo=@paging)?${query}`,
  });
  return body.value.map(labelOf);
}
