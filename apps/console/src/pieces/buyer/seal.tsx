/** One of the inks, always the same for the same name. */
const inkOf = (name: string): number => {
  let sum = 0;
  for (const sign of name) sum = (Math.imul(sum, 31) + (sign.codePointAt(0) ?? 0)) >>> 0;
  return sum % 6;
};

/** Two signs of a Chinese name, the initials of a Latin one. */
const signsOf = (name: string): string => {
  const words = name.trim().split(/\s+/);
  if (/^[\p{Script=Latin}\d]/u.test(name))
    return words
      .slice(0, 2)
      .map((word) => word[0])
      .join("")
      .toUpperCase();
  return Array.from(name).slice(0, 2).join("");
};

type Props = { name: string; size?: "small" | "large"; ink?: string };

/**
 * A shop's seal, as one is carved: its first signs in an ink of its own. `ink` keeps the ink the same where the name
 * is shown in another language. Says nothing to a screen reader.
 */
export const Seal = ({ name, size = "small", ink = name }: Props) => (
  <span className={`seal seal-${size} seal-ink-${inkOf(ink)}`} aria-hidden="true">
    <span>{signsOf(name)}</span>
  </span>
);
