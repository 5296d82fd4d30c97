import type { OrganizationView } from "@recourse/contract";
import { useLanguage } from "../../copy/language.ts";
import { shopName } from "../../copy/titles.ts";
import { Go } from "../../pieces/buyer/go.tsx";
import { Seal } from "../../pieces/buyer/seal.tsx";

export const ShopStrip = ({ shops }: { shops: readonly OrganizationView[] }) => {
  const language = useLanguage();
  return (
    <ul className="shop-strip">
      {shops.map((shop) => (
        <li key={shop.id}>
          <Go to={`/shops/${shop.id}`} className="shop-card">
            <Seal name={shopName(shop, language)} ink={shop.name} size="large" />
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
