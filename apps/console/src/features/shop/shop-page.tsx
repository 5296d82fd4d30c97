import { useQuery } from "@tanstack/react-query";
import { useLanguage } from "../../copy/language.ts";
import { useCopy } from "../../copy/pair.ts";
import { shopCopy } from "../../copy/shop.ts";
import { shopName } from "../../copy/titles.ts";
import { queries } from "../../live/queries.ts";
import { Go } from "../../pieces/buyer/go.tsx";
import { Icon } from "../../pieces/buyer/icon.tsx";
import { PageHead } from "../../pieces/buyer/page-head.tsx";
import { Seal } from "../../pieces/buyer/seal.tsx";
import { Asked, StateNote } from "../../pieces/buyer/states.tsx";
import { ProductTiles } from "./product-tiles.tsx";
import "./shop.css";

export const ShopPage = ({ shopId }: { shopId: string }) => {
  const t = useCopy(shopCopy);
  const language = useLanguage();
  const shop = useQuery(queries.shop(shopId));
  const products = useQuery(queries.products({ shop: shopId }));
  return (
    <main>
      <PageHead title={shop.data ? shopName(shop.data, language) : ""} up="/" />
      <div className="page">
        <Asked query={shop} count={1}>
          {(it) => (
            <section className="card shop-intro">
              <Seal name={shopName(it, language)} ink={it.name} size="large" />
              <div className="shop-card-words">
                <strong>{shopName(it, language)}</strong>
                <span>{it.about}</span>
              </div>
              <Go to={`/chat/new?shop=${it.id}`} className="button button-primary">
                <Icon name="chat" size={20} />
                {t.askShop}
              </Go>
            </section>
          )}
        </Asked>
        <h2>{t.shopProducts}</h2>
        <Asked query={products} shape="tiles" count={6}>
          {(list) =>
            list.length === 0 ? (
              <StateNote icon="bag" title={t.noProducts} hint={t.noProductsHint} />
            ) : (
              <ProductTiles products={list} label={t.shopProducts} />
            )
          }
        </Asked>
      </div>
    </main>
  );
};
