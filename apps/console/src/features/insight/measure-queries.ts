import type { MeasureBy, MeasuresView } from "@recourse/contract";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { dayKey } from "../../copy/formats.ts";
import { get } from "../../live/http.ts";
import { keys } from "../../live/keys.ts";

export interface Asked {
  readonly from: string;
  readonly to: string;
  readonly by: MeasureBy;
  readonly organizationId: string;
}

/** The last `days` days of Shanghai up to today, both included. */
export function lastDays(days: number, now = new Date()): Pick<Asked, "from" | "to"> {
  return { from: dayKey(new Date(now.getTime() - (days - 1) * 86_400_000)), to: dayKey(now) };
}

const search = ({ from, to, by, organizationId }: Asked) =>
  new URLSearchParams({ from, to, by, ...(organizationId === "" ? {} : { organization: organizationId }) }).toString();

export const csvAddress = (asked: Asked): string => `/api/measures/csv?${search(asked)}`;

export function useMeasures(asked: Asked, mine: boolean) {
  const path = mine
    ? `/api/measures/mine?${new URLSearchParams({ from: asked.from, to: asked.to })}`
    : `/api/measures?${search(asked)}`;
  return useQuery({
    queryKey: [...keys.measures, path],
    queryFn: () => get<MeasuresView>(path),
    enabled: asked.from !== "" && asked.to >= asked.from,
    placeholderData: keepPreviousData,
  });
}
