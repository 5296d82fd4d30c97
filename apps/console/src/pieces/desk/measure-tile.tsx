import { QuestionCircleOutlined } from "@ant-design/icons";
import { Tooltip } from "antd";
import type { Tone } from "./state-mark.tsx";
import "./measure-tile.css";

type Props = { name: string; value: string; rule: string; basis?: string; tone?: Tone };

/** One measure in large type; its exact rule is a hover, a tap or a focus away. */
export function MeasureTile({ name, value, rule, basis, tone = "calm" }: Props) {
  return (
    <div className="measure-tile">
      <dt>
        {name}{" "}
        <Tooltip title={rule}>
          <button type="button" className="measure-rule" aria-label={`${name}: ${rule}`}>
            <QuestionCircleOutlined aria-hidden />
          </button>
        </Tooltip>
      </dt>
      <dd className={`tabular toned-value value-${tone}`}>{value}</dd>
      {basis ? <dd className="measure-basis tabular">{basis}</dd> : null}
    </div>
  );
}

/** The market's own thresholds are at nine tenths; under eight a shop is in trouble. */
export const shareTone = (share: number | null): Tone =>
  share === null || share >= 0.9 ? "calm" : share >= 0.8 ? "warn" : "bad";

export const percent = (share: number | null): string => (share === null ? "–" : `${(share * 100).toFixed(1)}%`);
