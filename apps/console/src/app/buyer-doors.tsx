import type { MeView } from "@recourse/contract";
import { lazy, Suspense } from "react";
import { go } from "../pieces/buyer/way.ts";

const SignInPage = lazy(() => import("../features/identity/sign-in-page.tsx").then((m) => ({ default: m.SignInPage })));
const DemoDoors = lazy(() => import("../features/identity/demo-doors.tsx").then((m) => ({ default: m.DemoDoors })));
const SetupPage = lazy(() => import("../features/identity/setup-page.tsx").then((m) => ({ default: m.SetupPage })));

/** Only a path of this site: an address of elsewhere must never be where signing in leads. */
const safePath = (to: string | null): string => (to && /^\/(?!\/)[^\\]*$/.test(to) ? to : "/");

const enterBy = (to: string | null) => (me: MeView) => {
  if (me.role === "buyer") go(safePath(to), { replace: true });
  else location.assign("/desk/console/queue");
};

export const SignInDoor = ({ to }: { to: string | null }) => <SignInPage onSignedIn={enterBy(to)} />;

/** On the first page of a demonstration; holds nothing up while it is on its way. */
export const WelcomeDoors = () => (
  <Suspense fallback={null}>
    <DemoDoors onSignedIn={enterBy("/orders")} />
  </Suspense>
);

export const SetupDoor = () => <SetupPage onDone={() => location.assign("/desk/console/queue")} />;
