package zonenews.importing;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The pages below a path, in the order of their names.
 *
 * @param unreadable what cannot be looked at, with the reason
 */
record PageFiles(List<PageFile> pages, Map<String, String> unreadable) {

    static PageFiles below(Path named) {
        List<PageFile> pages = new ArrayList<>();
        Map<String, String> unreadable = new LinkedHashMap<>();
        try {
            Path path = named.toRealPath();
            if (Files.isDirectory(path)) {
                walk(path, pages, unreadable);
            } else if (PageFile.isPage(path)) {
                pages.add(new PageFile(path.getParent(), path));
            } else {
                unreadable.put(path.toString(), "Only .txt, .html and .htm files are taken in");
            }
        } catch (IOException e) {
            unreadable.put(named.toString(), "There is no such file or directory, or it cannot be opened (无法打开)");
        }
        pages.sort(Comparator.comparing(page -> page.path().toString()));
        return new PageFiles(pages, unreadable);
    }

    private static void walk(Path root, List<PageFile> pages, Map<String, String> unreadable) throws IOException {
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (PageFile.isPage(file)) {
                    if (attributes.isRegularFile()) {
                        pages.add(new PageFile(root, file));
                    } else {
                        unreadable.put(root.relativize(file).toString(), "A link to a file is not followed (符号链接)");
                    }
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
                unreadable.put(root.relativize(file).toString(), "It cannot be opened (无法打开): " + e);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
