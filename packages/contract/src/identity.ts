import { z } from "zod";
import { ExternalId, Id, Instant, Language } from "./primitives.ts";

export const StaffRole = z.enum([
  "merchant_agent",
  "merchant_manager",
  "platform_agent",
  "platform_senior",
  "operations_manager",
  "arbitrator",
  "legal",
  "administrator",
]);
export type StaffRole = z.infer<typeof StaffRole>;
export const Role = z.enum(["buyer", ...StaffRole.options]);
export type Role = z.infer<typeof Role>;

export const OrganizationKind = z.enum(["merchant", "platform"]);
export const OrganizationView = z.object({
  id: Id,
  kind: OrganizationKind,
  externalId: z.string(),
  name: z.string(),
  nameEn: z.string(),
  about: z.string(),
});
export type OrganizationView = z.infer<typeof OrganizationView>;
export const OrganizationDraft = z.object({
  externalId: ExternalId,
  name: z.string().trim().min(1).max(60),
  nameEn: z.string().trim().max(80).default(""),
  about: z.string().trim().max(400).default(""),
});
export type OrganizationDraft = z.infer<typeof OrganizationDraft>;

/** The person at the browser, as every page knows them. */
export const MeView = z.object({
  id: Id,
  role: Role,
  displayName: z.string(),
  language: Language,
  organization: OrganizationView.nullable(),
  agentNumber: z.string().nullable(),
  /** Nothing but enrolling for a second factor is open. */
  mustEnrol: z.boolean().optional(),
});
export type MeView = z.infer<typeof MeView>;

export const SignIn = z.object({ login: z.string().trim().min(1).max(80), password: z.string().min(1).max(200) });
export const SessionView = z.object({
  id: Id,
  createdAt: Instant,
  lastSeenAt: Instant,
  device: z.string(),
  current: z.boolean(),
});
export type SessionView = z.infer<typeof SessionView>;

const Password = z.string().min(8).max(200);
export const FirstAdministrator = z.object({
  /** Printed by the server's start, and in the data directory: whoever has it is at home here. */
  setupCode: z.string().trim().max(40),
  platformName: z.string().trim().min(1).max(60),
  displayName: z.string().trim().min(1).max(40),
  login: z.string().trim().min(2).max(80),
  password: Password,
});
export type FirstAdministrator = z.infer<typeof FirstAdministrator>;

export const DemoSignIn = z.object({
  login: z.string(),
  password: z.string(),
  label: z.string(),
  labelEn: z.string(),
  role: Role,
});
export type DemoSignIn = z.infer<typeof DemoSignIn>;
/** What an anonymous page needs before sign-in. `demoSignIns` is empty outside a demonstration. */
export const InstallationView = z.object({
  setupNeeded: z.boolean(),
  platformName: z.string(),
  demonstration: z.boolean(),
  demoSignIns: z.array(DemoSignIn),
});
export type InstallationView = z.infer<typeof InstallationView>;

export const StaffDraft = z.object({
  organizationId: Id,
  login: z.string().trim().min(2).max(80),
  password: Password,
  displayName: z.string().trim().min(1).max(40),
  role: StaffRole,
  agentNumber: z
    .string()
    .trim()
    .regex(/^\d{3,8}$/)
    .nullable()
    .default(null),
  capacity: z.int().min(1).max(200).default(8),
  groupIds: z.array(Id).default([]),
});
export type StaffDraft = z.infer<typeof StaffDraft>;
export const StaffChange = z.object({
  displayName: z.string().trim().min(1).max(40).optional(),
  /** Null takes it away: whoever has none is not named to buyers by number. */
  agentNumber: z
    .string()
    .trim()
    .regex(/^\d{3,8}$/)
    .nullable()
    .optional(),
  role: StaffRole.optional(),
  active: z.boolean().optional(),
  password: Password.optional(),
  capacity: z.int().min(1).max(200).optional(),
  groupIds: z.array(Id).optional(),
});
export type StaffChange = z.infer<typeof StaffChange>;
export const Presence = z.enum(["online", "busy", "away", "offline"]);
export type Presence = z.infer<typeof Presence>;
export const StaffView = z.object({
  id: Id,
  organizationId: Id,
  login: z.string(),
  displayName: z.string(),
  role: StaffRole,
  active: z.boolean(),
  agentNumber: z.string().nullable(),
  presence: Presence,
  load: z.int(),
  capacity: z.int(),
  groupIds: z.array(Id),
  /** Since when they have a second factor; null without one. */
  secondFactorSince: Instant.nullable(),
});
export type StaffView = z.infer<typeof StaffView>;

export const ApiKeyDraft = z.object({ organizationId: Id, name: z.string().trim().min(1).max(60) });
export const ApiKeyIssued = z.object({ id: Id, name: z.string(), token: z.string() });
export const ApiKeyView = z.object({ id: Id, name: z.string(), createdAt: Instant, revokedAt: Instant.nullable() });
