import { SafetyCertificateOutlined } from "@ant-design/icons";
import type { ChainVerdict } from "@recourse/contract";
import { useMutation } from "@tanstack/react-query";
import { Alert, Button } from "antd";
import { auditCopy } from "../../copy/audit.ts";
import { momentLabel } from "../../copy/formats.ts";
import { useLanguage } from "../../copy/language.ts";
import { useCopy } from "../../copy/pair.ts";
import { get } from "../../live/http.ts";
import { useTell } from "../../pieces/desk/use-tell.ts";

/** Has the server count the organization's chain anew; the answer is shown by `Verdict`. */
export function useVerification(organization: string) {
  const tell = useTell();
  return useMutation({
    mutationFn: async () => ({
      verdict: await get<ChainVerdict>(`/api/audit/verification?organization=${organization}`),
      at: new Date().toISOString(),
      organization,
    }),
    onError: tell.refused,
  });
}
type Verification = ReturnType<typeof useVerification>;

export function VerifyButton({ verification }: { verification: Verification }) {
  const c = useCopy(auditCopy);
  return (
    <Button
      icon={<SafetyCertificateOutlined aria-hidden />}
      loading={verification.isPending}
      onClick={() => verification.mutate()}
    >
      {c.verify}
    </Button>
  );
}

/** What holds and what that means, of the organization on the page alone. */
export function Verdict({ verification, organization }: { verification: Verification; organization: string }) {
  const c = useCopy(auditCopy);
  const language = useLanguage();
  const { data } = verification;
  if (!data || data.organization !== organization) return null;
  const { entries, sound, brokenAt } = data.verdict;
  return (
    <Alert
      className="audit-verdict"
      type={sound ? "success" : "error"}
      showIcon
      closable={{ onClose: verification.reset }}
      title={sound ? c.sound(entries) : c.broken(brokenAt ?? 0)}
      description={sound ? c.soundMeans(momentLabel(data.at, language)) : c.brokenMeans}
    />
  );
}
