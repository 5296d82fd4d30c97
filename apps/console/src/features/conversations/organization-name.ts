import type { Language, OrganizationView } from "@recourse/contract";

export const orgName = (organization: OrganizationView, language: Language): string =>
  language === "en" && organization.nameEn ? organization.nameEn : organization.name;
