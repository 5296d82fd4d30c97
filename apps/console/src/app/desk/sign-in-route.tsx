import type { MeView } from "@recourse/contract";
import { useNavigate } from "@tanstack/react-router";
import { adoptLanguage } from "../../copy/language.ts";
import { StaffSignInPage } from "../../features/staff-identity/sign-in-page.tsx";
import { keys } from "../../live/keys.ts";
import { deskCache } from "./desk-cache.ts";
import { homeFor } from "./desk-pages.ts";
import { LanguageButton, ShadeButton } from "./look-buttons.tsx";

export function SignInRoute() {
  const navigate = useNavigate();
  const enter = (me: MeView) => {
    deskCache.clear();
    deskCache.setQueryData(keys.me, me);
    adoptLanguage(me.language);
    void navigate({ to: homeFor(me.role) ?? "/" });
  };
  return (
    <StaffSignInPage
      onSignedIn={enter}
      corner={
        <>
          <LanguageButton />
          <ShadeButton />
        </>
      }
    />
  );
}
