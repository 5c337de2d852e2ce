package zonenews.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import zonenews.article.ColumnType;

/** The words and sentences of grammar.txt; all names in it are made up. */
final class Grammar {

    /** What an article can be about. */
    record Topic(
            String name, List<Sentence> titles, List<Sentence> leads, List<Sentence> sentences, List<Sentence> ends) {

        private Topic(String name) {
            this(name, new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }

        private void add(char kind, Sentence sentence) {
            (switch (kind) {
                        case 'T' -> titles;
                        case 'L' -> leads;
                        case 'B' -> sentences;
                        case 'E' -> ends;
                        default -> throw new IllegalArgumentException("No kind of sentence: " + kind);
                    })
                    .add(sentence);
        }
    }

    /** A column of the first level, the names of those below it, and the topics they bring. */
    record Branch(String name, ColumnType type, List<String> topics, List<String> children) {}

    static final Grammar OF_THE_ZONE = new Grammar("/bench/grammar.txt");

    private static final String ANY_TOPIC = "通用";

    private final Map<String, String[]> words = new HashMap<>();
    private final Map<String, Topic> topics = new LinkedHashMap<>();
    private final List<Branch> branches = new ArrayList<>();

    private Grammar(String resource) {
        String head = "";
        for (String line : read(resource).split("\n")) {
            if (line.startsWith("# ")) {
                head = line.substring(2);
            } else if (!line.isBlank()) {
                take(head.split(" "), line);
            }
        }
    }

    private void take(String[] head, String line) {
        switch (head[0]) {
            case "words" -> words.put(head[1], line.split(" "));
            case "column" ->
                branches.add(new Branch(
                        head[1],
                        ColumnType.valueOf(head[2]),
                        Arrays.stream(head).skip(3).toList(),
                        List.of(line.split(" "))));
            case "topic" ->
                topics.computeIfAbsent(head[1], Topic::new).add(line.charAt(0), Sentence.of(line.substring(2)));
            default -> throw new IllegalArgumentException("No kind of paragraph: " + head[0]);
        }
    }

    private static String read(String resource) {
        try (InputStream file = Objects.requireNonNull(Grammar.class.getResourceAsStream(resource))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String[] words(String kind) {
        return Objects.requireNonNull(words.get(kind), kind);
    }

    Topic topic(String name) {
        return Objects.requireNonNull(topics.get(name), name);
    }

    Topic anyTopic() {
        return topic(ANY_TOPIC);
    }

    List<Branch> branches() {
        return branches;
    }
}
