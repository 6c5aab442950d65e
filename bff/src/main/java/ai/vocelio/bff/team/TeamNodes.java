package ai.vocelio.bff.team;

import ai.vocelio.bff.graphql.NodeType;
import ai.vocelio.team.Member;
import ai.vocelio.team.Permission;
import ai.vocelio.team.Team;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TeamNodes {

    @Bean
    NodeType<Member> memberNode(Team team) {
        return new NodeType<>("Member", "mbr", Member.class, Permission.ORGANIZATION_READ, team::byIds);
    }
}
