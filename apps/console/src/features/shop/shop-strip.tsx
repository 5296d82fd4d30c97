import type { OrganizationView } from "@recourse/contract";
import { useLanguage } from "../../copy/language.ts";
import { shopName } from "../../copy/titles.ts";
import { Go } from "../../pieces/buyer/go.tsx";

export const ShopMark = ({ name }: { name: string }) => (
  <span className="shop-mark" aria-hidden="true">
    {Array.from(name)[0]}
  </span>
);

export const ShopStrip = ({ shops }: { shops: readonly OrganizationView[] }) => {
  const language = useLanguage();
  return (
    <ul className="shop-strip">
      {shops.map((shop) => (
        <li key={shop.id}>
          <Go to={`/shops/${shop.id}`} className="shop-card">
            <ShopMark name={shopName(shop, language)} />
            <span className="shop-card-words">
              <strong>{shopName(shop, language)}</strong>
              <span>{shop.about}</span>
            </span>
          </Go>
        </li>
      ))}
    </ul>
  );
};
