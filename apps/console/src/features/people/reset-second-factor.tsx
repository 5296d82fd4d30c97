import { SafetyOutlined } from "@ant-design/icons";
import type { StaffView } from "@recourse/contract";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Button, Popconfirm, Tooltip } from "antd";
import { useCopy } from "../../copy/pair.ts";
import { peopleCopy } from "../../copy/people.ts";
import { remove } from "../../live/http.ts";
import { useTell } from "../../pieces/desk/use-tell.ts";

/** For whoever lost their device: takes the second factor away after asking. Nobody's own. */
export function ResetSecondFactor({ person, mine }: { person: StaffView; mine: boolean }) {
  const c = useCopy(peopleCopy);
  const tell = useTell();
  const client = useQueryClient();
  const reset = useMutation({
    mutationFn: () => remove<void>(`/api/staff/${person.id}/second-factor`),
    onSuccess: () => {
      tell.done(c.secondFactorReset);
      return client.invalidateQueries({ queryKey: ["staff", person.organizationId] });
    },
    onError: tell.refused,
  });
  return (
    <Popconfirm
      title={c.resetFactorAsk(person.displayName)}
      description={<span className="ask-words">{c.resetFactorHint}</span>}
      okText={c.resetFactor}
      okButtonProps={{ danger: true, loading: reset.isPending }}
      onConfirm={() => reset.mutate()}
    >
      <Tooltip title={c.resetFactor}>
        <Button
          type="text"
          size="small"
          disabled={mine || person.secondFactorSince === null}
          icon={<SafetyOutlined aria-hidden />}
          aria-label={c.resetFactorNamed(person.displayName)}
        />
      </Tooltip>
    </Popconfirm>
  );
}
