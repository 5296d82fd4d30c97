import type { ShipmentView } from "@recourse/contract";
import { useCopy } from "../../copy/pair.ts";
import { shopCopy } from "../../copy/shop.ts";
import { Icon } from "../../pieces/buyer/icon.tsx";
import { parcelWay } from "./parcel-way.ts";

/** The way from shop to buyer as a line, with the parcel on it. */
export const ParcelRoad = ({ shipment, to }: { shipment: ShipmentView; to: string }) => {
  const t = useCopy(shopCopy);
  const { along, from, now, trouble } = parcelWay(shipment);
  const part = `${Math.round(along * 100)}%`;
  return (
    <div className={`road ${trouble ? "road-trouble" : ""} ${along === 1 ? "road-done" : ""}`}>
      <div className="road-line" role="img" aria-label={t.road(from, now, to)}>
        <span className="road-gone" style={{ width: part }} />
        <span className="road-end road-start" />
        <span className="road-end road-goal" />
        <span className="road-parcel" style={{ left: part }}>
          <Icon name={along === 1 ? "check" : trouble ? "alert" : "truck"} size={18} />
        </span>
      </div>
      <div className="road-names" aria-hidden="true">
        <span>{from}</span>
        <span>{to}</span>
      </div>
    </div>
  );
};
