package zonenews.counting;

import java.io.ByteArrayOutputStream;
import java.util.Map;
import java.util.SortedMap;

/**
 * The views of one day in a few bytes an article: the numbers of the articles ascending, each as its distance from the
 * one before, and the views behind it; seven bits a byte, the highest bit says that more follow.
 */
final class PackedDay {

    interface EachArticle {
        void read(long article, long views);
    }

    private PackedDay() {}

    static byte[] of(SortedMap<Long, Long> views) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(views.size() * 4);
        long before = 0;
        for (Map.Entry<Long, Long> article : views.entrySet()) {
            write(packed, article.getKey() - before);
            write(packed, article.getValue());
            before = article.getKey();
        }
        return packed.toByteArray();
    }

    private static void write(ByteArrayOutputStream packed, long number) {
        long rest = number;
        while (rest > 0x7f) {
            packed.write((int) (rest & 0x7f | 0x80));
            rest >>>= 7;
        }
        packed.write((int) rest);
    }

    static void read(byte[] packed, EachArticle each) {
        int at = 0;
        long article = 0;
        while (at < packed.length) {
            long distance = 0;
            int shift = 0;
            do {
                distance |= (packed[at] & 0x7fL) << shift;
                shift += 7;
            } while (packed[at++] < 0);
            long views = 0;
            shift = 0;
            do {
                views |= (packed[at] & 0x7fL) << shift;
                shift += 7;
            } while (packed[at++] < 0);
            article += distance;
            each.read(article, views);
        }
    }
}
