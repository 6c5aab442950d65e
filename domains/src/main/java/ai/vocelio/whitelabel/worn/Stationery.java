package ai.vocelio.whitelabel.worn;

import ai.vocelio.mail.EmailAddress;
import ai.vocelio.mail.Letter;
import ai.vocelio.whitelabel.Brands;
import ai.vocelio.whitelabel.WhitelabelSettings;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The paper on which the current organization writes: the brand that people see of it, or the platform's own. */
@Service
public class Stationery {

    private final Brands brands;
    private final WhitelabelSettings settings;

    Stationery(Brands brands, WhitelabelSettings settings) {
        this.brands = brands;
        this.settings = settings;
    }

    /** A letter that wears the brand, as plain text and as HTML. */
    @Transactional(readOnly = true)
    public Letter letter(EmailAddress to, LetterText text) {
        LetterHead head = brands.worn()
                .map(worn -> LetterHead.of(worn, settings::pictureUrl))
                .orElse(LetterHead.PLATFORM);
        return new Letter(
                to, text.subject(), PlainLetter.of(text, head), FormedLetter.of(text, head), head.senderName());
    }
}
