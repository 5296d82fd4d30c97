import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useDeferredValue, useState } from "react";
import { useCopy } from "../../copy/pair.ts";
import { shopCopy } from "../../copy/shop.ts";
import { queries } from "../../live/queries.ts";
import { SearchField } from "../../pieces/buyer/search-field.tsx";
import { Asked, StateNote } from "../../pieces/buyer/states.tsx";
import { ProductTiles } from "./product-tiles.tsx";
import { ShopStrip } from "./shop-strip.tsx";
import "./shop.css";

/** The shop front: shops, products, search. Open to everybody; `welcome` stands first while nothing is searched. */
export const HomePage = ({ welcome }: { welcome: ReactNode }) => {
  const t = useCopy(shopCopy);
  const [wanted, setWanted] = useState("");
  const q = useDeferredValue(wanted.trim());
  const installation = useQuery(queries.installation);
  const shops = useQuery(queries.shops);
  const products = useQuery({ ...queries.products(q ? { q } : {}), placeholderData: (before) => before });
  return (
    <main className="page home">
      <h1 className="visually-hidden">{t.homeTitle}</h1>
      {!q && welcome}
      <SearchField
        value={wanted}
        onChange={setWanted}
        words={{ label: t.searchLabel, hint: t.searchHint, clear: t.clearSearch }}
      />
      {installation.data?.demonstration && <p className="quiet-note">{t.demoNotice}</p>}
      {!q && (
        <section aria-labelledby="shops-title">
          <h2 id="shops-title">{t.shops}</h2>
          <Asked query={shops} count={3}>
            {(list) =>
              list.length === 0 ? (
                <StateNote icon="shop" title={t.noShops} hint={t.noShopsHint} />
              ) : (
                <ShopStrip shops={list} />
              )
            }
          </Asked>
        </section>
      )}
      <section aria-labelledby="products-title">
        <h2 id="products-title" aria-live="polite">
          {q && products.data ? t.results(q, products.data.length) : t.products}
        </h2>
        <Asked query={products} shape="tiles" count={6}>
          {(list) =>
            list.length === 0 ? (
              <StateNote
                icon="search"
                title={q ? t.nothingFound(q) : t.noProducts}
                hint={q ? t.nothingFoundHint : t.noProductsHint}
              />
            ) : (
              <ProductTiles products={list} label={t.products} />
            )
          }
        </Asked>
      </section>
    </main>
  );
};
