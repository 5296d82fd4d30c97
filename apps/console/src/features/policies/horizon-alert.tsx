import { UploadOutlined } from "@ant-design/icons";
import { CalendarFile } from "@recourse/contract";
import { Alert, Button, Upload } from "antd";
import { useCopy } from "../../copy/pair.ts";
import { policiesCopy } from "../../copy/policies.ts";
import { useTell } from "../../pieces/desk/use-tell.ts";
import { useCalendars, useImportYear } from "./policy-queries.ts";

/** The file as its year, or null when it is none. */
async function readYear(file: File): Promise<(CalendarFile & { year: number }) | null> {
  const json: unknown = await file
    .text()
    .then(JSON.parse)
    .catch(() => null);
  const read = CalendarFile.safeParse(json);
  return read.success && read.data.year !== undefined ? { ...read.data, year: read.data.year } : null;
}

/** Fewer than 90 days of known holidays are left: says so, and takes the next year's file where it may. */
export function HorizonAlert({ mayImport }: { mayImport: boolean }) {
  const c = useCopy(policiesCopy);
  const { data } = useCalendars();
  if (!data?.isShort) return null;
  const title = data.coveredUntil ? c.horizonShort(data.daysLeft, data.coveredUntil) : c.horizonNone;
  return (
    <Alert
      className="horizon-alert"
      type="warning"
      showIcon
      title={title}
      description={c.horizonHint}
      action={mayImport ? <ImportButton /> : undefined}
    />
  );
}

function ImportButton() {
  const c = useCopy(policiesCopy);
  const tell = useTell();
  const load = useImportYear();
  const take = async (file: File): Promise<void> => {
    const year = await readYear(file);
    if (!year) return tell.warned(c.importUnreadable);
    load.mutate(year, {
      onSuccess: ({ year: taken, moved, refused }) => {
        const [first] = refused;
        if (first) tell.warned(c.importRefused(refused.length, first.line, first.reason));
        else tell.done(c.imported(taken, moved));
      },
      onError: tell.refused,
    });
  };
  return (
    <Upload
      accept=".json,application/json"
      showUploadList={false}
      beforeUpload={(file) => {
        void take(file);
        return false;
      }}
    >
      <Button size="small" icon={<UploadOutlined aria-hidden />} loading={load.isPending}>
        {c.importYear}
      </Button>
    </Upload>
  );
}
