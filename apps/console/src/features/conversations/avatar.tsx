import { Icon } from "../../pieces/buyer/icon.tsx";

type Kind = "merchant" | "platform" | "bot";

/** A sign for who speaks: the shop's or agent's first letter, the platform's headset, the assistant's face. */
export const Avatar = ({ kind, name, size = "small" }: { kind: Kind; name: string; size?: "small" | "large" }) => (
  <span className={`avatar avatar-${size} avatar-${kind}`} aria-hidden="true">
    {kind === "merchant" ? (
      Array.from(name)[0]
    ) : (
      <Icon name={kind === "bot" ? "bot" : "person"} size={size === "large" ? 24 : 20} />
    )}
  </span>
);
