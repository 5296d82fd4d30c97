import type { MeView } from "@recourse/contract";
import { lazy } from "react";
import { go } from "../pieces/buyer/way.ts";

const SignInPage = lazy(() => import("../features/identity/sign-in-page.tsx").then((m) => ({ default: m.SignInPage })));
const SetupPage = lazy(() => import("../features/identity/setup-page.tsx").then((m) => ({ default: m.SetupPage })));

/** Only a path of this site: an address of elsewhere must never be where signing in leads. */
const safePath = (to: string | null): string => (to && /^\/(?!\/)[^\\]*$/.test(to) ? to : "/");

export const SignInDoor = ({ to }: { to: string | null }) => {
  const enter = (me: MeView) => {
    if (me.role === "buyer") go(safePath(to), { replace: true });
    else location.assign("/desk");
  };
  return <SignInPage onSignedIn={enter} />;
};

export const SetupDoor = () => <SetupPage onDone={() => location.assign("/desk")} />;
