import { ClearOutlined, SearchOutlined } from "@ant-design/icons";
import type { MeView, OrganizationView } from "@recourse/contract";
import { useQuery } from "@tanstack/react-query";
import { Button, DatePicker, Input, Segmented, Select } from "antd";
import { useEffect, useState } from "react";
import { historyCopy } from "../../copy/history.ts";
import { useLanguage } from "../../copy/language.ts";
import { useCopy } from "../../copy/pair.ts";
import { get } from "../../live/http.ts";
import { type HistoryFilter, isFiltered, looksForMessages, noFilter } from "./history-filter.ts";

type Props = { me: MeView; filter: HistoryFilter; onChange: (filter: HistoryFilter) => void };

export function FilterBar({ me, filter, onChange }: Props) {
  const c = useCopy(historyCopy);
  const [cleared, setCleared] = useState(0);
  const set = (change: Partial<HistoryFilter>) => onChange({ ...filter, ...change });
  const kinds = [
    { value: "", label: c.anyKind },
    ...Object.entries(c.kinds).map(([value, label]) => ({ value, label })),
  ];
  const states = [
    { value: "", label: c.anyState },
    ...Object.entries(c.states).map(([value, label]) => ({ value, label })),
  ];
  return (
    <search className="history-filter" key={cleared}>
      <Typed wide label={c.words} value={filter.q} onChange={(q) => set({ q })} />
      <Select
        aria-label={c.kind}
        value={filter.kind}
        options={kinds}
        onChange={(kind) => set({ kind: kind as HistoryFilter["kind"] })}
      />
      {me.organization?.kind === "platform" ? (
        <Organizations value={filter.organizationId} onChange={(organizationId) => set({ organizationId })} />
      ) : null}
      <Typed label={c.buyer} value={filter.buyer} onChange={(buyer) => set({ buyer })} />
      <Typed label={c.orderNumber} value={filter.orderNumber} onChange={(orderNumber) => set({ orderNumber })} />
      <Typed label={c.agentNumber} value={filter.agentNumber} onChange={(agentNumber) => set({ agentNumber })} />
      <Select
        aria-label={c.state}
        value={filter.state}
        options={states}
        onChange={(state) => set({ state: state as HistoryFilter["state"] })}
      />
      <DatePicker.RangePicker
        aria-label={c.span}
        allowEmpty={[true, true]}
        onChange={(days) =>
          set({
            from: days?.[0]?.startOf("day").toISOString() ?? "",
            to: days?.[1]?.add(1, "day").startOf("day").toISOString() ?? "",
          })
        }
      />
      {looksForMessages(filter) ? (
        <Segmented
          aria-label={c.sort}
          value={filter.sort}
          options={[
            { value: "best", label: c.best },
            { value: "newest", label: c.newest },
          ]}
          onChange={(sort) => set({ sort: sort as HistoryFilter["sort"] })}
        />
      ) : null}
      {isFiltered(filter) ? (
        <Button
          icon={<ClearOutlined aria-hidden />}
          onClick={() => {
            onChange(noFilter);
            setCleared((times) => times + 1);
          }}
        >
          {c.clear}
        </Button>
      ) : null}
    </search>
  );
}

const pauseBeforeAsking = 350;
type TypedProps = { label: string; value: string; onChange: (value: string) => void; wide?: boolean };

/** Asks when the typing rests or by Enter, and never in the middle of an input method's composition. */
function Typed({ label, value, onChange, wide = false }: TypedProps) {
  const [text, setText] = useState(value);
  const [composing, setComposing] = useState(false);
  useEffect(() => {
    if (composing || text === value) return;
    const timer = setTimeout(() => onChange(text), pauseBeforeAsking);
    return () => clearTimeout(timer);
  }, [text, value, composing, onChange]);
  return (
    <Input
      className={wide ? "history-words" : "history-field"}
      {...(wide ? { prefix: <SearchOutlined aria-hidden /> } : {})}
      allowClear
      maxLength={wide ? 200 : 40}
      aria-label={label}
      placeholder={label}
      value={text}
      onChange={(event) => setText(event.target.value)}
      onPressEnter={(event) => event.nativeEvent.isComposing || onChange(text)}
      onCompositionStart={() => setComposing(true)}
      onCompositionEnd={() => setComposing(false)}
    />
  );
}

function Organizations({ value, onChange }: { value: string; onChange: (id: string) => void }) {
  const c = useCopy(historyCopy);
  const language = useLanguage();
  const all = useQuery({ queryKey: ["organizations"], queryFn: () => get<OrganizationView[]>("/api/organizations") });
  const named = (one: OrganizationView) => (language === "en" && one.nameEn !== "" ? one.nameEn : one.name);
  return (
    <Select
      aria-label={c.organization}
      className="history-organization"
      showSearch={{ optionFilterProp: "label" }}
      value={value}
      onChange={onChange}
      options={[
        { value: "", label: c.everyOrganization },
        ...(all.data ?? []).map((one) => ({ value: one.id, label: named(one) })),
      ]}
    />
  );
}
