package ai.vocelio.bff.health;

import org.springframework.http.ResponseEntity;
import org.springframework.util.InvalidMimeTypeException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** An Accept header that cannot be read is the client's fault, not ours. */
@RestControllerAdvice
class OddAccept {

    @ExceptionHandler(InvalidMimeTypeException.class)
    ResponseEntity<Void> notAcceptable() {
        return ResponseEntity.status(406).build();
    }
}
