package zonenews.wordfile;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a part refers to, by the numbers it uses for it. What lies outside the file is never fetched. */
final class Relationships {

    private record Target(String type, String address, boolean outside) {}

    private final String part;
    private final Map<String, Target> targets = new HashMap<>();

    private Relationships(String part) {
        this.part = part;
    }

    /** Of a part; of the whole archive, if the part is empty. */
    static Relationships of(String part, WordArchive archive) {
        Relationships relationships = new Relationships(part);
        int slash = part.lastIndexOf('/') + 1;
        archive.xml(part.substring(0, slash) + "_rels/" + part.substring(slash) + ".rels")
                .ifPresent(xml -> xml.children().forEach(relationships::add));
        return relationships;
    }

    private void add(Xml xml) {
        String type = xml.attribute("Type");
        targets.put(
                xml.attribute("Id"),
                new Target(
                        type.substring(type.lastIndexOf('/') + 1),
                        xml.attribute("Target"),
                        xml.attribute("TargetMode").equals("External")));
    }

    /** The name of the part of that type, as there is one at most. */
    Optional<String> ofType(String type) {
        return targets.values().stream()
                .filter(target -> target.type.equals(type) && !target.outside)
                .map(target -> within(target.address))
                .findFirst();
    }

    Optional<String> part(String id) {
        Target target = targets.get(id);
        return target == null || target.outside ? Optional.empty() : Optional.of(within(target.address));
    }

    /** An address on the web or elsewhere outside the file. */
    @Nullable
    String outside(String id) {
        Target target = targets.get(id);
        return target == null || !target.outside ? null : target.address;
    }

    /** Names lead nowhere but to other parts of the archive. */
    private String within(String address) {
        Deque<String> steps = new ArrayDeque<>();
        String folder = address.startsWith("/") ? "" : part.substring(0, part.lastIndexOf('/') + 1);
        for (String step : (folder + address).split("/")) {
            if (step.equals("..")) {
                steps.pollLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                steps.addLast(step);
            }
        }
        return String.join("/", steps);
    }
}
