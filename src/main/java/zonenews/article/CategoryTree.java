package zonenews.article;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The columns as they stand at one site version. */
public final class CategoryTree {

    /** One column with those below it, in the office's order. */
    public record Node(
            Long id,
            @Nullable Long parentId,
            String slug,
            String name,
            ColumnType type,
            String description,
            String keywords,
            boolean hidden,
            List<Node> children) {

        public String address() {
            return "/categories/" + slug;
        }

        public String feedAddress() {
            return address() + "/feed.xml";
        }

        /** The columns directly below that are shown to residents. */
        public List<Node> shownChildren() {
            return children.stream().filter(child -> !child.hidden).toList();
        }
    }

    private final Map<Long, Node> byId = new LinkedHashMap<>();
    private final List<Node> top = new ArrayList<>();
    private final Map<String, Node> bySlug = new HashMap<>();
    private final Map<Long, List<Node>> paths = new HashMap<>();
    private final List<Node> shown = new ArrayList<>();
    private final Map<Long, Long> merged = new HashMap<>();
    private final Map<String, Long> formerSlugs = new HashMap<>();

    CategoryTree(List<Category> categories) {
        for (Category category : categories) {
            Category current = category.current();
            if (current != category) {
                merged.put(category.id(), current.id());
            }
            category.formerSlugs().forEach(slug -> formerSlugs.put(slug, current.id()));
        }
        categories.stream()
                .filter(category -> !merged.containsKey(category.id()))
                .sorted(Comparator.comparingInt(Category::position).thenComparing(Category::id))
                .map(CategoryTree::node)
                .forEach(node -> byId.put(node.id, node));
        byId.values().forEach(node -> {
            siblings(node).add(node);
            bySlug.put(node.slug, node);
            paths.put(node.id, upTo(node));
        });
        top().forEach(node -> addShown(node, shown));
    }

    private List<Node> upTo(Node column) {
        List<Node> path = new ArrayList<>();
        for (Node node = column; node != null; node = node.parentId == null ? null : byId.get(node.parentId)) {
            path.add(0, node);
        }
        return List.copyOf(path);
    }

    private static Node node(Category category) {
        Category parent = category.parent();
        return new Node(
                category.id(),
                parent == null ? null : parent.id(),
                category.slug(),
                category.name(),
                category.columnType(),
                category.description(),
                category.keywords(),
                category.hidden(),
                new ArrayList<>());
    }

    private List<Node> siblings(Node node) {
        return node.parentId == null ? top : byId.get(node.parentId).children;
    }

    /** The columns of the first level that are shown to residents. */
    public List<Node> top() {
        return top.stream().filter(node -> !node.hidden).toList();
    }

    /** The columns of the first level, hidden ones too. */
    public List<Node> firstLevel() {
        return List.copyOf(top);
    }

    public Optional<Node> bySlug(String slug) {
        return Optional.ofNullable(bySlug.get(slug));
    }

    /** The column a former address leads to. */
    public Optional<Node> byFormerSlug(String slug) {
        return byId(formerSlugs.get(slug));
    }

    /** The column itself, or the one it was merged into. */
    public Optional<Node> byId(@Nullable Long id) {
        return Optional.ofNullable(id).map(each -> byId.get(merged.getOrDefault(each, each)));
    }

    /** From the first level down to the column itself. */
    public List<Node> path(Long id) {
        return byId(id).map(node -> paths.get(node.id)).orElse(List.of());
    }

    /** 新闻动态 > 市县动态. */
    public String label(Long id) {
        return String.join(" > ", path(id).stream().map(Node::name).toList());
    }

    /** The column, those below it, and those that were merged into any of them. */
    public Set<Long> below(Long id) {
        Set<Long> below = new HashSet<>();
        byId(id).ifPresent(node -> {
            List<Node> nodes = new ArrayList<>();
            addWithDescendants(node, nodes);
            nodes.forEach(each -> below.add(each.id));
        });
        merged.forEach((former, current) -> {
            if (below.contains(current)) {
                below.add(former);
            }
        });
        return below;
    }

    /** Every column, parents before their children. */
    public List<Node> all() {
        List<Node> all = new ArrayList<>();
        top.forEach(node -> addWithDescendants(node, all));
        return all;
    }

    /** Every column that is shown to residents, parents before their children. */
    public List<Node> shown() {
        return List.copyOf(shown);
    }

    private static void addShown(Node node, List<Node> into) {
        into.add(node);
        node.shownChildren().forEach(child -> addShown(child, into));
    }

    private static void addWithDescendants(Node node, List<Node> into) {
        into.add(node);
        node.children.forEach(child -> addWithDescendants(child, into));
    }
}
