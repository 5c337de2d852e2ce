package zonenews.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Machines are told of people as people, of offices as offices. */
class AuthorTests {

    @ParameterizedTest
    @ValueSource(strings = {"王一舟", "张敏", "欧阳修文", "阿卜杜拉·买买提", "John Smith"})
    void a_name_is_a_person(String name) {
        assertThat(Author.signing(name)).containsExactly(new Author(name, true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"编辑部", "经济发展局", "党政办公室", "融媒体中心", "人力资源和社会保障局", "澜州日报", "澜州市人民政府"})
    void an_office_is_none(String name) {
        assertThat(Author.signing(name)).containsExactly(new Author(name, false));
    }

    @Test
    void each_of_several_is_named() {
        assertThat(Author.signing("张敏、李书言 王一舟"))
                .containsExactly(new Author("张敏", true), new Author("李书言", true), new Author("王一舟", true));
        assertThat(Author.signing("本报记者 赵晴，通讯员：何静")).containsExactly(new Author("赵晴", true), new Author("何静", true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "本报记者"})
    void who_is_not_named_is_left_to_the_source(String field) {
        assertThat(Author.signing(field)).isEmpty();
    }
}
