import type { ProductSummary } from "@recourse/contract";
import { money } from "../../copy/formats.ts";
import { useLanguage } from "../../copy/language.ts";
import { useCopy } from "../../copy/pair.ts";
import { shopCopy } from "../../copy/shop.ts";
import { titleOf } from "../../copy/titles.ts";
import { Go } from "../../pieces/buyer/go.tsx";
import { Picture } from "../../pieces/buyer/picture.tsx";

const ProductTile = ({ product }: { product: ProductSummary }) => {
  const t = useCopy(shopCopy);
  const title = titleOf(product, useLanguage());
  return (
    <li>
      <Go to={`/products/${product.id}`} className="tile">
        <Picture src={product.image} alt="" className="tile-picture" />
        <span className="tile-title">{title}</span>
        <span className="tile-foot">
          <span className="price">{money(product.priceFen)}</span>
          {product.stock === 0 && <span className="tile-stock">{t.soldOut}</span>}
        </span>
      </Go>
    </li>
  );
};

export const ProductTiles = ({ products, label }: { products: readonly ProductSummary[]; label: string }) => (
  <ul className="tiles" aria-label={label}>
    {products.map((p) => (
      <ProductTile key={p.id} product={p} />
    ))}
  </ul>
);
