package ai.vocelio.bff.sessions;

import ai.vocelio.bff.graphql.NodeType;
import ai.vocelio.sessions.Session;
import ai.vocelio.sessions.Sessions;
import ai.vocelio.team.Permission;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SessionNodes {

    @Bean
    NodeType<Session> sessionNode(Sessions sessions) {
        return new NodeType<>("Session", "ses", Session.class, Permission.MEMBER_WRITE, sessions::byIds);
    }
}
