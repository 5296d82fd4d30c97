/** A thin bar from 0 to `most`; `tone` colours the filled part. */
export function Bar({ value, most, tone = "accent" }: { value: number; most: number; tone?: string }) {
  const share = most <= 0 ? 0 : Math.min(1, value / most);
  return (
    <svg className={`plot-bar tone-${tone}`} viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
      <rect className="plot-ground" width="100" height="6" />
      <rect className="plot-fill" width={share * 100} height="6" />
    </svg>
  );
}

const width = 160;
const height = 36;

/** How a count moved: a line with its area, newest on the right. */
export function Trail({ values, label }: { values: number[]; label: string }) {
  const most = Math.max(4, ...values);
  const step = width / 59;
  const left = width - (values.length - 1) * step;
  const points = values.map((v, i) => `${left + i * step},${height - 2 - (v / most) * (height - 6)}`);
  if (points.length < 2) return null;
  return (
    <svg className="plot-trail" width={width} height={height} role="img" aria-label={label}>
      <polygon className="plot-area" points={`${left},${height} ${points.join(" ")} ${width},${height}`} />
      <polyline className="plot-line" points={points.join(" ")} />
    </svg>
  );
}
