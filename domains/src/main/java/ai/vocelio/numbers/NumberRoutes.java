package ai.vocelio.numbers;

/** Where the carrier of the current organization sends calls that come in to its numbers. */
public interface NumberRoutes {

    /** Has calls to the number sent here, which may take seconds; done twice it changes nothing more. What came of it. */
    NumberRoute open(String e164);
}
