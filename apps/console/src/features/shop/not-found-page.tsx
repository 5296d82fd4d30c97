import { useCopy } from "../../copy/pair.ts";
import { shopCopy } from "../../copy/shop.ts";
import { Go } from "../../pieces/buyer/go.tsx";
import { StateNote } from "../../pieces/buyer/states.tsx";

export const NotFoundPage = () => {
  const t = useCopy(shopCopy);
  return (
    <main className="page">
      <h1 className="visually-hidden">{t.noSuch}</h1>
      <StateNote icon="search" title={t.noSuch} hint={t.noSuchHint}>
        <Go to="/" className="button button-primary">
          {t.goHome}
        </Go>
      </StateNote>
    </main>
  );
};
