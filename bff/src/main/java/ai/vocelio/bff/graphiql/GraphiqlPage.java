package ai.vocelio.bff.graphiql;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class GraphiqlPage {

    private static final Resource INDEX = new ClassPathResource("graphiql/index.html");
    private static final Resource INVITATION = new ClassPathResource("graphiql/invitation.html");

    private final GraphiqlSettings settings;

    GraphiqlPage(GraphiqlSettings settings) {
        this.settings = settings;
    }

    @GetMapping("/graphiql")
    ResponseEntity<Object> page() {
        return answer(INDEX);
    }

    /** Where the links of invitations lead. */
    @GetMapping("/invitation")
    ResponseEntity<Object> invitation() {
        return answer(INVITATION);
    }

    private static ResponseEntity<Object> answer(Resource page) {
        if (!page.exists()) {
            return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                    .contentType(MediaType.TEXT_PLAIN)
                    .body("The GraphiQL page is not in this build: make it with mvn package.");
        }
        return ResponseEntity.ok()
                .contentType(MediaType.TEXT_HTML)
                .cacheControl(CacheControl.noCache())
                .body(page);
    }

    @GetMapping("/graphiql/config.json")
    ResponseEntity<GraphiqlSettings> settings() {
        return ResponseEntity.ok().cacheControl(CacheControl.noCache()).body(settings);
    }
}
