package zonenews.account;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.serializer.DefaultDeserializer;
import org.springframework.core.serializer.DefaultSerializer;

/**
 * What a session keeps, as bytes. What another version of the program has written and this one cannot read is not
 * there: who was signed in signs in again.
 */
final class SessionValues {

    private static final Logger log = LoggerFactory.getLogger(SessionValues.class);
    /** H2 takes one MiB. Nothing kept comes near it but a text typed far beyond its limit, shown with the refusal. */
    private static final int MOST_BYTES = 1_000_000;

    private static final byte[] NOTHING = {};

    private SessionValues() {}

    static ConversionService conversion() {
        GenericConversionService conversion = new GenericConversionService();
        conversion.addConverter(Object.class, byte[].class, SessionValues::written);
        conversion.addConverter(byte[].class, Object.class, SessionValues::read);
        return conversion;
    }

    private static byte[] written(Object kept) {
        try {
            byte[] bytes = new DefaultSerializer().serializeToByteArray(kept);
            return bytes.length <= MOST_BYTES ? bytes : NOTHING;
        } catch (IOException e) {
            throw new IllegalArgumentException("A session cannot keep " + kept.getClass(), e);
        }
    }

    private static @Nullable Object read(byte[] bytes) {
        if (bytes.length == 0) {
            return null;
        }
        try {
            return new DefaultDeserializer(SessionValues.class.getClassLoader())
                    .deserialize(new ByteArrayInputStream(bytes));
        } catch (IOException | RuntimeException | LinkageError unreadable) {
            log.info("A session of another version of the program is not continued: {}", unreadable.toString());
            return null;
        }
    }
}
