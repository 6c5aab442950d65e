package ai.vocelio.whitelabel.domains;

import java.util.List;

/** What is asked of the domain name system. Answers are fresh, as far as the servers asked keep them fresh. */
public interface Dns {

    /**
     * The texts of a name, each as a whole; empty when there are none.
     *
     * @throws DnsFault when no answer was had
     */
    List<String> texts(String name) throws DnsFault;

    /**
     * To which names a name leads, one after the other; empty when it leads to none.
     *
     * @throws DnsFault when no answer was had
     */
    List<String> aliases(String name) throws DnsFault;

    /** No answer was had: which says nothing of what there is. */
    final class DnsFault extends Exception {

        private static final long serialVersionUID = 1L;

        /** @param why for the log */
        public DnsFault(String why) {
            super(why);
        }
    }
}
