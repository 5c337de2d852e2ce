package zonenews.wordfile;

import static org.assertj.core.api.Assertions.assertThat;
import static zonenews.wordfile.Docx.level;
import static zonenews.wordfile.Docx.num;
import static zonenews.wordfile.Docx.pattern;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.springframework.beans.factory.annotation.Autowired;
import zonenews.NewsroomTest;
import zonenews.article.HouseStyle;

/** A file of Word as it is read. */
@NewsroomTest
abstract class ReadWordFile {

    static final String NOTICE_TITLE = "关于做好2026年春节期间安全生产工作的通知";

    static final String NUMBERS = pattern(
                    0,
                    level(0, "chineseCountingThousand", "%1、"),
                    level(1, "chineseCountingThousand", "（%2）"),
                    level(2, "decimal", "%3."))
            + num(1, 0);

    @Autowired
    WordFiles files;

    WordFile read(Docx docx) throws IOException {
        Path file = docx.file();
        try {
            WordFile word = files.takeIn(file, "测试文件.docx", "admin");
            nothingIsLost(docx, word);
            return word;
        } finally {
            Files.delete(file);
        }
    }

    /** Every character that can be read in the file is read in the same order in the article or in a note about it. */
    static void nothingIsLost(Docx docx, WordFile word) {
        List<String> texts = Xml.read(new ByteArrayInputStream(docx.document()))
                .below(each -> List.of("w:t", "w:moveFrom", "mc:Fallback", "w:rt", "w:object")
                        .contains(each.name()))
                .stream()
                .filter(each -> each.is("w:t"))
                .map(Xml::text)
                .toList();
        String all = squeezed(word.title() + word.subtitle() + HouseStyle.words(word.body()));
        String notes = squeezed(String.join("", word.notes()));
        for (String text : texts) {
            String wanted = squeezed(text);
            assertThat(all.contains(wanted) || notes.contains(wanted))
                    .as("%s in %s", wanted, all)
                    .isTrue();
        }
        int kept = texts.stream()
                .map(WordFilesTests::squeezed)
                .filter(text -> !notes.contains(text))
                .mapToInt(String::length)
                .sum();
        assertThat(all.length()).as("characters").isGreaterThanOrEqualTo(kept);
    }

    static String squeezed(String text) {
        return text.replaceAll("[\\s\\u3000\\u00a0]", "");
    }

    static String blocks(WordFile word) {
        return word.body().replaceAll("(?<=</(p|h2|h3|ul|table|figure)>)(?=<\\w)", "\n");
    }

    static byte[] png(int width, int height) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, Color.RED.getRGB());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }
}
