package ai.vocelio.bff.sessions;

import ai.vocelio.sessions.Session;
import java.util.List;

/** Where a member is signed in. */
record MemberSessions(List<Session> sessions) {}
