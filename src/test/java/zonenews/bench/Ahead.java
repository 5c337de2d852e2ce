package zonenews.bench;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;

/** What a thread of its own makes a little ahead of whoever takes it, in order; its failure comes where the next would. */
final class Ahead<T> implements Iterator<T> {

    /** One more thing, or the end, with what went wrong or without. */
    private record Next<T>(@Nullable T made, @Nullable RuntimeException failure) {}

    private final BlockingQueue<Next<T>> ahead = new ArrayBlockingQueue<>(4);
    private @Nullable Next<T> next;

    Ahead(String name, Iterator<T> work) {
        Thread thread = new Thread(() -> make(work), name);
        thread.setDaemon(true);
        thread.start();
    }

    private void make(Iterator<T> work) {
        try {
            try {
                while (work.hasNext()) {
                    ahead.put(new Next<>(work.next(), null));
                }
                ahead.put(new Next<>(null, null));
            } catch (RuntimeException e) {
                ahead.put(new Next<>(null, e));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean hasNext() {
        return current().made() != null;
    }

    @Override
    public T next() {
        T made = current().made();
        if (made == null) {
            throw new NoSuchElementException();
        }
        next = null;
        return made;
    }

    private Next<T> current() {
        Next<T> current = next;
        if (current == null) {
            try {
                current = ahead.take();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
            next = current;
        }
        if (current.failure() != null) {
            throw current.failure();
        }
        return current;
    }
}
