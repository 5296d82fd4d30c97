import { CopyOutlined } from "@ant-design/icons";
import type { OrderView } from "@recourse/contract";
import { Button, Timeline } from "antd";
import { buyerContextCopy } from "../../copy/buyer-context.ts";
import { momentLabel } from "../../copy/formats.ts";
import { useLanguage } from "../../copy/language.ts";
import { useCopy } from "../../copy/pair.ts";
import { Nothing } from "../../pieces/desk/query-state.tsx";
import { useTell } from "../../pieces/desk/use-tell.ts";

type Shipment = OrderView["shipments"][number];
const colours = { delivered: "green", exception: "red", returned: "orange" } as const;
const colourOf = (kind: string): string => colours[kind as keyof typeof colours] ?? "gray";

/** Every parcel of this buyer, newest first, each with its way so far. */
export function ParcelTab({ orders }: { orders: OrderView[] }) {
  const c = useCopy(buyerContextCopy);
  const parcels = orders
    .flatMap((order) => order.shipments.map((shipment) => ({ order, shipment })))
    .sort((a, b) => b.shipment.shippedAt.localeCompare(a.shipment.shippedAt));
  if (parcels.length === 0) return <Nothing title={c.noParcel} hint={c.noParcelHint} />;
  return parcels.map(({ order, shipment }) => <Parcel key={shipment.id} number={order.number} shipment={shipment} />);
}

function Parcel({ number, shipment }: { number: string; shipment: Shipment }) {
  const c = useCopy(buyerContextCopy);
  const tell = useTell();
  const copy = () => void navigator.clipboard?.writeText(shipment.trackingNumber).then(() => tell.done(c.copied));
  return (
    <article className="parcel" aria-label={c.parcelOf(shipment.trackingNumber)}>
      <header>
        <strong>{shipment.carrier}</strong> <span className="tabular">{shipment.trackingNumber}</span>
        <Button type="text" size="small" icon={<CopyOutlined aria-hidden />} aria-label={c.copyNumber} onClick={copy} />
        <small className="tabular">{c.orderOf(number)}</small>
      </header>
      <Scans shipment={shipment} />
    </article>
  );
}

function Scans({ shipment }: { shipment: Shipment }) {
  const c = useCopy(buyerContextCopy);
  const language = useLanguage();
  const scans = shipment.scans.map((scan, index) => ({
    color: index === 0 && colourOf(scan.kind) === "gray" ? "blue" : colourOf(scan.kind),
    content: (
      <div className={index === 0 ? "scan scan-newest" : "scan"}>
        <strong>{c.scans[scan.kind]}</strong> {scan.place}
        <p>{scan.text}</p>
        <time className="tabular" dateTime={scan.at}>
          {momentLabel(scan.at, language)}
        </time>
      </div>
    ),
  }));
  const shipped = {
    color: "gray",
    content: <div className="scan">{c.shippedAt(momentLabel(shipment.shippedAt, language))}</div>,
  };
  return <Timeline items={[...scans, shipped]} />;
}
