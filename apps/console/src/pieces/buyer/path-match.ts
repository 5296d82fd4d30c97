/** The parts of `path` that stand where `pattern` has a name (`/orders/$id`); null when they do not fit. */
export const matchPath = (pattern: string, path: string): Readonly<Record<string, string>> | null => {
  const wanted = pattern.split("/").filter(Boolean);
  const given = path.split("/").filter(Boolean);
  if (wanted.length !== given.length) return null;
  const found: Record<string, string> = {};
  for (const [i, part] of wanted.entries()) {
    const piece = given[i] ?? "";
    if (part.startsWith("$")) found[part.slice(1)] = decoded(piece);
    else if (part !== piece) return null;
  }
  return found;
};

const decoded = (piece: string): string => {
  try {
    return decodeURIComponent(piece);
  } catch {
    return piece;
  }
};
