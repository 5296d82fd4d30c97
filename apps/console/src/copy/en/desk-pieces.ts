import type { InBoth } from "../pair.ts";
import type { deskPieces as zh } from "../zh/desk-pieces.ts";

export const deskPieces: InBoth<typeof zh> = {
  loading: "Loading",
  failed: "This could not be loaded",
  offline: "You are offline",
  offlineHint: "It continues by itself once you are connected. You can also try now.",
  retry: "Try again",
  cancel: "Cancel",
  save: "Save",
  saved: "Saved",
  copyText: "Copy",
  copied: "Copied",
  close: "Close",
  organization: "Organization",
  chooseOrganization: "Choose a shop",
  platform: "Platform",
  presence: { online: "Online", busy: "Busy", away: "Away", offline: "Offline" },
  roles: {
    buyer: "Buyer",
    merchant_agent: "Shop agent",
    merchant_manager: "Shop manager",
    platform_agent: "Platform agent",
    platform_senior: "Senior platform agent",
    operations_manager: "Operations manager",
    arbitrator: "Arbitrator",
    legal: "Legal",
    administrator: "Administrator",
  },
  groupKinds: {
    presale: "Pre-sale",
    aftersale: "After-sale",
    complaint: "Complaints",
    dispute: "Disputes",
    merchant_desk: "Merchant desk",
  },
};
