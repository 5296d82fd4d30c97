import { Icon } from "../../pieces/buyer/icon.tsx";
import { Seal } from "../../pieces/buyer/seal.tsx";

type Props = { kind: "merchant" | "platform" | "bot"; name: string; size?: "small" | "large"; ink?: string };

/** A sign for who speaks: the shop's or agent's seal, the platform's headset, the assistant's face. */
export const Avatar = ({ kind, name, size = "small", ink = name }: Props) =>
  kind === "merchant" ? (
    <Seal name={name} ink={ink} size={size} />
  ) : (
    <span className={`avatar avatar-${size} avatar-${kind}`} aria-hidden="true">
      <Icon name={kind === "bot" ? "bot" : "person"} size={size === "large" ? 24 : 20} />
    </span>
  );
