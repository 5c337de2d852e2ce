package zonenews.importing;

import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** {@code --import=PATH}: takes in the pages of a file or directory; the program then ends. */
@Component
@Order(100)
class ImportCommand implements ApplicationRunner, ExitCodeGenerator {

    private static final Logger log = LoggerFactory.getLogger(ImportCommand.class);

    private final ObjectProvider<Importer> importer;
    private boolean complete = true;

    ImportCommand(ObjectProvider<Importer> importer) {
        this.importer = importer;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        List<String> paths = arguments.getOptionValues("import");
        if (paths == null) {
            return;
        }
        if (paths.isEmpty() || paths.stream().anyMatch(String::isBlank)) {
            log.error("Name the file or directory to take in (请指定文件或目录): --import=PATH");
            complete = false;
        } else {
            complete = importer.getObject().takeIn(paths.stream().map(Path::of).toList());
        }
    }

    @Override
    public int getExitCode() {
        return complete ? 0 : 1;
    }
}
