import type { DeliveryItem } from "#app/domain/crm/delivery-queries.server.ts";
import { Card } from "#app/ui/card.tsx";
import { DeliveryRow } from "./delivery-row.tsx";

type DeliveryListProps = {
  deliveries: DeliveryItem[];
  /** On a contact's page the connection is named, on a connection's page the contact. */
  about: "contact" | "connection";
  canRetry: boolean;
  now: Date;
};

export function DeliveryList({ deliveries, about, canRetry, now }: DeliveryListProps) {
  return (
    <Card as="div" padded={false}>
      <ul className="rows">
        {deliveries.map((delivery) => (
          <DeliveryRow key={delivery.id} delivery={delivery} about={about} canRetry={canRetry} now={now} />
        ))}
      </ul>
    </Card>
  );
}
