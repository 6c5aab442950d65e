package ai.vocelio.bff.developer;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import ai.vocelio.bff.graphql.Loaders;
import ai.vocelio.developer.ApiKey;
import ai.vocelio.developer.ApiKeyUsage;
import ai.vocelio.developer.ApiKeyUsages;
import graphql.schema.DataFetchingEnvironment;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** What keys asked; of all keys of a page in one look-up. */
@Controller
class UsageFields {

    private static final String LOADER = "ApiKey.usage";
    private static final int DAYS = 30;

    private final ApiKeyUsages usages;
    private final Clock clock;

    UsageFields(ApiKeyUsages usages, Clock clock, Loaders loaders) {
        this.usages = usages;
        this.clock = clock;
        loaders.<Question, List<ApiKeyUsage>>add(LOADER, this::answers);
    }

    @SchemaMapping
    CompletableFuture<List<ApiKeyUsage>> usage(
            ApiKey apiKey,
            @Argument @Nullable Instant usedFrom,
            @Argument @Nullable Instant usedBefore,
            @Argument int first,
            DataFetchingEnvironment env) {
        LocalDate today = ApiKeyUsage.dayOf(clock.instant());
        LocalDate from = usedFrom == null ? today.minusDays(DAYS) : ApiKeyUsage.dayOf(usedFrom);
        LocalDate before = usedBefore == null
                ? today.plusDays(1)
                : ApiKeyUsage.dayOf(usedBefore.minusNanos(1)).plusDays(1);
        DataLoader<Question, List<ApiKeyUsage>> loader = Objects.requireNonNull(env.getDataLoader(LOADER));
        return loader.load(new Question(apiKey.id(), new Days(from, before, first)));
    }

    private Map<Question, List<ApiKeyUsage>> answers(Set<Question> asked) {
        Map<Question, List<ApiKeyUsage>> answers = new HashMap<>();
        asked.stream()
                .collect(groupingBy(Question::days, mapping(Question::apiKeyId, toList())))
                .forEach((days, keys) -> {
                    Map<UUID, List<ApiKeyUsage>> known =
                            usages.byApiKeyIds(keys, days.from(), days.before(), days.most());
                    keys.forEach(key -> answers.put(new Question(key, days), known.getOrDefault(key, List.of())));
                });
        return answers;
    }

    private record Question(UUID apiKeyId, Days days) {}

    private record Days(LocalDate from, LocalDate before, int most) {}
}
