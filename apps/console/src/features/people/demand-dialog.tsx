import type { SecondFactorDemand, SecondFactorDemandView, StaffView } from "@recourse/contract";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Alert, Form, InputNumber, Modal, Radio } from "antd";
import { useState } from "react";
import { momentLabel } from "../../copy/formats.ts";
import { useLanguage } from "../../copy/language.ts";
import { useCopy } from "../../copy/pair.ts";
import { peopleCopy } from "../../copy/people.ts";
import { put } from "../../live/http.ts";
import { useTell } from "../../pieces/desk/use-tell.ts";
import { without } from "./second-factor-need.ts";

const day = 86_400_000;
const choices: readonly SecondFactorDemand[] = ["optional", "managers", "everyone"];
type Props = {
  organizationId: string;
  now: SecondFactorDemandView;
  people: readonly StaffView[];
  onClose: () => void;
};

/** Chooses whom it is demanded of, and says before saving what happens to whom from when on. */
export function DemandDialog({ organizationId, now, people, onClose }: Props) {
  const c = useCopy(peopleCopy);
  const tell = useTell();
  const client = useQueryClient();
  const [demand, setDemand] = useState(now.demand);
  const [graceDays, setGraceDays] = useState(7);
  const save = useMutation({
    mutationFn: () =>
      put<SecondFactorDemandView>(`/api/organizations/${organizationId}/second-factor`, { demand, graceDays }),
    onSuccess: (view) => {
      client.setQueryData(["second-factor-demand", organizationId], view);
      void client.invalidateQueries({ queryKey: ["second-factor"] });
      tell.done(c.demandSaved);
      onClose();
    },
    onError: tell.refused,
  });
  return (
    <Modal
      open
      title={c.changeDemand}
      okText={c.saveDemand}
      confirmLoading={save.isPending}
      onOk={() => save.mutate()}
      onCancel={onClose}
    >
      <Form layout="vertical" requiredMark={false}>
        <Form.Item label={c.demandOf}>
          <Radio.Group
            className="demand-choices"
            value={demand}
            onChange={(event) => setDemand(event.target.value as SecondFactorDemand)}
            options={choices.map((value) => ({ value, label: c.demands[value] }))}
          />
        </Form.Item>
        {demand === "optional" ? null : (
          <Form.Item label={c.graceDays} extra={c.graceHint} htmlFor="grace-days">
            <InputNumber
              id="grace-days"
              min={0}
              max={60}
              precision={0}
              value={graceDays}
              onChange={(days) => setGraceDays(days ?? 0)}
            />
          </Form.Item>
        )}
      </Form>
      <Consequence demand={demand} graceDays={graceDays} lacking={without(demand, people)} />
    </Modal>
  );
}

type Coming = { demand: SecondFactorDemand; graceDays: number; lacking: readonly StaffView[] };

function Consequence({ demand, graceDays, lacking }: Coming) {
  const c = useCopy(peopleCopy);
  const language = useLanguage();
  if (demand === "optional") return <Alert type="info" showIcon title={c.willBeFree} />;
  const from = graceDays === 0 ? c.atOnce : momentLabel(new Date(Date.now() + graceDays * day).toISOString(), language);
  const names = lacking.slice(0, 5).map(({ displayName }) => displayName);
  return (
    <Alert
      type={lacking.length > 0 ? "warning" : "success"}
      showIcon
      title={lacking.length > 0 ? c.willBeAsked(lacking.length, names.join(c.comma)) : c.allHaveIt}
      description={c.willHappen(from)}
    />
  );
}
