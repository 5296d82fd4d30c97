import type { MeView } from "@recourse/contract";
import { type ComponentType, lazy, Suspense } from "react";
import { Loading } from "../../pieces/desk/query-state.tsx";
import { useDeskMe } from "./desk-me.ts";

/** A page in a bundle of its own, given the person it is drawn for. */
export function lazyPage(load: () => Promise<ComponentType<{ me: MeView }>>) {
  const Page = lazy(async () => ({ default: await load() }));
  return function LazyPage() {
    const me = useDeskMe();
    return (
      <Suspense fallback={<Loading />}>
        <Page me={me} />
      </Suspense>
    );
  };
}
