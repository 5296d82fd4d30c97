import type { ActKind, StaffView } from "@recourse/contract";
import { useQuery } from "@tanstack/react-query";
import { DatePicker, Select } from "antd";
import { auditCopy } from "../../copy/audit.ts";
import { useCopy } from "../../copy/pair.ts";
import { get } from "../../live/http.ts";
import type { ActFilter } from "./act-filter.ts";

type Props = { filter: ActFilter; onChange: (change: Partial<ActFilter>) => void };

/** By kind, by person, by days; what is left open does not matter. */
export function ActFilters({ filter, onChange }: Props) {
  const c = useCopy(auditCopy);
  const kinds = Object.entries(c.kinds).map(([value, label]) => ({ value: value as ActKind, label }));
  return (
    <>
      <Select
        aria-label={c.kind}
        className="organization-picker"
        allowClear
        showSearch={{ optionFilterProp: "label" }}
        placeholder={c.everyKind}
        value={filter.kind ?? null}
        onChange={(kind) => onChange({ kind: kind ?? undefined })}
        options={kinds}
      />
      <Person filter={filter} onChange={onChange} />
      <DatePicker.RangePicker
        aria-label={c.days}
        className="audit-days"
        allowEmpty={[true, true]}
        onChange={(days) =>
          onChange({
            from: days?.[0]?.startOf("day").toISOString(),
            to: days?.[1]?.add(1, "day").startOf("day").toISOString(),
          })
        }
      />
    </>
  );
}

function Person({ filter, onChange }: Props) {
  const c = useCopy(auditCopy);
  const { organization } = filter;
  const staff = useQuery({
    queryKey: ["staff", organization],
    queryFn: () => get<StaffView[]>(`/api/staff?organization=${organization}`),
    enabled: organization !== "",
  });
  const named = ({ displayName, agentNumber }: StaffView) =>
    agentNumber ? `${displayName} · ${agentNumber}` : displayName;
  return (
    <Select
      aria-label={c.who}
      className="organization-picker"
      allowClear
      showSearch={{ optionFilterProp: "label" }}
      placeholder={c.everybody}
      loading={staff.isPending}
      value={filter.actor ?? null}
      onChange={(actor) => onChange({ actor: actor ?? undefined })}
      options={(staff.data ?? []).map((person) => ({ value: person.id, label: named(person) }))}
    />
  );
}
