/** A ring that fills as the time given runs out; `share` from 0 (just begun) to 1 (due). */
export function WaitRing({ share, size = 14, tone }: { share: number; size?: number; tone: string }) {
  const radius = size / 2 - 1.5;
  const round = 2 * Math.PI * radius;
  const filled = Math.min(1, Math.max(0, share)) * round;
  const place = { cx: size / 2, cy: size / 2, r: radius, fill: "none", strokeWidth: 2.5 };
  return (
    <svg width={size} height={size} aria-hidden="true" className={`wait-ring tone-${tone}`}>
      <circle {...place} className="wait-ring-track" />
      <circle
        {...place}
        className="wait-ring-fill"
        strokeDasharray={`${filled} ${round}`}
        strokeLinecap="round"
        transform={`rotate(-90 ${size / 2} ${size / 2})`}
      />
    </svg>
  );
}
