package ai.vocelio.registration;

/**
 * What somebody has made. It carries no object of the organization: who registered speaks for none yet.
 *
 * @param organizationAlias for which a token can be asked for as soon as the identity provider knows it
 */
public record OrganizationRegistration(String organizationAlias, String organizationName) {}
