import type { MeasureBy, MeView, OrganizationView } from "@recourse/contract";
import { useQuery } from "@tanstack/react-query";
import { Button, Input, Segmented, Select } from "antd";
import { insightCopy } from "../../copy/insight.ts";
import { useLanguage } from "../../copy/language.ts";
import { useCopy } from "../../copy/pair.ts";
import { get } from "../../live/http.ts";
import { type Asked, lastDays } from "./measure-queries.ts";

type Props = { me: MeView; leads: boolean; asked: Asked; onAsk: (asked: Asked) => void };

export function MeasureTools({ me, leads, asked, onAsk }: Props) {
  const c = useCopy(insightCopy);
  const platform = me.organization?.kind !== "merchant";
  const bys = (["agent", "group", "shop", "day"] as const).filter((by) => platform || by !== "shop");
  const quick = { [c.today]: 1, [c.week]: 7, [c.month]: 30 };
  const day = (name: "from" | "to") => (
    <Input
      type="date"
      className="measure-day"
      aria-label={c[name]}
      value={asked[name]}
      onChange={(event) => event.target.value && onAsk({ ...asked, [name]: event.target.value })}
    />
  );
  return (
    <div className="toolbar measure-tools">
      {Object.entries(quick).map(([word, days]) => {
        const span = lastDays(days);
        const here = span.from === asked.from && span.to === asked.to;
        return (
          <Button key={word} type={here ? "primary" : "default"} onClick={() => onAsk({ ...asked, ...span })}>
            {word}
          </Button>
        );
      })}
      {day("from")}
      {day("to")}
      {leads ? (
        <Segmented<MeasureBy>
          aria-label={c.by}
          value={asked.by}
          onChange={(by) => onAsk({ ...asked, by })}
          options={bys.map((value) => ({ value, label: c.bys[value] }))}
        />
      ) : null}
      {leads && platform ? (
        <ShopPicker value={asked.organizationId} onChange={(organizationId) => onAsk({ ...asked, organizationId })} />
      ) : null}
    </div>
  );
}

function ShopPicker({ value, onChange }: { value: string; onChange: (id: string) => void }) {
  const c = useCopy(insightCopy);
  const language = useLanguage();
  const all = useQuery({ queryKey: ["organizations"], queryFn: () => get<OrganizationView[]>("/api/organizations") });
  const shops = (all.data ?? []).map((one) => ({
    value: one.id,
    label: (language === "en" && one.nameEn) || one.name,
  }));
  return (
    <Select
      className="organization-picker"
      aria-label={c.bys.shop}
      loading={all.isPending}
      value={value}
      onChange={onChange}
      options={[{ value: "", label: c.allShops }, ...shops]}
    />
  );
}
