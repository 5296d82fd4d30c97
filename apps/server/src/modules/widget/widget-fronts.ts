import type { OrganizationView, WidgetSettings } from "@recourse/contract";
import { LRUCache } from "lru-cache";
import type { Database } from "../../platform/database.ts";
import { present, Refusal } from "../../platform/refusal.ts";
import { organizationByExternalId, organizationById } from "../identity/index.ts";
import { isSomeShops, settingsOf } from "./widget-store.ts";

/** A shop whose widget is on, and how it is arranged. */
export interface FrontOf {
  readonly shop: OrganizationView;
  readonly settings: WidgetSettings;
}

/** How long another process may go by what was arranged before; this one knows at once. */
const rememberMs = 5000;

/** Which shop stands at which origin; asked before every request of a widget. */
export interface WidgetFronts {
  /** The shop by its own name; refuses with organization.unknown, widget.off, or widget.origin_refused. */
  byName(externalId: string, origin: string | undefined): Promise<FrontOf>;
  byId(orgId: string, origin: string | undefined): Promise<FrontOf>;
  /** Whether some shop stands there: what a browser asks before it tells whose widget it is. */
  knows(origin: string): Promise<boolean>;
  forget(): void;
}

/** A browser always names the page's origin when it asks another; who names none is no page. */
function open(shop: OrganizationView | null, settings: WidgetSettings, origin: string | undefined): FrontOf {
  const known = present(shop?.kind === "merchant" ? shop : null, "organization.unknown");
  if (!settings.enabled) throw new Refusal("widget.off");
  if (origin !== undefined && !settings.origins.includes(origin))
    throw new Refusal("widget.origin_refused", { origin });
  return { shop: known, settings };
}

export function openFronts({ writer }: Database): WidgetFronts {
  const settings = new LRUCache<string, WidgetSettings>({ max: 5000, ttl: rememberMs });
  const origins = new LRUCache<string, boolean>({ max: 5000, ttl: rememberMs });

  async function frontOf(shop: OrganizationView | null, origin: string | undefined): Promise<FrontOf> {
    const { id } = present(shop, "organization.unknown");
    const arranged = settings.get(id) ?? (await settingsOf(writer, id));
    settings.set(id, arranged);
    return open(shop, arranged, origin);
  }
  return {
    byName: async (externalId, origin) => frontOf(await organizationByExternalId(writer, externalId), origin),
    byId: async (orgId, origin) => frontOf(await organizationById(writer, orgId), origin),
    async knows(origin) {
      const known = origins.get(origin) ?? (await isSomeShops(writer, origin));
      origins.set(origin, known);
      return known;
    },
    forget() {
      settings.clear();
      origins.clear();
    },
  };
}
