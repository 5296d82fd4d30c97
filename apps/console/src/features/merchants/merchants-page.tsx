import { PlusOutlined, SearchOutlined } from "@ant-design/icons";
import type { OrganizationView } from "@recourse/contract";
import { useQuery } from "@tanstack/react-query";
import { Button, Input, Table, type TableColumnsType } from "antd";
import { useState } from "react";
import { useLanguage } from "../../copy/language.ts";
import { merchantsCopy } from "../../copy/merchants.ts";
import { useCopy } from "../../copy/pair.ts";
import { get } from "../../live/http.ts";
import { PageFrame } from "../../pieces/desk/page-frame.tsx";
import { Nothing, QueryState } from "../../pieces/desk/query-state.tsx";
import { MerchantDialog } from "./merchant-dialog.tsx";

const holds = (shop: OrganizationView, wanted: string) =>
  [shop.name, shop.nameEn, shop.externalId].some((part) => part.toLowerCase().includes(wanted));

export function MerchantsPage() {
  const c = useCopy(merchantsCopy);
  const [wanted, setWanted] = useState("");
  const [adding, setAdding] = useState(false);
  const all = useQuery({ queryKey: ["organizations"], queryFn: () => get<OrganizationView[]>("/api/organizations") });
  const shops = { ...all, data: all.data?.filter((o) => o.kind === "merchant") };
  const add = (
    <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setAdding(true)}>
      {c.add}
    </Button>
  );
  return (
    <PageFrame title={c.title} lead={c.lead} actions={add}>
      <div className="toolbar">
        <Input
          className="search"
          prefix={<SearchOutlined aria-hidden />}
          allowClear
          aria-label={c.search}
          placeholder={c.search}
          onChange={(event) => setWanted(event.target.value.trim().toLowerCase())}
        />
      </div>
      <QueryState
        query={shops}
        isEmpty={(list) => list.length === 0}
        empty={<Nothing title={c.empty} hint={c.emptyHint} action={add} />}
      >
        {(list) => <MerchantsTable shops={list.filter((shop) => holds(shop, wanted))} />}
      </QueryState>
      <MerchantDialog open={adding} onClose={() => setAdding(false)} />
    </PageFrame>
  );
}

function MerchantsTable({ shops }: { shops: OrganizationView[] }) {
  const c = useCopy(merchantsCopy);
  const language = useLanguage();
  const columns: TableColumnsType<OrganizationView> = [
    { title: c.name, width: 220, render: (_, shop) => (language === "en" && shop.nameEn) || shop.name },
    { title: c.externalId, dataIndex: "externalId", className: "tabular", width: 180 },
    { title: c.about, dataIndex: "about", className: "soft", ellipsis: true },
  ];
  return (
    <Table
      rowKey="id"
      size="small"
      columns={columns}
      dataSource={shops}
      pagination={shops.length > 50 ? { pageSize: 50, showSizeChanger: false } : false}
      scroll={{ x: 640 }}
      locale={{ emptyText: c.noneFound }}
    />
  );
}
