package zonenews.picturedesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import zonenews.Newsroom;
import zonenews.NewsroomTest;
import zonenews.Visitor;

/** What becomes of pictures in the 素材库: upright, in the colours of a screen, in the widths a page needs. */
@NewsroomTest
class DrawnAnewTests {

    @Autowired
    private Newsroom newsroom;

    private Visitor editor;
    private Uploads uploads;

    @BeforeEach
    void signIn() {
        editor = newsroom.editor();
        uploads = new Uploads(editor);
    }

    @Test
    void of_a_picture_with_something_behind_it_the_picture_is_kept() {
        byte[] page = Samples.text("<html><script>alert(1)</script></html>");
        for (String format : List.of("jpg", "gif", "png")) {
            JsonNode taken = uploads.taken("a." + format, Samples.joined(Samples.picture(format, 30, 20), page));
            byte[] kept = editor.bytes(taken.path("address").asString()).body();
            assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("script");
        }
    }

    @Test
    void a_photograph_is_turned_upright_and_tells_nothing_about_who_took_it_where() throws IOException {
        for (int orientation = 1; orientation <= 8; orientation++) {
            JsonNode taken = uploads.taken("照片" + orientation + ".jpg", Samples.photograph(60, 40, orientation));
            boolean lying = orientation > 4;
            assertThat(taken.path("width").asInt()).isEqualTo(lying ? 40 : 60);
            assertThat(taken.path("height").asInt()).isEqualTo(lying ? 60 : 40);
            byte[] kept = editor.bytes(taken.path("address").asString()).body();
            assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("Exif", "ZHANG", "GPS");
            BufferedImage picture = ImageIO.read(new ByteArrayInputStream(kept));
            assertThat(isRed(picture, orientation))
                    .as("orientation %d", orientation)
                    .isTrue();
        }
    }

    /** Red was on the left: that is where this orientation puts it. */
    private static boolean isRed(BufferedImage picture, int orientation) {
        int middle = picture.getWidth() / 2;
        int half = picture.getHeight() / 2;
        int pixel = switch (orientation) {
            case 1, 4 -> picture.getRGB(5, half);
            case 2, 3 -> picture.getRGB(picture.getWidth() - 5, half);
            case 5, 6 -> picture.getRGB(middle, 5);
            default -> picture.getRGB(middle, picture.getHeight() - 5);
        };
        return (pixel >> 16 & 0xff) > 200 && (pixel & 0xff) < 60;
    }

    @Test
    void a_picture_comes_in_at_most_three_widths_none_wider_than_it_was() throws IOException {
        assertThat(widths(uploads.taken("宽.jpg", Samples.picture("jpg", 3000, 1500))))
                .containsExactly(480, 960, 1600);
        assertThat(widths(uploads.taken("中.png", Samples.picture("png", 1000, 500))))
                .containsExactly(480, 1000);
        assertThat(widths(uploads.taken("窄.gif", Samples.picture("gif", 400, 200))))
                .containsExactly(400);
    }

    private List<Integer> widths(JsonNode taken) throws IOException {
        String srcset = taken.path("srcset").asString();
        String all = srcset.isEmpty() ? taken.path("address").asString() + " " + taken.path("width") + "w" : srcset;
        for (String each : all.split(", ")) {
            String[] addressAndWidth = each.split(" ");
            BufferedImage picture = ImageIO.read(
                    new ByteArrayInputStream(editor.bytes(addressAndWidth[0]).body()));
            assertThat(picture.getWidth() + "w").isEqualTo(addressAndWidth[1]);
            assertThat(Math.abs(picture.getHeight() * 2 - picture.getWidth())).isLessThan(3);
        }
        return List.of(all.split(", ")).stream()
                .map(each -> Integer.parseInt(each.replaceAll(".* (\\d+)w", "$1")))
                .toList();
    }

    @Test
    void a_drawing_of_few_colours_is_a_smaller_file_in_every_smaller_width() throws IOException {
        byte[] drawing = new ClassPathResource("example/pictures/medicine-park.png").getContentAsByteArray();
        JsonNode taken = uploads.taken("医药园.png", drawing);
        assertThat(taken.path("label").asString()).isEqualTo("PNG");
        int larger = Integer.MAX_VALUE;
        for (String each : List.of("", "x960", "x480")) {
            String address = taken.path("address").asString().replace(".png", each + ".png");
            int length = editor.bytes(address).body().length;
            assertThat(length).as("%s: %d bytes", address, length).isLessThan(larger);
            larger = length;
        }
    }

    @Test
    void a_webp_is_kept_as_what_every_browser_shows() {
        JsonNode taken = uploads.taken("照片.webp", Samples.webp());
        assertThat(taken.path("label").asString()).isEqualTo("JPG");
        assertThat(taken.path("picture").asBoolean()).isTrue();
    }

    @Test
    void a_broken_picture_is_refused_in_words() {
        byte[] whole = Samples.picture("png", 300, 200);
        assertThat(uploads.refused("断.png", java.util.Arrays.copyOf(whole, 40))).isEqualTo(422);
        assertThat(uploads.refused("坏.docx", Samples.text("PK\3\4 坏"))).isEqualTo(422);
        for (String format : List.of("jpg", "png", "gif")) {
            byte[] picture = OddPictures.ofNoise(format, 300, 200);
            byte[] half = java.util.Arrays.copyOf(picture, picture.length / 2);
            assertThat(uploads.refused("半张." + format, half)).as(format).isEqualTo(422);
        }
    }

    @Test
    void pictures_of_print_shops_scanners_and_laboratories_look_as_they_did() throws IOException {
        BufferedImage print = kept(uploads.taken("印刷.jpg", OddPictures.ofInk()));
        assertThat(print.getRGB(5, 5) >> 16 & 0xff).as("red").isGreaterThan(200);
        assertThat(print.getRGB(5, 5) & 0xff).as("blue").isLessThan(60);
        BufferedImage fine = kept(uploads.taken("十六位.png", OddPictures.ofSixteenBits(64, 40)));
        assertThat(fine.getRGB(0, 20) & 0xff).isLessThan(10);
        assertThat(fine.getRGB(63, 20) & 0xff).isGreaterThan(245);
        BufferedImage palette = kept(uploads.taken("调色板.png", OddPictures.ofPalette(64, 40)));
        assertThat(palette.getRGB(3, 3)).isEqualTo(0xffff0000);
    }

    private BufferedImage kept(JsonNode taken) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(
                editor.bytes(taken.path("address").asString()).body()));
    }

    @Test
    void a_photograph_in_other_colours_is_shown_in_those_of_the_screen() throws IOException {
        JsonNode taken = uploads.taken("屏幕.png", Samples.pictureInOtherColours());
        BufferedImage kept = ImageIO.read(new ByteArrayInputStream(
                editor.bytes(taken.path("address").asString()).body()));
        assertThat(kept.getRGB(5, 5))
                .as("its profile calls red what others call green")
                .isEqualTo(0xff00ff00);
    }
}
