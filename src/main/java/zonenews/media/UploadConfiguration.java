package zonenews.media;

import jakarta.servlet.MultipartConfigElement;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.servlet.autoconfigure.MultipartProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Uploads come in on the disk they stay on, and not where many machines keep their memory: in /tmp. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class UploadConfiguration {

    @Bean
    MultipartConfigElement uploads(MultipartProperties properties, MediaFiles files) {
        properties.setLocation(files.freshFile().getParent().toAbsolutePath().toString());
        return properties.createMultipartConfig();
    }
}
