import { useState } from "react";
import { Icon, type IconName } from "./icon.tsx";

/** A picture of a thing; a quiet mark where there is none or it cannot be had. */
export const Picture = (props: { src: string | null; alt: string; className?: string; mark?: IconName }) => {
  const [broken, setBroken] = useState(false);
  const name = `picture ${props.className ?? ""}`;
  if (props.src === null || broken)
    return (
      <span className={`${name} picture-none`} {...(props.alt ? { role: "img", "aria-label": props.alt } : {})}>
        <Icon name={props.mark ?? "bag"} size={28} />
      </span>
    );
  return (
    <img
      className={name}
      src={props.src}
      alt={props.alt}
      loading="lazy"
      decoding="async"
      onError={() => setBroken(true)}
    />
  );
};
