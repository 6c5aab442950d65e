package ai.vocelio.bff.access;

import ai.vocelio.access.SupportConsent;
import ai.vocelio.team.Role;
import java.util.Set;

/** What counts from now on. */
record SupportPolicyUpdateInput(SupportConsent consent, Set<Role> roles) {}
