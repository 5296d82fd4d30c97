import type { ProductView } from "@recourse/contract";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { money } from "../../copy/formats.ts";
import { useLanguage } from "../../copy/language.ts";
import { useCopy } from "../../copy/pair.ts";
import { shopCopy } from "../../copy/shop.ts";
import { merchantNameOf, titleOf } from "../../copy/titles.ts";
import { queries } from "../../live/queries.ts";
import { Go } from "../../pieces/buyer/go.tsx";
import { Icon } from "../../pieces/buyer/icon.tsx";
import { PageHead } from "../../pieces/buyer/page-head.tsx";
import { Picture } from "../../pieces/buyer/picture.tsx";
import { Asked } from "../../pieces/buyer/states.tsx";
import { deliveryLines, guaranteeLines, stockLine } from "./product-promises.ts";
import { VariantPicker } from "./variant-picker.tsx";
import "./shop.css";

const Promises = ({ product }: { product: ProductView }) => {
  const t = useCopy(shopCopy);
  const language = useLanguage();
  const groups = [
    { icon: "truck", title: t.delivery, lines: deliveryLines(product, language) },
    { icon: "shield", title: t.guarantee, lines: guaranteeLines(product, language) },
  ] as const;
  return (
    <section className="card promises">
      {groups.map((g) => (
        <div key={g.title} className="promise">
          <Icon name={g.icon} size={20} />
          <h3>{g.title}</h3>
          <ul>
            {g.lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </div>
      ))}
      {product.warrantyTerms && <p className="quiet">{product.warrantyTerms}</p>}
    </section>
  );
};

const Parameters = ({ product }: { product: ProductView }) => {
  const t = useCopy(shopCopy);
  if (product.parameters.length === 0 && !product.description) return null;
  return (
    <section className="card" aria-label={t.details}>
      <h2>{t.details}</h2>
      {product.description && <p className="description">{product.description}</p>}
      <dl className="pairs">
        {product.parameters.map((p) => (
          <div key={p.name}>
            <dt>{p.name}</dt>
            <dd>{p.value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
};

const Product = ({ product }: { product: ProductView }) => {
  const t = useCopy(shopCopy);
  const language = useLanguage();
  const [chosen, setChosen] = useState<number | null>(null);
  const variant = chosen === null ? undefined : product.variants[chosen];
  const stock = variant?.stock ?? product.stock;
  return (
    <div className="page product">
      <Picture src={product.image} alt={titleOf(product, language)} className="product-picture" />
      <div className="product-words">
        <section className="card">
          <p className="price price-large">{money(variant?.priceFen ?? product.priceFen)}</p>
          <h2 className="product-title">{titleOf(product, language)}</h2>
          <p className={stock > 0 ? "quiet" : "warn"}>
            {product.listed ? stockLine(stock, product.restockAt, language) : t.unlisted}
          </p>
          <VariantPicker variants={product.variants} chosen={chosen} onChoose={setChosen} />
        </section>
        <Promises product={product} />
        <Parameters product={product} />
      </div>
      <div className="bottom-bar">
        <Go to={`/shops/${product.merchantId}`} className="bottom-bar-link">
          <Icon name="shop" />
          <span>{t.enterShop}</span>
        </Go>
        <Go to={`/chat/new?product=${product.id}`} className="button button-primary button-wide">
          <Icon name="chat" size={20} />
          {t.askService}
        </Go>
      </div>
    </div>
  );
};

export const ProductPage = ({ productId }: { productId: string }) => {
  const language = useLanguage();
  const query = useQuery(queries.product(productId));
  return (
    <main>
      <PageHead title={query.data ? merchantNameOf(query.data, language) : ""} up="/" />
      <Asked query={query} shape="page">
        {(product) => <Product product={product} />}
      </Asked>
    </main>
  );
};
