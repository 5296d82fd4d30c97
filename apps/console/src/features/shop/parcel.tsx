import type { OrderView, ShipmentView } from "@recourse/contract";
import { useState } from "react";
import { momentLabel } from "../../copy/formats.ts";
import { useLanguage } from "../../copy/language.ts";
import { useCopy } from "../../copy/pair.ts";
import { shopCopy } from "../../copy/shop.ts";
import { Icon } from "../../pieces/buyer/icon.tsx";
import { CopyButton } from "./copy-button.tsx";
import { ParcelRoad } from "./parcel-road.tsx";

const shownAtFirst = 3;

const Scans = ({ shipment }: { shipment: ShipmentView }) => {
  const t = useCopy(shopCopy);
  const language = useLanguage();
  const [all, setAll] = useState(false);
  const hidden = all ? 0 : Math.max(0, shipment.scans.length - shownAtFirst);
  if (shipment.scans.length === 0) return <p className="quiet">{t.noScans}</p>;
  return (
    <>
      <ol className="scans">
        {shipment.scans.slice(0, shipment.scans.length - hidden).map((scan) => (
          <li key={`${scan.at} ${scan.text}`} className={scan.kind === "exception" ? "scan-alert" : ""}>
            <p>{scan.text}</p>
            <p className="quiet">
              <time dateTime={scan.at}>{momentLabel(scan.at, language)}</time> {scan.place}
            </p>
          </li>
        ))}
      </ol>
      {hidden > 0 && (
        <button type="button" className="text-button" onClick={() => setAll(true)}>
          {t.moreScans(hidden)}
          <Icon name="down" size={16} />
        </button>
      )}
    </>
  );
};

/** Where the parcel is; before shipping, until when the shop must ship. */
export const Parcel = ({ order }: { order: OrderView }) => {
  const t = useCopy(shopCopy);
  const language = useLanguage();
  if (order.shipments.length === 0 && order.stage !== "paid") return null;
  return (
    <section className="card" aria-label={t.parcel}>
      <h2>{t.parcel}</h2>
      {order.shipments.length === 0 && (
        <p>{order.shipBy ? t.shipBy(momentLabel(order.shipBy, language)) : t.noParcel}</p>
      )}
      {order.shipments.map((s) => (
        <div key={s.id}>
          <p className="parcel-number">
            <Icon name="truck" size={20} />
            <span className="numbers">{t.parcelOf(s.carrier, s.trackingNumber)}</span>
            <CopyButton text={s.trackingNumber} />
          </p>
          {s.scans.length > 0 && <ParcelRoad shipment={s} to={order.receiver.region} />}
          <Scans shipment={s} />
        </div>
      ))}
    </section>
  );
};
