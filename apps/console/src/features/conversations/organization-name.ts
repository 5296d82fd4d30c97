import type { Language, OrganizationView } from "@recourse/contract";

/** Whose desk it is: a shop by its name, the platform as its service. */
export const orgName = (organization: OrganizationView, language: Language): string => {
  const name = (language === "en" && organization.nameEn) || organization.name;
  if (organization.kind === "merchant") return name;
  return language === "en" ? `${name} service` : `${name}客服`;
};
