package ai.vocelio.bff.analytics;

import ai.vocelio.analytics.FigureGroup;
import ai.vocelio.analytics.FigureSubject;
import ai.vocelio.bff.graphql.References;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Whose figures are told. */
@Configuration(proxyBeanMethods = false)
class FigureNodes {

    @Bean
    References<FigureSubject> figureSubjectReferences() {
        return References.<FigureSubject>of("FigureSubject")
                .to("Agent", "agent", idOf(FigureGroup.AGENT))
                .to("Campaign", "campaign", idOf(FigureGroup.CAMPAIGN))
                .to("Number", "number", idOf(FigureGroup.NUMBER));
    }

    private static Function<FigureSubject, @Nullable UUID> idOf(FigureGroup group) {
        return subject -> subject.group() == group ? subject.id() : null;
    }
}
