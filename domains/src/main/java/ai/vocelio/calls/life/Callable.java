package ai.vocelio.calls.life;

import ai.vocelio.calls.CallUserErrorCode;
import ai.vocelio.kernel.Problem;
import ai.vocelio.kernel.Problem.Kind;
import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which numbers may be dialled, by libphonenumber. Its strict check knows which ranges are in use and so refuses the
 * numbers that are kept for fiction and tests (555-0100 to 555-0199 of the North American plan): those pass by their form.
 * Numbers that cost the called or the calling side extra are refused.
 */
final class Callable {

    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
    private static final Pattern FICTION = Pattern.compile("\\+1[2-9]\\d{2}55501\\d{2}");
    private static final Set<PhoneNumberType> COSTLY =
            EnumSet.of(PhoneNumberType.PREMIUM_RATE, PhoneNumberType.SHARED_COST, PhoneNumberType.PAGER);

    private Callable() {}

    /** @throws Problem NUMBER_INVALID with the remedy */
    static void require(String to) {
        PhoneNumber number = parse(to);
        if (NUMBERS.isPossibleNumberWithReason(number) != ValidationResult.IS_POSSIBLE) {
            throw invalid("The number has the wrong length for its country: " + to);
        }
        if (!FICTION.matcher(to).matches() && !NUMBERS.isValidNumber(number)) {
            throw invalid("The number is not in use in its country: " + to);
        }
        if (COSTLY.contains(NUMBERS.getNumberType(number))) {
            throw invalid("Premium, shared-cost and pager numbers are not called: " + to);
        }
    }

    private static PhoneNumber parse(String to) {
        try {
            PhoneNumber number = NUMBERS.parse(to, null);
            if (NUMBERS.format(number, PhoneNumberFormat.E164).equals(to)) {
                return number;
            }
        } catch (NumberParseException e) {
            // told below, with every other text that is not E.164
        }
        throw invalid("This is not a telephone number in E.164, like +12125550101: " + to);
    }

    private static Problem invalid(String sentence) {
        return new Problem(Kind.INVALID, CallUserErrorCode.NUMBER_INVALID, sentence, "to");
    }
}
