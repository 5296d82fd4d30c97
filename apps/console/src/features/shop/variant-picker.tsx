import type { ProductView } from "@recourse/contract";
import { useCopy } from "../../copy/pair.ts";
import { shopCopy } from "../../copy/shop.ts";

/** Shows price and stock of one variant; choosing it again lets go. */
export const VariantPicker = (props: {
  variants: ProductView["variants"];
  chosen: number | null;
  onChoose: (index: number | null) => void;
}) => {
  const t = useCopy(shopCopy);
  if (props.variants.length === 0) return null;
  return (
    <fieldset className="variants">
      <legend>{t.variants}</legend>
      {props.variants.map((v, i) => (
        <button
          key={v.name}
          type="button"
          className="variant"
          aria-pressed={props.chosen === i}
          onClick={() => props.onChoose(props.chosen === i ? null : i)}
        >
          {v.name}
          {v.stock === 0 && <small>{t.soldOut}</small>}
        </button>
      ))}
    </fieldset>
  );
};
