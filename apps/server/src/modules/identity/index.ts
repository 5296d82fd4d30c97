export { auditRoutes } from "./audit-routes.ts";
export type { Authenticator } from "./authenticate.ts";
export { createAuthenticator } from "./authenticate.ts";
export { saveBuyer } from "./buyers.ts";
export type { BuyerCaller, Caller, IntegratorCaller, PersonCaller, StaffCaller } from "./caller.ts";
export {
  actorOf,
  administratorOf,
  buyerOf,
  leadsDesk,
  managerOf,
  personOf,
  roleOf,
  staffOf,
  viewerOf,
} from "./caller.ts";
export { organizationRoutes } from "./organization-routes.ts";
export type { OrganizationJoined } from "./organizations.ts";
export { addOrganization } from "./organizations.ts";
export { hashPassword } from "./passwords.ts";
export type { MemberRow, PersonRow, StaffRow } from "./people-store.ts";
export {
  agentByNumber,
  buyersByExternalId,
  buyersNamed,
  listOrganizations,
  listStaff,
  organizationByExternalId,
  organizationById,
  peopleById,
  platformOrganization,
  staffById,
  staffByNumber,
} from "./people-store.ts";
export { demandProof } from "./second-factor.ts";
export { sessionCookie } from "./session-cookies.ts";
export { sessionRoutes } from "./session-routes.ts";
export {
  endShopSession,
  lockShopSession,
  nameGuest,
  saveGuest,
  saveShopBuyer,
  startShopSession,
} from "./shop-buyers.ts";
export { startSession } from "./sign-in.ts";
export type { NewStaff, StaffEdit, StaffLeft } from "./staff.ts";
export { addStaff, changeStaff, roleFits } from "./staff.ts";
export { shopTokenMark } from "./tokens.ts";
