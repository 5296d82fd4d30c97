import { EditOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useCopy } from "../../copy/pair.ts";
import { staffThreadCopy } from "../../copy/staff-thread.ts";
import { type OpenMark, openMarks } from "../../pieces/desk/open-marks.ts";

/** What is still open in the reply, one press away from being filled in. */
export function MarksStrip({ text, onGo }: { text: string; onGo: (mark: OpenMark) => void }) {
  const c = useCopy(staffThreadCopy);
  const marks = openMarks(text);
  if (marks.length === 0) return null;
  return (
    <p className="marks-strip" role="status">
      <EditOutlined aria-hidden /> {c.toFill}
      {marks.map((mark) => (
        <Button key={mark.from} size="small" type="link" onClick={() => onGo(mark)}>
          {mark.name}
        </Button>
      ))}
    </p>
  );
}
