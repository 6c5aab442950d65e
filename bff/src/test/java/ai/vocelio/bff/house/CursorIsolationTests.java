package ai.vocelio.bff.house;

import static org.assertj.core.api.Assertions.assertThat;

import ai.vocelio.bff.testing.Answer;
import ai.vocelio.bff.testing.BffTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A cursor opens the list that it was taken from, and no other: tried with every list of the schema. */
@BffTest
class CursorIsolationTests {

    private static final Sdl SDL = Sdl.house();
    private static final List<Page> LISTS = Page.all(SDL);

    @Autowired
    ApplicationContext house;

    private SampleOrganization acme;
    private SampleOrganization globex;

    @BeforeEach
    void two_organizations_with_one_of_everything() {
        acme = new SampleOrganization(house);
        globex = new SampleOrganization(house);
    }

    @Test
    void every_list_of_the_schema_is_tried() {
        assertThat(unreached(SDL)).isEmpty();
        assertThat(LISTS)
                .extracting(Page::toString)
                .contains("Query.agents", "Query.calls", "Agent.versions", "Call.turns");
    }

    @Test
    void a_list_to_which_no_id_leads_would_be_told() {
        Sdl wrong = Sdl.of("type Corner { calls: CallConnection } type Query { corner: Corner }");
        assertThat(unreached(wrong)).extracting(Page::toString).containsExactly("Corner.calls");
    }

    @Test
    void a_cursor_opens_its_own_list() {
        LISTS.forEach(list -> assertThat(list.ask(acme, cursor(list)).codes())
                .as(list.toString())
                .isEmpty());
    }

    @Test
    void a_cursor_of_another_organization_is_refused() {
        LISTS.forEach(list -> refused(list.ask(globex, cursor(list)), list));
    }

    @Test
    void a_cursor_of_another_list_of_the_same_organization_is_refused() {
        for (Page list : LISTS) {
            String cursor = cursor(list);
            LISTS.stream()
                    .filter(other -> !other.equals(list))
                    .forEach(other -> refused(other.ask(acme, cursor), list + " to " + other));
        }
    }

    @Test
    void a_cursor_of_the_same_list_of_another_object_is_refused() {
        List<Page> nested = LISTS.stream().filter(Page::isOfOneOfSeveral).toList();
        assertThat(nested).extracting(Page::toString).contains("Agent.versions", "Agent.calls", "Call.turns");
        for (Page list : nested) {
            assertThat(list.askAnother(acme, null).codes()).as("canary " + list).isEmpty();
            refused(list.askAnother(acme, cursor(list)), list);
        }
    }

    private String cursor(Page list) {
        Answer own = list.ask(acme, null);
        String cursor = list.cursor(own);
        assertThat(cursor).as("canary " + list + " " + own).isNotEmpty();
        return cursor;
    }

    private static void refused(Answer answer, Object what) {
        assertThat(answer.codes()).as(what + " " + answer).containsExactly("INVALID_CURSOR");
    }

    private static List<Page> unreached(Sdl sdl) {
        return Page.all(sdl).stream().filter(list -> !list.isReached(sdl)).toList();
    }
}
