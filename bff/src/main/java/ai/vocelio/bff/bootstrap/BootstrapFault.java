package ai.vocelio.bff.bootstrap;

/** The bootstrap file cannot be applied; the sentence names the field and the remedy. */
class BootstrapFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BootstrapFault(String sentence) {
        super(sentence, null, false, false);
    }
}
