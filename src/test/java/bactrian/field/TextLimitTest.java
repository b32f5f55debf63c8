package bactrian.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextLimitTest {
    private static final int MOST = 32_767;
    private static final TextLimit REFUSING = new TextLimit(MOST, false);
    private static final TextLimit SHORTENING = new TextLimit(MOST, true);

    @ParameterizedTest
    @ValueSource(ints = {1, 32_766, 32_767})
    void whatFitsIsSentAsItIs(int length) {
        String text = "x".repeat(length);

        assertThat(REFUSING.fit(text)).isEqualTo(text);
        assertThat(SHORTENING.fit(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(ints = {32_768, 200_000})
    void whatDoesNotFitIsRefusedWithItsLength(int length) {
        assertThatThrownBy(() -> REFUSING.fit("x".repeat(length)))
                .isInstanceOf(UnrepresentableException.class)
                .hasMessageContaining("has " + length + " characters")
                .hasMessageContaining("takes 32767");
    }

    @ParameterizedTest
    @ValueSource(ints = {32_768, 200_000})
    void whatDoesNotFitIsShortenedWithAMark(int length) {
        String text = "x".repeat(length);
        String copy = SHORTENING.fit(text);

        assertThat(copy).hasSize(MOST).endsWith("x" + TextLimit.MARK);
        assertThat(TextLimit.isCopy(copy, text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"🐫", "👩‍🚀", "é", "🇨🇭"})
    void aCharacterIsNeverCutInTwo(String character) {
        String copy = new TextLimit(50, true).fit(character.repeat(60));
        String rest = copy.substring(0, copy.length() - TextLimit.MARK.length());

        assertThat(copy.length()).isLessThanOrEqualTo(50).isGreaterThan(40);
        assertThat(rest.length() % character.length()).isZero();
        assertThat(rest).isEqualTo(character.repeat(rest.length() / character.length()));
    }

    @Test
    void theLengthIsMeasuredOnWhatIsSent() {
        TextLimit limit = new TextLimit(20, true);

        String kept = limit.fit("****************", text -> text.replace("*", "\\*"));

        assertThat(kept.replace("*", "\\*").length()).isLessThanOrEqualTo(20);
        assertThatThrownBy(() -> new TextLimit(20, false).fit("************", text -> text.replace("*", "\\*")))
                .hasMessageContaining("24 characters");
    }

    @Test
    void onlyABeginningWithTheMarkIsACopy() {
        assertThat(TextLimit.isCopy("The cam […]", "The camel")).isFalse();
        assertThat(TextLimit.isCopy("The camel […]", "The camel walks on")).isTrue();
        assertThat(TextLimit.isCopy("A camel […]", "The camel walks on")).isFalse();
        assertThat(TextLimit.isCopy("The camel", "The camel walks on")).isFalse();
    }
}
