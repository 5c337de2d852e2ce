package zonenews.bench;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * A browser that does nothing but ask and read to the end on one connection, so that a reader beside the measured site
 * takes as little of its processors as possible.
 */
final class PlainClient implements AutoCloseable {

    private static final int PATIENCE_MS = 60_000;
    private static final byte[] END_OF_HEAD = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private final int port;
    private final byte[] buffer = new byte[1 << 16];
    private Socket socket = new Socket();
    private int start;
    private int end;

    PlainClient(int port) {
        this.port = port;
    }

    /**
     * @return the body, as it came
     * @throws IOException if the answer is not 200 or takes longer than a minute
     */
    byte[] get(String address) throws IOException {
        connect();
        byte[] request = ("GET " + address + " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
        socket.getOutputStream().write(request);
        String head = head();
        byte[] body = body(head);
        if (head.contains("\nconnection: close")) {
            socket.close();
        }
        if (!head.startsWith("http/1.1 200")) {
            throw new IOException("Answered " + head.lines().findFirst().orElse(""));
        }
        return body;
    }

    private void connect() throws IOException {
        if (socket.isConnected() && !socket.isClosed()) {
            return;
        }
        socket = new Socket("127.0.0.1", port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE_MS);
        start = 0;
        end = 0;
    }

    /** Status and headers in small letters. */
    private String head() throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream(512);
        int matched = 0;
        while (matched < END_OF_HEAD.length) {
            int next = read();
            matched = next == END_OF_HEAD[matched] ? matched + 1 : next == END_OF_HEAD[0] ? 1 : 0;
            head.write(next);
        }
        return head.toString(StandardCharsets.US_ASCII).toLowerCase(Locale.ROOT);
    }

    private byte[] body(String head) throws IOException {
        int at = head.indexOf("\ncontent-length: ");
        if (at >= 0) {
            byte[] body = new byte[Integer.parseInt(head.substring(at + 17, head.indexOf('\r', at)))];
            read(body, body.length);
            return body;
        }
        ByteArrayOutputStream body = new ByteArrayOutputStream(1 << 15);
        byte[] chunk = new byte[1 << 14];
        for (int length = chunkLength(); ; length = chunkLength()) {
            chunk = chunk.length < length ? new byte[length] : chunk;
            read(chunk, length);
            body.write(chunk, 0, length);
            read();
            read();
            if (length == 0) {
                return body.toByteArray();
            }
        }
    }

    private int chunkLength() throws IOException {
        int length = 0;
        for (int next = read(); next != '\r'; next = read()) {
            length = length * 16 + Character.digit(next, 16);
        }
        read();
        return length;
    }

    private void read(byte[] into, int length) throws IOException {
        for (int done = 0; done < length; ) {
            fill();
            int many = Math.min(end - start, length - done);
            System.arraycopy(buffer, start, into, done, many);
            start += many;
            done += many;
        }
    }

    private int read() throws IOException {
        fill();
        return buffer[start++] & 0xff;
    }

    private void fill() throws IOException {
        if (start < end) {
            return;
        }
        InputStream in = socket.getInputStream();
        int many = in.read(buffer);
        if (many < 0) {
            throw new EOFException("The site has closed the connection");
        }
        start = 0;
        end = many;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
