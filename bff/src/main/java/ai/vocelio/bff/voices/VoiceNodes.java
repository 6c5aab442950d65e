package ai.vocelio.bff.voices;

import ai.vocelio.bff.graphql.NodeType;
import ai.vocelio.team.Permission;
import ai.vocelio.voices.Voice;
import ai.vocelio.voices.Voices;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class VoiceNodes {

    @Bean
    NodeType<Voice> voiceNode(Voices voices) {
        return new NodeType<>("Voice", "voi", Voice.class, Permission.VOICE_READ, voices::byIds);
    }
}
