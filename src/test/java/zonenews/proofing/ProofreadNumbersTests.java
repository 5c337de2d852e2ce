package zonenews.proofing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProofreadNumbersTests extends Proofread {

    // Numbers

    @Test
    void a_whole_id_number_with_the_right_check_digit_blocks() {
        finds(Rule.ID_NUMBER, "身份证号11010519491231002X，已登记。", "11010519491231002X");
        finds(Rule.ID_NUMBER, "身份证号１１０１０５１９４９１２３１００２ｘ。", "１１０１０５１９４９１２３１００２ｘ");
        finds(Rule.ID_NUMBER, "身份证号110105 19491231 002X。", "110105 19491231 002X");
        assertThat(findings("号码11010519491231002X。").get(0).isBlocking()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "校验码不对110105194912310021。",
                "没有这一天110105194902300027。",
                "遮住的110105********002X。",
                "更长的流水号9911010519491231002X77。",
                "信用代码91330100MA2XXXXX0X。"
            })
    void other_long_numbers_are_no_id_numbers(String sentence) {
        assertThat(rules(sentence)).doesNotContain(Rule.ID_NUMBER);
    }

    @Test
    void a_number_in_the_description_of_a_picture_blocks_and_leads_to_the_picture() {
        String picture = "/media/00000000000000000000000000000000.png";
        List<Finding> found = findings(("<figure><img src=\"%1$s\" alt=\"厂房\"></figure>"
                        + "<figure><img src=\"%1$s\" alt=\"王某11010519491231002X\"></figure><p>正文。</p>")
                .formatted(picture));
        assertThat(found)
                .filteredOn(each -> each.rule() == Rule.ID_NUMBER)
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.isBlocking()).isTrue();
                    assertThat(finding.place()).isEqualTo(picture);
                    assertThat(finding.occurrence()).isEqualTo(2);
                    assertThat(finding.message()).contains("第 2 幅图片的图片描述", "11010519491231002X");
                });
        assertThat(findings("<figure><img src=\"%s\" alt=\"布署\"></figure><p>正文。</p>".formatted(picture)))
                .filteredOn(each -> each.rule() == Rule.WRONG_WORD)
                .singleElement()
                .satisfies(finding -> assertThat(finding.right())
                        .as("it would be put in the place of the picture")
                        .isEmpty());
    }

    @Test
    void a_mobile_number_is_pointed_out_but_not_inside_a_longer_one() {
        finds(Rule.MOBILE_NUMBER, "联系电话13857112345。", "13857112345");
        finds(Rule.MOBILE_NUMBER, "联系电话138 5711 2345。", "138 5711 2345");
        nothingIn("流水号2013857112345678。");
        nothingIn("电话0571-13857112。");
        nothingIn("联系电话0571-85551234。");
    }

    @Test
    void a_bank_card_number_is_one_by_its_last_digit() {
        finds(
                Rule.BANK_CARD,
                "账号6222020200000000004。".replace("6222020200000000004", luhn("622202020000000000")),
                luhn("622202020000000000"));
        String right = luhn("622202020000000000");
        String wrong = right.substring(0, 18) + (char) ('0' + (right.charAt(18) - '0' + 1) % 10);
        nothingIn("账号" + wrong + "。");
    }
}
