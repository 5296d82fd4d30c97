import type { ScanView, ShipmentView } from "@recourse/contract";

/** How far each kind of scan is along the way, 0 to 1; what tells nothing of the distance is null. */
const far: Readonly<Record<ScanView["kind"], number | null>> = {
  collected: 0.08,
  in_transit: 0.45,
  out_for_delivery: 0.82,
  at_station: 0.94,
  delivered: 1,
  exception: null,
  returned: 0,
};

export type ParcelWay = {
  /** 0 to 1. */
  readonly along: number;
  readonly from: string;
  /** Where it was seen last. */
  readonly now: string;
  readonly trouble: boolean;
};

/** Where a parcel is between shop and buyer. Scans are newest first. */
export const parcelWay = ({ scans }: Pick<ShipmentView, "scans">): ParcelWay => {
  const telling = scans.find((scan) => far[scan.kind] !== null);
  return {
    along: telling ? (far[telling.kind] ?? 0) : 0,
    from: scans.at(-1)?.place ?? "",
    now: scans.find(({ place }) => place !== "")?.place ?? "",
    trouble: scans[0]?.kind === "exception" || scans[0]?.kind === "returned",
  };
};
