import { z } from "zod";
import { ExternalId, Id, Instant, Language } from "./primitives.ts";

/** Scheme, host and port, as a browser names them: no path, no wildcard. */
export const WebOrigin = z
  .string()
  .trim()
  .max(200)
  .regex(/^https?:\/\/[a-z0-9.-]+(:\d{1,5})?$/, { error: "an origin such as https://shop.example" });
const Colour = z.string().regex(/^#[0-9a-f]{6}$/i, { error: "a colour such as #0F766E" });
export const WidgetPosition = z.enum(["right", "left"]);
export type WidgetPosition = z.infer<typeof WidgetPosition>;

const look = {
  colour: Colour,
  position: WidgetPosition,
  greeting: z.string().trim().max(80),
  greetingEn: z.string().trim().max(120),
};
/** What the merchant's manager arranges. */
export const WidgetSettings = z.object({
  enabled: z.boolean(),
  guests: z.boolean(),
  origins: z.array(WebOrigin).max(20),
  ...look,
});
export type WidgetSettings = z.infer<typeof WidgetSettings>;
export const widgetDefaults: WidgetSettings = {
  enabled: false,
  guests: true,
  origins: [],
  colour: "#0F766E",
  position: "right",
  greeting: "",
  greetingEn: "",
};

/** What the widget needs before anybody is known. */
export const WidgetFrontView = z.object({
  shop: z.object({ id: Id, name: z.string(), nameEn: z.string() }),
  guests: z.boolean(),
  ...look,
});
export type WidgetFrontView = z.infer<typeof WidgetFrontView>;

/** With a `token` signed by the shop, the buyer it names; without one, a guest. */
export const WidgetEntry = z.object({
  token: z.string().min(1).max(4096).optional(),
  language: Language.default("zh"),
});
export type WidgetEntry = z.infer<typeof WidgetEntry>;
export const WidgetSessionView = z.object({
  /** Carried as `Authorization: Bearer`; good for this shop and this buyer alone. */
  token: z.string(),
  expiresAt: Instant,
  guest: z.boolean(),
  /** Whether the talk this browser held as a guest is the buyer's now. */
  joined: z.boolean(),
});
export type WidgetSessionView = z.infer<typeof WidgetSessionView>;

/** What the page is about, by the shop's own numbers; those we do not know are passed over. */
export const WidgetTalk = z.object({ product: ExternalId.optional(), order: ExternalId.optional() });
export type WidgetTalk = z.infer<typeof WidgetTalk>;

export const WidgetSecretView = z.object({
  id: Id,
  /** Its last four letters. */
  hint: z.string(),
  createdAt: Instant,
  /** Refused from then on; null while it is the newest. */
  endsAt: Instant.nullable(),
});
export type WidgetSecretView = z.infer<typeof WidgetSecretView>;
export const WidgetSecretIssued = WidgetSecretView.extend({ secret: z.string() });
export type WidgetSecretIssued = z.infer<typeof WidgetSecretIssued>;
