import type { MeView, OrganizationView } from "@recourse/contract";
import { useQuery } from "@tanstack/react-query";
import { Select } from "antd";
import { useState } from "react";
import { deskPiecesCopy } from "../../copy/desk-pieces.ts";
import { useLanguage } from "../../copy/language.ts";
import { useCopy } from "../../copy/pair.ts";
import { get } from "../../live/http.ts";

/** The platform's people may look at any organization; a merchant's manager at their own alone. */
export function useChosenOrganization(me: MeView) {
  const own = me.organization;
  const [chosen, choose] = useState(own?.id ?? "");
  return { organizationId: chosen, choose, many: own?.kind !== "merchant" };
}

type Props = { me: MeView; value: string; onChange: (id: string) => void; merchantsOnly?: boolean };

export function OrganizationPicker({ me, value, onChange, merchantsOnly = false }: Props) {
  const c = useCopy(deskPiecesCopy);
  const language = useLanguage();
  const all = useQuery({ queryKey: ["organizations"], queryFn: () => get<OrganizationView[]>("/api/organizations") });
  const named = (o: OrganizationView) => {
    const name = language === "en" && o.nameEn !== "" ? o.nameEn : o.name;
    return o.kind === "platform" ? `${name} · ${c.platform}` : name;
  };
  const known = all.data ?? (me.organization ? [me.organization] : []);
  const listed = known.filter((o) => !merchantsOnly || o.kind === "merchant");
  return (
    <Select
      aria-label={c.organization}
      className="organization-picker"
      showSearch={{ optionFilterProp: "label" }}
      loading={all.isPending}
      placeholder={c.chooseOrganization}
      value={listed.some((o) => o.id === value) ? value : null}
      onChange={onChange}
      options={listed.map((o) => ({ value: o.id, label: named(o) }))}
    />
  );
}
