package ai.vocelio.contacts;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;

/**
 * Which numbers a telephone may have, by libphonenumber: those of a country that is there, as long as numbers are in it.
 * Whether the range is in use is asked only when somebody is called: lists are older and younger than such knowledge.
 */
final class Phones {

    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

    private Phones() {}

    static boolean isPossible(String e164) {
        try {
            return NUMBERS.isPossibleNumberWithReason(NUMBERS.parse(e164, null)) == ValidationResult.IS_POSSIBLE;
        } catch (NumberParseException e) {
            return false;
        }
    }
}
